import { onSomeDisplay } from './electron-command.mjs';
import { inProject } from './lib/project.mjs';
import { runAttached } from './lib/run.mjs';
import { runScript, work } from './lib/say.mjs';
import { ensurePackage } from './package.mjs';
import { ensureSetup } from './setup.mjs';
import { ensureDebianPackages } from './system-packages.mjs';

/** `npm run bench`: builds the benchmark beside the app and runs it; its exit code says whether every aim is met. */
await runScript(async () => {
  const { electron } = await ensureSetup({ tests: true });
  await ensurePackage(electron);
  await ensureDebianPackages([['sqlite3']], 'the yardstick of the CSV import');
  await work('benchmark', buildBenchmark);
  const [command, ...args] = onSomeDisplay([
    process.execPath,
    '--enable-source-maps',
    inProject('out', 'bench', 'main.js'),
  ]);
  return await runAttached(command, args, { env: { ...process.env, NODE_NO_WARNINGS: '1' } });
});

async function buildBenchmark() {
  const { build } = await import('vite');
  const source = (folder) => inProject('src', folder);
  const entries = ['main', 'open-book', 'bare-exceljs'];
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: { '@shared': source('shared'), '@main': source('main'), '@renderer': source('renderer') },
    },
    build: {
      ssr: true,
      target: 'node20',
      sourcemap: true,
      outDir: inProject('out', 'bench'),
      rollupOptions: {
        input: Object.fromEntries(entries.map((name) => [name, inProject('test', 'bench', `${name}.ts`)])),
      },
    },
  });
}
