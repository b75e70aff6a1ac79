import { join, resolve } from 'node:path';
import { build } from 'vite';
import { alias } from '../../vite.alias';

const project = resolve(import.meta.dirname, '../..');

/** Bundles a TypeScript entry for plain Node, so that a test can run it as a process of its own. */
export async function bundleForNode(entry: string): Promise<string> {
  // Inside the project, where packages are found; a folder for each entry, since tests run side by side.
  const outDir = join(project, 'node_modules/.cache/staybook-test', entry.replaceAll(/\W/g, '-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: project,
    resolve: { alias },
    build: {
      ssr: resolve(project, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'entry.mjs' } },
    },
  });
  return join(outDir, 'entry.mjs');
}
