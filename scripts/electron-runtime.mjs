import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadOfficial, officialOnDisk, officialVersion, versionOf } from './electron/official.mjs';
import { ensureSubstitute, substituteFits } from './electron/substitute.mjs';
import { sayInOrder, SetupError } from './lib/say.mjs';

/**
 * Finds an Electron to run and to package with, in this order: ELECTRON_OVERRIDE_DIST_PATH; the official build
 * already on this machine; the official download (ELECTRON_MIRROR), given up quickly; on Linux x64, for
 * development and tests only, the substitute from the package registry.
 *
 * @returns {Promise<{folder: string, executable: string, version: string, source: string}>}
 */
export async function resolveElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return runtime(given, 'ELECTRON_OVERRIDE_DIST_PATH');
  const official = officialOnDisk() ?? (await downloadOfficial());
  if (official) return runtime(official, 'official');
  if (substituteFits()) return runtime(await ensureSubstitute(), 'substitute');
  throw new SetupError(
    `Electron ${officialVersion()} could not be downloaded. Allow its download, or set ELECTRON_MIRROR to a mirror ` +
      'of its releases, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
  );
}

function runtime(folder, source) {
  const executable = join(folder, executableName());
  if (!existsSync(executable))
    throw new SetupError(`There is no Electron in ${folder} (${source}): ${executable} is missing.`);
  const version = versionOf(folder) ?? officialVersion();
  sayInOrder(`Electron ${version} (${source})`);
  return { folder, executable, version, source };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
