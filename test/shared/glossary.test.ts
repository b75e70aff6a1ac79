import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resources } from '@shared/words';

const glossary = readFileSync(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8');
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('|') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** The text of `namespace:dotted.key` in one language. */
function wordsAt(language: keyof typeof resources, key: string): unknown {
  const [namespace = '', path = ''] = key.split(':');
  return path
    .split('.')
    .reduce<unknown>(
      (words, name) => (words as Record<string, unknown> | undefined)?.[name],
      (resources[language] as Record<string, unknown>)[namespace],
    );
}

describe('the glossary', () => {
  it('has rows that name words', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows.map((cells) => [cells[1] ?? '', cells] as const))(
    '“%s” is said so in all four languages',
    (_term, cells) => {
      const [, en, zhCN, zhTW, ru, words = ''] = cells;
      const key = words.replaceAll('`', '');
      const said = (['en', 'zh-CN', 'zh-TW', 'ru'] as const).map((language) => wordsAt(language, key));
      expect(said).toEqual([en, zhCN, zhTW, ru]);
    },
  );
});
