import { resolve } from 'node:path';
import { appCommand } from './electron-command.mjs';
import { hasDisplay } from './lib/project.mjs';
import { runAttached } from './lib/run.mjs';
import { runScript, say } from './lib/say.mjs';
import { ensureSetup } from './setup.mjs';
import { showFigures } from './start-headless.mjs';

/** `npm start [-- FILE]`: opens the app; where there is no display, does its main job in the terminal. */
await runScript(async () => {
  const { electron } = await ensureSetup();
  const files = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? '.', file));
  if (!hasDisplay()) return await showFigures(electron, files[0]);
  say('Staybook opens. Closing its window ends this command.');
  const [command, ...args] = appCommand(electron);
  return await runAttached(command, [...args, ...files]);
});
