import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, findMetric } from '@shared/metrics/catalogue';
import { formulaInputs } from '@shared/metrics/formula-inputs';
import { noteCodes } from '@shared/metrics/note-code';
import { resources } from '@shared/words';

const kebabCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the catalogue', () => {
  it('lists each metric once, and finds it by id', () => {
    expect(new Set(catalogue.map((metric) => metric.id)).size).toBe(catalogue.length);
    for (const metric of catalogue) expect(findMetric(metric.id)).toBe(metric);
    expect(findMetric('averageMood')).toBeNull();
  });

  it('each metric is one file, named for it', () => {
    const files = readdirSync(resolve(import.meta.dirname, '../../../src/shared/metrics'));
    for (const { id } of catalogue) expect(files).toContain(`${kebabCase(id)}.ts`);
  });

  it('forms have ids of their own within a metric', () => {
    for (const { forms } of catalogue) expect(new Set(forms.map((form) => form.id)).size).toBe(forms.length);
  });
});

describe.each(Object.entries(resources))(
  'the words of metrics in %s',
  (_language, { metric: words, note }) => {
    it('name and define every metric and every form, and nothing else', () => {
      const { input: _, ...metrics } = words;
      expect(Object.keys(metrics).sort()).toEqual(catalogue.map(({ id }) => id).sort());
      for (const { id, forms } of catalogue) {
        const word = metrics[id as keyof typeof metrics];
        for (const text of [word.name, word.short, word.definition, word.synonyms]) expect(text).not.toBe('');
        expect(Object.keys(word.form).sort()).toEqual(forms.map((form) => form.id).sort());
      }
    });

    it('name every number that stands in a formula', () => {
      expect(Object.keys(words.input).sort()).toEqual(Object.keys(formulaInputs).sort());
    });

    it('word every note and every reason that the metrics give', () => {
      const { import: _, ...ofFigures } = note; // what an import says of a file
      const worded = new Set(Object.keys(ofFigures).map((key) => key.replace(/_(one|few|many|other)$/, '')));
      expect([...worded].sort()).toEqual([...noteCodes].sort());
    });
  },
);
