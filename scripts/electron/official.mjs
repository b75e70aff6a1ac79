import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, writeStamp } from '../lib/fingerprint.mjs';
import { cacheFolder, inProject, readJson } from '../lib/project.mjs';
import { say } from '../lib/say.mjs';
import { intoPlace } from './into-place.mjs';
import { unzip } from './unzip.mjs';

/** A closed network is told from a slow one by silence: none for so long before and between bytes. */
const patience = { firstByte: 8_000, nextByte: 60_000 };
const daysBeforeAskingAgain = 1;

export const officialVersion = () => readJson(inProject('node_modules', 'electron', 'package.json')).version;

const cached = () =>
  join(cacheFolder(), 'electron', `${officialVersion()}-${process.platform}-${process.arch}`);

/** The official build of the pinned version where it is on this machine already, else null. */
export function officialOnDisk() {
  const candidates = [inProject('node_modules', 'electron', 'dist'), cached()];
  return candidates.find((folder) => versionOf(folder) === officialVersion()) ?? null;
}

/** Downloads the official build, from ELECTRON_MIRROR if set; answers null if the network does not let it. */
export async function downloadOfficial() {
  const source = process.env.ELECTRON_MIRROR || 'the default address';
  const refusal = join(cacheFolder(), 'electron', `${officialVersion()}-unreachable`);
  if (refusedLately(refusal, source)) return null;
  say(`  ...   Electron ${officialVersion()}: official download`);
  try {
    const archive = await fetchArchive();
    return await intoPlace(cached(), (folder) => unzip(archive, folder));
  } catch (error) {
    say(`  note  official Electron is out of reach here (${reason(error)})`);
    writeStamp(refusal, JSON.stringify({ source, at: Date.now() }));
    return null;
  }
}

async function fetchArchive() {
  const { downloadArtifact } = await import('@electron/get');
  const abort = new AbortController();
  const giveUp = () => abort.abort(new Error('no answer'));
  let timer = setTimeout(giveUp, patience.firstByte);
  try {
    return await downloadArtifact({
      version: officialVersion(),
      artifactName: 'electron',
      checksums: readJson(inProject('node_modules', 'electron', 'checksums.json')),
      cacheRoot: join(cacheFolder(), 'downloads'),
      downloadOptions: {
        signal: abort.signal,
        getProgressCallback: () => {
          clearTimeout(timer);
          timer = setTimeout(giveUp, patience.nextByte);
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

function refusedLately(refusal, source) {
  const noted = readStamp(refusal);
  if (noted === null) return false;
  const { source: asked, at } = JSON.parse(noted);
  return asked === source && Date.now() - at < daysBeforeAskingAgain * 86_400_000;
}

/** The version that an Electron distribution says it is, or null. */
export function versionOf(folder) {
  const path = join(folder, 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : null;
}

const reason = (error) => error.cause?.code ?? error.cause?.message ?? error.message;
