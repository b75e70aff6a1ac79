import { runAttached, tool } from './lib/run.mjs';
import { runScript, SetupError } from './lib/say.mjs';
import { ensureSetup } from './setup.mjs';

/** `npm run dist`: the installers for this platform. Only ever made of the official Electron. */
await runScript(async () => {
  await ensureSetup({ electron: false });
  const { downloadOfficial, officialOnDisk, officialVersion } = await import('./electron/official.mjs');
  const folder = officialOnDisk() ?? (await downloadOfficial());
  if (folder === null) {
    throw new SetupError(
      `Installers need the official Electron ${officialVersion()}, which could not be downloaded. ` +
        'Allow its download or set ELECTRON_MIRROR to a mirror of its releases.',
    );
  }
  const args = [tool('electron-builder', 'cli.js'), '--publish=never', `-c.electronDist=${folder}`];
  return await runAttached(process.execPath, [...args, ...process.argv.slice(2)]);
});
