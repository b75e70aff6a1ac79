import { onSomeDisplay } from './electron-command.mjs';
import { bundleTests } from './lib/bundle-tests.mjs';
import { inProject } from './lib/project.mjs';
import { runAttached } from './lib/run.mjs';
import { runScript, work } from './lib/say.mjs';
import { ensurePackage } from './package.mjs';
import { ensureSetup } from './setup.mjs';

/** `npm run shots`: every screen of the packaged app to PNG; SHOTS_LANGUAGES, SHOTS_THEMES, SHOTS_WIDTHS and SHOTS_NAMES narrow it,
    SHOTS_FOLDER puts it elsewhere. */
await runScript(async () => {
  const { electron } = await ensureSetup({ tests: true });
  const executable = await ensurePackage(electron);
  await work('pictures', () => bundleTests('shots', ['e2e/shots']));
  const [command, ...args] = onSomeDisplay([process.execPath, inProject('out', 'shots', 'shots.js')]);
  return await runAttached(command, args, { env: { ...process.env, STAYBOOK_PACKAGED_APP: executable } });
});
