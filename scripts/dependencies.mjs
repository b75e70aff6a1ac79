import { existsSync, rmSync } from 'node:fs';
import { fingerprint, readStamp, writeStamp } from './lib/fingerprint.mjs';
import { inProject, readJson } from './lib/project.mjs';
import { npm, runQuietly } from './lib/run.mjs';
import { sayInOrder, work } from './lib/say.mjs';

const stamp = inProject('node_modules', '.staybook-lock');

/** Installs the packages of the lock file where node_modules is missing or does not match it. */
export async function ensureDependencies() {
  const wanted = fingerprint(['package-lock.json']);
  if (readStamp(stamp) === wanted) return sayInOrder('packages');
  if (installedMatchesLock()) {
    sayInOrder('packages');
  } else {
    const { command, first } = npm();
    const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];
    await work('packages: npm ci', () =>
      runQuietly(
        command,
        args,
        'The packages could not be installed. This needs the npm registry that your npm is configured for.',
      ),
    );
    rmSync(inProject('node_modules', '.cache'), { recursive: true, force: true });
  }
  writeStamp(stamp, wanted);
}

/** Whether what npm recorded as installed is what the lock file asks for (an install by hand, say). */
function installedMatchesLock() {
  const record = inProject('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const asked = readJson(inProject('package-lock.json')).packages;
  return Object.entries(asked).every(
    ([path, entry]) =>
      path === '' || (entry.optional && !installed[path]) || installed[path]?.version === entry.version,
  );
}
