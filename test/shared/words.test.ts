import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namespaces, resources } from '@shared/words';
import { catalogue } from '@shared/metrics/catalogue';

type Language = keyof typeof resources;
const languages = Object.keys(resources) as Language[];
const root = join(import.meta.dirname, '../..');

/** Codes that are looked up by a value of the program: each key must be a code that the program writes out. */
const codeNamespaces = ['fault', 'issue', 'note'] as const;

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

function flatten(words: unknown, prefix = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(words as Record<string, unknown>).flatMap(([name, value]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    return typeof value === 'string' ? [[key, value] as const] : flatten(value, key);
  });
}

function keysOf(language: Language, namespace: string): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  const words = (resources[language] as Record<string, unknown>)[namespace];
  for (const [key, text] of flatten(words)) {
    const base = key.replace(pluralSuffix, '');
    keys.set(base, [...(keys.get(base) ?? []), text]);
  }
  return keys;
}

function placeholdersOf(texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\{\{\s*([\w-]+)/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(found)].sort();
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The program without its comments, which name keys only to speak of them. */
const source = sourceFiles(join(root, 'src'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
  // An OpenDocument attribute (`attributes['table:name']`) is nothing that the program says.
  .replace(/attributes\['[\w:-]+'\]/g, '')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/^\s*\/\/.*$/gm, '');

/** Codes that are put together from a family and a name: `` `cli.${code}` ``. */
const codeFamilies = [...source.matchAll(/`([\w.]+\.)\$\{[^}]*\}`/g)].map((match) => match[1] ?? '');

/** Keys as the program writes them: whole (`'ns:a.b'`), or with parts that are filled in (`` `ns:a.${b}` ``). */
function usedKeys(): { literals: Set<string>; patterns: RegExp[] } {
  const literals = new Set<string>();
  const patterns = new Map<string, RegExp>();
  const start = `(?:${namespaces.join('|')}):`;
  for (const [, key] of source.matchAll(new RegExp(`['"](${start}[\\w.-]+)['"]`, 'g')))
    if (key !== undefined) literals.add(key);
  for (const [, template = ''] of source.matchAll(new RegExp(`\`(${start}[^\\s\`][^\`]*)\``, 'g'))) {
    const parts = template.split(/\$\{[^}]*\}/);
    // A data URL begins as a key of the namespace would, but has what no key has.
    if (parts.some((part) => /[^\w.:-]/.test(part))) continue;
    if (parts.length === 1) literals.add(template);
    // A part that is filled in may be empty, or several names deep.
    else patterns.set(template, new RegExp(`^${parts.map(escaped).join('[\\w.-]*')}$`));
  }
  return { literals, patterns: [...patterns.values()] };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const everyKey = namespaces.flatMap((namespace) =>
  [...keysOf('en', namespace).keys()].map((key) => `${namespace}:${key}`),
);

describe('Words', () => {
  it('are assembled from every file there is', () => {
    const files = (language: string) =>
      readdirSync(join(root, 'src/shared/words', language))
        .map((name) => name.replace('.json', ''))
        .sort();
    for (const language of languages) expect(files(language)).toEqual([...namespaces].sort());
  });

  it.each(namespaces)('of %s have the same keys in every language', (namespace) => {
    const keys = (language: Language) => [...keysOf(language, namespace).keys()].sort();
    for (const language of languages) expect(keys(language)).toEqual(keys('en'));
  });

  it.each(namespaces)('of %s are never empty', (namespace) => {
    const empty = languages.flatMap((language) =>
      [...keysOf(language, namespace)].flatMap(([key, texts]) =>
        texts.some((text) => text.trim() === '') ? [`${language} ${key}`] : [],
      ),
    );
    expect(empty).toEqual([]);
  });

  it.each(namespaces)('of %s name the same values in every language', (namespace) => {
    const named = (language: Language) =>
      Object.fromEntries(
        [...keysOf(language, namespace)].map(([key, texts]) => [key, placeholdersOf(texts)]),
      );
    for (const language of languages) expect(named(language)).toEqual(named('en'));
  });

  it.each(languages)('in %s have every plural form that the language has', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking: string[] = [];
    for (const namespace of namespaces) {
      const keys = flatten((resources[language] as Record<string, unknown>)[namespace]).map(([key]) => key);
      const plurals = new Set(
        keys.filter((key) => pluralSuffix.test(key)).map((key) => key.replace(pluralSuffix, '')),
      );
      for (const base of plurals)
        for (const form of forms)
          if (!keys.includes(`${base}_${form}`)) lacking.push(`${namespace}:${base}_${form}`);
    }
    expect(lacking).toEqual([]);
  });

  it('are there for every key that the program asks for', () => {
    const { literals, patterns } = usedKeys();
    const known = new Set(everyKey);
    const missing = [...literals].filter((key) => !known.has(key));
    const unmatched = patterns.filter((pattern) => !everyKey.some((key) => pattern.test(key)));
    expect(missing).toEqual([]);
    expect(unmatched.map(String)).toEqual([]);
  });

  it('are all asked for: no key is left over', () => {
    const { literals, patterns } = usedKeys();
    const left = everyKey.filter((key) => {
      if (literals.has(key)) return false;
      const [namespace = '', code = ''] = key.split(/:(.*)/);
      if (codeNamespaces.some((name) => name === namespace))
        return !source.includes(`'${code}'`) && !codeFamilies.some((family) => code.startsWith(family));
      return !patterns.some((pattern) => pattern.test(key));
    });
    expect(left).toEqual([]);
  });

  it('name and define every metric of the catalogue, its forms and its inputs', () => {
    const metricKeys = keysOf('en', 'metric');
    const asked = catalogue.flatMap((metric) => [
      `${metric.id}.name`,
      `${metric.id}.definition`,
      ...metric.forms.flatMap((form) => [
        `${metric.id}.form.${form.id}`,
        ...form.inputs.map((input) => `input.${input.id}`),
      ]),
    ]);
    expect(asked.filter((key) => !metricKeys.has(key))).toEqual([]);
    const ids = new Set([...catalogue.map((metric) => metric.id), 'input']);
    expect([...metricKeys.keys()].filter((key) => !ids.has(key.split('.')[0] ?? ''))).toEqual([]);
  });

  it('say every fault that the program throws', () => {
    const thrown = [...source.matchAll(/new Fault\(\s*'\w+',\s*'([\w.]+)'/g)].map((match) => match[1] ?? '');
    const said = keysOf('en', 'fault');
    expect([...new Set(thrown)].filter((code) => !said.has(code))).toEqual([]);
  });
});
