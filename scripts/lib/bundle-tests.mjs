import { inProject } from './project.mjs';

/** Bundles TypeScript of test/ that runs on plain Node, outside the test runner, into out/<folder> or elsewhere. */
export async function bundleTests(folder, entries, outDir = inProject('out', folder)) {
  const { build } = await import('vite');
  const source = (name) => inProject('src', name);
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
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(
          entries.map((path) => [path.split('/').at(-1), inProject('test', `${path}.ts`)]),
        ),
      },
    },
  });
}
