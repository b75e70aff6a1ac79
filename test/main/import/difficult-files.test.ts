import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { BookTrial } from '../../trials/book-trial';
import { makeCase, readSeeds } from '../../trials/fuzz/make-case';
import { compareExpected, type Difference } from '../../trials/nasty/compare-expected';
import { corpusFolder } from '../../trials/nasty/corpus';
import { judgeDifferences } from '../../trials/nasty/judge-differences';
import { readSheets } from '../../trials/nasty/read-sheets';

/** A part of what `npm run nasty` reads: each format, each oddity of numbers and texts once. */
const books = [
  'ErrorTypes.xls',
  'ErrorTypes.xlsx',
  'LONumbers.xlsx',
  'formula_stress_test.xls',
  'formula_stress_test.xlsx',
  'interview.xlsx',
  'merge_cells.xls',
  'mixed_sheets.xlsx',
  'number_format.xls',
  'number_format_russian.xlsm',
  'phonetic_text.xlsx',
  'phpexcel_bad_cfb_dir.xls',
  'pivot_table_named_range.xlsx',
  'rich_text_stress.xlsx',
  'sheet_visibility.xls',
  'sheet_visibility.xlsx',
  'smart_tags_2007.xlsx',
  'sushi.xls',
  'text_and_numbers.xls',
  'xlsx-stream-d-date-cell.xls',
  'xlsx-stream-d-date-cell.xlsx',
];

describe.skipIf(!existsSync(corpusFolder))('difficult workbooks of other test suites', () => {
  it('have the cells that Excel exports, but for the differences that are explained', async () => {
    const differences: Difference[] = [];
    let cells = 0;
    for (const book of books) {
      const file = `sheetjs/${book}`;
      const compared = compareExpected(file, await readSheets(join(corpusFolder, file)));
      cells += compared.cells;
      differences.push(...compared.differences);
    }
    expect(cells).toBeGreaterThan(7000);
    expect(judgeDifferences(differences).unlisted).toEqual([]);
  });
});

/** A part of what `npm run fuzz` tries. */
const damaged = 120;

describe('damaged and hostile variants of the fixtures', () => {
  it('each end as an import that foots and verifies, or as one sentence and an unchanged book', async () => {
    const folder = temporaryFolder();
    const trial = await BookTrial.start(folder);
    const seeds = readSeeds(resolve(import.meta.dirname, '../../..'));
    const faults: string[] = [];
    const kinds = new Set<string>();
    for (let index = 0; index < damaged; index += 1) {
      const { name, bytes } = makeCase(seeds, 20_240_101, index);
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const outcome = await trial.tryFile(path);
      kinds.add(outcome.kind);
      if ('detail' in outcome) faults.push(`${name}: ${outcome.kind}: ${outcome.detail}`);
    }
    expect(faults).toEqual([]);
    expect([...kinds].sort()).toEqual(['imported', 'refused']);
  }, 60_000);
});
