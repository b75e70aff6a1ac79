import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onSomeDisplay, sandboxArguments } from './electron-command.mjs';
import { runAttached, tool } from './lib/run.mjs';
import { runScript, say } from './lib/say.mjs';
import { ensureSetup } from './setup.mjs';

/** `npm run dev`: the app with hot reloading, on a profile that is thrown away. */
await runScript(async () => {
  const { electron } = await ensureSetup({ build: false });
  const profile = mkdtempSync(join(tmpdir(), 'staybook-dev-'));
  say(`Profile: ${profile}`);
  const [command, ...args] = onSomeDisplay([
    process.execPath,
    tool('electron-vite', 'bin/electron-vite.js'),
    'dev',
    '--watch',
  ]);
  const app = [...sandboxArguments, `--user-data-dir=${profile}`, ...process.argv.slice(2)];
  const env = { ...process.env, ELECTRON_EXEC_PATH: electron.executable };
  return await runAttached(command, [...args, '--', ...app], { env });
});
