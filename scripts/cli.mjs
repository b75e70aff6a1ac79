import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { appEnvironment } from './electron-command.mjs';
import { inProject } from './lib/project.mjs';
import { runAttached } from './lib/run.mjs';
import { runScript, sayOnlyWork, sayOnStandardError } from './lib/say.mjs';

/** The headless commands from the source tree: `npm run -s cli -- COMMAND …`. */
await runScript(async () => {
  sayOnStandardError();
  sayOnlyWork();
  const args = process.argv.slice(2);
  await ensureDependencies();
  await ensureBuild();
  // npm runs scripts in the project's folder; files are meant relative to where the user called it.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const env = { ...process.env, ...(needsElectron(args) ? await appEnvironment() : {}) };
  return await runAttached(process.execPath, [inProject('out', 'main', 'cli.js'), ...args], { cwd, env });
});

/** PDF pages are laid out by Chromium; everything else runs on Node alone. */
function needsElectron(args) {
  return args[0] === 'report' && args.some((argument) => argument.toLowerCase().endsWith('.pdf'));
}
