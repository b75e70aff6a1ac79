// Writes docs/metrics.md from the catalogue of metrics.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { metricsDocument } from './lib/metrics-document.mjs';
import { inProject, readJson, root } from './lib/project.mjs';
import { say } from './lib/say.mjs';

// Vite reads the TypeScript sources, as it does for the tests.
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  resolve: { alias: { '@shared': inProject('src/shared') } },
});
try {
  const { catalogue } = await server.ssrLoadModule('/src/shared/metrics/catalogue.ts');
  const kebabCase = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const read = (path) => readFileSync(inProject(path), 'utf8');
  const text = metricsDocument({
    preface: read('scripts/lib/metrics-preface.md'),
    catalogue,
    words: readJson(inProject('src/shared/words/en/metric.json')),
    sourceOf: (id) => read(`src/shared/metrics/${kebabCase(id)}.ts`),
  });
  writeFileSync(inProject('docs/metrics.md'), text);
  say(`docs/metrics.md: ${catalogue.length} metrics`);
} finally {
  await server.close();
}
