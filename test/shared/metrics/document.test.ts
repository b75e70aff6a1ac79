import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import { resources } from '@shared/words';
import { metricsDocument } from '../../../scripts/lib/metrics-document.mjs';

const project = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(resolve(project, path), 'utf8');
const kebabCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it('docs/metrics.md is what the catalogue says (else run: node scripts/metrics-doc.mjs)', () => {
  const text = metricsDocument({
    preface: read('scripts/lib/metrics-preface.md'),
    catalogue,
    words: resources.en.metric,
    sourceOf: (id: string) => read(`src/shared/metrics/${kebabCase(id)}.ts`),
  });
  expect(read('docs/metrics.md')).toBe(text);
});
