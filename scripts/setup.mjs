import { pathToFileURL } from 'node:url';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * All the set-up there is; each part does nothing when it is in order.
 *
 * @param {object} needs
 * @param {boolean} [needs.electron]  an Electron runtime and the system libraries it links to
 * @param {boolean} [needs.display]   a virtual display and fonts, where there is no real display
 * @param {boolean} [needs.tests]     the tools that tests look at PDF files with
 * @param {boolean} [needs.build]     an up-to-date out/
 * @returns {Promise<{electron: {folder: string, executable: string, version: string, source: string} | null}>}
 */
export async function ensureSetup({
  electron = true,
  display = !hasDisplay(),
  tests = false,
  build = true,
} = {}) {
  say('Set-up');
  await ensureDependencies();
  if (electron) await ensureSystemPackages({ display, tests });
  // Loaded only now: it needs what the first step installs.
  const { resolveElectron } = await import('./electron-runtime.mjs');
  const runtime = electron ? await resolveElectron() : null;
  if (build) await ensureBuild();
  return { electron: runtime };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    await ensureSetup({ tests: true });
  });
}
