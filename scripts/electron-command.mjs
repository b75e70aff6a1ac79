import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay, isRoot, root } from './lib/project.mjs';
import { runScript, sayOnlyWork, sayOnStandardError } from './lib/say.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** Electron refuses its sandbox to root; every other user keeps it. */
export const sandboxArguments = isRoot && process.platform === 'linux' ? ['--no-sandbox'] : [];

const virtualDisplay = ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'];

/** A command line under a virtual display where there is no real one. */
export function onSomeDisplay(command) {
  return hasDisplay() || process.platform !== 'linux' ? command : [...virtualDisplay, ...command];
}

/** The command line that starts the app of this source tree; a headless command or files may follow it. */
export function appCommand(runtime) {
  return [runtime.executable, ...sandboxArguments, root];
}

/** The same for work without a window: no graphics driver is touched, and Chromium keeps its log to itself. */
export function hiddenAppCommand(runtime) {
  return onSomeDisplay([runtime.executable, ...sandboxArguments, '--disable-gpu', '--log-level=3', root]);
}

/** What a child process needs in its environment to start the app hidden: see docs/decisions/0002. */
export async function appEnvironment() {
  await ensureSystemPackages({ display: !hasDisplay() });
  const { resolveElectron } = await import('./electron-runtime.mjs');
  return { STAYBOOK_APP: JSON.stringify(hiddenAppCommand(await resolveElectron())) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    sayOnStandardError();
    sayOnlyWork();
    await ensureDependencies();
    process.stdout.write(`${(await appEnvironment()).STAYBOOK_APP}\n`);
  });
}
