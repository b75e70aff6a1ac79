import { writeFileSync } from 'node:fs';
import { inProject, readJson } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';

/*
 * `node scripts/complete-lock.mjs`, after a dependency was changed on a registry that does not offer the
 * variants of a native tool for every platform: npm leaves those it cannot find out of the lock file, and
 * `npm ci` then refuses the file. This adds them, from their names, so that one lock file fits all machines;
 * a machine that does need such a variant fetches the pinned version from its own registry.
 */
const operatingSystems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** What `npm ci` needs to know of a package to tell that it is for another machine; null if the name tells nothing. */
export function platformEntry(name, version, dev) {
  const tokens = name.split('/').at(-1).split('-');
  const os = operatingSystems.find((system) => tokens.includes(system));
  const cpu = processors.find((processor) => tokens.includes(processor));
  if (os === undefined || cpu === undefined) return null;
  const libc =
    os === 'linux' ? { libc: [tokens.some((token) => token.startsWith('musl')) ? 'musl' : 'glibc'] } : {};
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] };
}

/**
 * The optional dependencies that a lock file asks for and does not hold.
 *
 * @param {{packages: Record<string, {optionalDependencies?: Record<string, string>, dev?: boolean}>}} lock
 */
export function missingVariants(lock) {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) =>
          !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
      )
      .map(([name, version]) => ({ name, version, dev })),
  );
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  await runScript(() => {
    const lock = readJson(inProject('package-lock.json'));
    for (const { name, version, dev } of missingVariants(lock)) {
      const entry = platformEntry(name, version, dev);
      if (entry === null) continue;
      lock.packages[`node_modules/${name}`] = entry;
      say(`added ${name} ${version}`);
    }
    const { '': project, ...rest } = lock.packages;
    const sorted = Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
    lock.packages = { '': project, ...Object.fromEntries(sorted) };
    writeFileSync(inProject('package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  });
}
