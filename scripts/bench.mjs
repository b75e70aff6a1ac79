import { onSomeDisplay } from './electron-command.mjs';
import { bundleTests } from './lib/bundle-tests.mjs';
import { inProject } from './lib/project.mjs';
import { runAttached } from './lib/run.mjs';
import { runScript, work } from './lib/say.mjs';
import { ensurePackage } from './package.mjs';
import { ensureSetup } from './setup.mjs';
import { ensureDebianPackages } from './system-packages.mjs';

/** `npm run bench`: builds the benchmark beside the app and runs it; its exit code says whether every aim is met. */
await runScript(async () => {
  const { electron } = await ensureSetup({ tests: true });
  const executable = await ensurePackage(electron);
  await ensureDebianPackages([['sqlite3']], 'the yardstick of the CSV import');
  await work('benchmark', () =>
    bundleTests('bench', ['bench/main', 'bench/open-book', 'bench/bare-exceljs', 'bench/import-in-engine']),
  );
  const [command, ...args] = onSomeDisplay([
    process.execPath,
    '--enable-source-maps',
    inProject('out', 'bench', 'main.js'),
  ]);
  return await runAttached(command, args, { env: { ...process.env, STAYBOOK_PACKAGED_APP: executable } });
});
