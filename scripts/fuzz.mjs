import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { bundleTests } from './lib/bundle-tests.mjs';
import { inProject, root } from './lib/project.mjs';
import { runAttached } from './lib/run.mjs';
import { runScript, work } from './lib/say.mjs';

/**
 * `npm run fuzz -- --count 10000 --seed 1`: imports damaged and hostile variants of the fixtures into copies of a
 * book. Its exit code says whether each ended as an import that foots or as one sentence. `--only N` repeats one.
 */
await runScript(async () => {
  await ensureDependencies();
  // Not in out/, which a build of the app replaces.
  const outDir = inProject('node_modules', '.cache', 'fuzz');
  await work('bundle', () => bundleTests('fuzz', ['trials/fuzz/main', 'trials/fuzz/child'], outDir));
  const args = ['--enable-source-maps', join(outDir, 'main.js'), root, ...process.argv.slice(2)];
  return await runAttached(process.execPath, args);
});
