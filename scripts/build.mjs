import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { fingerprint, readStamp, writeStamp } from './lib/fingerprint.mjs';
import { oneAtATime } from './lib/lock.mjs';
import { inProject } from './lib/project.mjs';
import { runQuietly, tool } from './lib/run.mjs';
import { runScript, sayInOrder, work } from './lib/say.mjs';

const stamp = inProject('out', '.stamp');
const sources = [
  'src',
  'electron.vite.config.ts',
  'vite.alias.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

/** One value that changes whenever a build would. */
export const sourceFingerprint = () => fingerprint(sources);

/** Builds out/ where it is missing or older than its sources. */
export async function ensureBuild() {
  if (readStamp(stamp) === sourceFingerprint()) return sayInOrder('build');
  await oneAtATime(inProject('node_modules', '.cache', 'build.lock'), async () => {
    const wanted = sourceFingerprint();
    if (readStamp(stamp) !== wanted) await work('build', () => build(wanted));
  });
}

/** Built aside and swapped in, so that an app or a test that runs meanwhile never finds half a build. */
async function build(wanted) {
  const draft = inProject('node_modules', '.cache', 'build-draft');
  const former = inProject('node_modules', '.cache', 'build-former');
  rmSync(draft, { recursive: true, force: true });
  rmSync(former, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const args = [
    tool('electron-vite', 'bin/electron-vite.js'),
    'build',
    '--outDir',
    draft,
    '--logLevel',
    'warn',
  ];
  await runQuietly(process.execPath, args, 'The app could not be built.');
  writeStamp(`${draft}/.stamp`, wanted);
  if (existsSync(inProject('out'))) renameSync(inProject('out'), former);
  renameSync(draft, inProject('out'));
  rmSync(former, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    await ensureDependencies();
    await ensureBuild();
  });
}
