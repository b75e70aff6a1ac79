import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { bundleTests } from './lib/bundle-tests.mjs';
import { inProject } from './lib/project.mjs';
import { runAttached } from './lib/run.mjs';
import { runScript, work } from './lib/say.mjs';

/**
 * `npm run nasty`: reads the difficult files of the data folder (STAYBOOK_DATA), compares their cells with what
 * Excel exports, and imports each into a copy of a book. Its exit code says whether all went as it should.
 */
await runScript(async () => {
  await ensureDependencies();
  // Not in out/, which a build of the app replaces.
  const outDir = inProject('node_modules', '.cache', 'nasty');
  await work('bundle', () => bundleTests('nasty', ['trials/nasty/main', 'trials/nasty/child'], outDir));
  const env = { STAYBOOK_DATA: inProject('..', 'shared', 'data'), ...process.env };
  return await runAttached(process.execPath, ['--enable-source-maps', join(outDir, 'main.js')], { env });
});
