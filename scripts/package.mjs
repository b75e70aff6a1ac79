import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceFingerprint } from './build.mjs';
import { fingerprint, readStamp, writeStamp } from './lib/fingerprint.mjs';
import { oneAtATime } from './lib/lock.mjs';
import { inProject } from './lib/project.mjs';
import { runQuietly, tool } from './lib/run.mjs';
import { runScript, say, sayInOrder, SetupError, work } from './lib/say.mjs';
import { ensureSetup } from './setup.mjs';

const stamp = inProject('dist', '.stamp');

/**
 * The packaged app as a plain folder, for tests: what users get, but for the one switch that lets a test
 * drive its main process.
 *
 * @returns {Promise<string>} the executable's path
 */
export async function ensurePackage(runtime) {
  const wanted = [
    sourceFingerprint(),
    fingerprint(['electron-builder.yml', 'assets']),
    runtime.folder,
    runtime.version,
  ].join(' ');
  const done = () => readStamp(stamp) === wanted && existsSync(packagedExecutable());
  if (done()) {
    sayInOrder('packaged app');
    return packagedExecutable();
  }
  await oneAtATime(inProject('node_modules', '.cache', 'package.lock'), async () => {
    if (!done())
      await work(`packaged app, on Electron ${runtime.version} (${runtime.source})`, () =>
        pack(runtime, wanted),
      );
  });
  return packagedExecutable();
}

async function pack(runtime, wanted) {
  const args = [
    tool('electron-builder', 'cli.js'),
    '--dir',
    '--publish=never',
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
    '-c.electronFuses.enableNodeCliInspectArguments=true',
  ];
  await runQuietly(process.execPath, args, 'The app could not be packaged.');
  if (!existsSync(packagedExecutable())) throw new SetupError(`Packaging left no ${packagedExecutable()}.`);
  // The development runtime's own starter has no place beside the app.
  rmSync(join(dirname(packagedExecutable()), 'resources', 'default_app.asar'), { force: true });
  writeStamp(stamp, wanted);
}

/** Where electron-builder puts the app of this machine's platform. */
export function packagedExecutable() {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'darwin')
    return inProject('dist', `mac${arch}`, 'Staybook.app/Contents/MacOS/Staybook');
  if (process.platform === 'win32') return join(inProject('dist', `win${arch}-unpacked`), 'staybook.exe');
  return inProject('dist', `linux${arch}-unpacked`, 'staybook');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    const { electron } = await ensureSetup();
    say(`Packaged app: ${await ensurePackage(electron)}`);
  });
}
