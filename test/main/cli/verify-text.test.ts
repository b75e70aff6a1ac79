import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingSentence } from '@main/cli/finding-sentence';
import { finding, findingCodes } from '@shared/model/finding';
import { cli } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

const languages = ['en', 'zh-CN', 'zh-TW', 'ru'] as const;

describe('what verify says', () => {
  it('has a sentence of its own for every finding in every language', () => {
    for (const language of languages) {
      const sentences = findingCodes.map((code) => findingSentence(finding(code), 'EUR', language));
      expect(new Set(sentences).size).toBe(findingCodes.length);
      expect(sentences.filter((sentence) => sentence.includes('finding.'))).toEqual([]);
    }
  });

  it('writes money as the language does', () => {
    const off = finding('netRevenue', { month: '2024-02' }, { closing: 500000, netRevenue: 499999 });
    expect(findingSentence(off, 'EUR', 'en')).toBe(
      '2024-02: closing revenue comes to €5,000.00, net revenue to €4,999.99.',
    );
    expect(findingSentence(off, 'EUR', 'ru')).toBe(
      '2024-02: выручка на конец 5\u00a0000,00\u00a0€, чистая выручка 4\u00a0999,99\u00a0€.',
    );
  });

  it('gives JSON stable codes with their numbers, of a sound book none', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'sales.csv'), 'Date,Customer ID,Invoice,Amount\n2024-01-10,C1,1,10.00\n');
    await cli(['import', 'sales.csv', '--book', 'a.staybook'], folder);
    const { json } = await cli(['verify', '--book', 'a.staybook', '--json'], folder);
    const { ok, checks } = json() as { ok: boolean; checks: { name: string; findings: unknown[] }[] };
    expect([ok, checks.flatMap(({ findings }) => findings)]).toEqual([true, []]);
  });
});
