import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Delimiter, ImportDecisions } from '@shared/model/import-decisions';
import { commonLedger, spokenLedgers, type EncodingLedger } from '../../helpers/encoding-ledgers';
import { stageSales, type StagedSales } from '../../helpers/staged-rows';
import { temporaryFolder } from '../../helpers/temporary-folder';
import {
  delimited,
  encoded,
  fits,
  readTextTable,
  writtenEncodings,
  type LineEnds,
  type WrittenEncoding,
} from '../../helpers/text-table';

const shapes: readonly (readonly [delimiter: Delimiter, lineEnds: LineEnds])[] = [
  [',', '\r\n'],
  [';', '\n'],
  ['\t', '\r'],
  ['|', 'mixed'],
];

async function stage(bytes: Buffer, decisions: ImportDecisions = {}): Promise<StagedSales> {
  const path = join(temporaryFolder(), 'ledger.csv');
  writeFileSync(path, bytes);
  return await stageSales(path, decisions, { currency: 'EUR' });
}

/** The book as it comes from UTF-8 with commas: all that the others must come to. */
function reference({ rows }: EncodingLedger): Promise<StagedSales> {
  return stage(encoded(delimited(rows, ',', '\r\n'), 'UTF-8'));
}

async function expectSame(
  { rows }: EncodingLedger,
  written: WrittenEncoding,
  [delimiter, lineEnds]: (typeof shapes)[number],
  expected: StagedSales,
  decisions: ImportDecisions,
): Promise<void> {
  const text = delimited(rows, delimiter, lineEnds);
  expect(fits(text, written)).toBe(true);
  const bytes = encoded(text, written);
  const { encoding } = writtenEncodings[written];
  const rowNumbers = rows.map((_, index) => index + 1);
  expect(await readTextTable(bytes, decisions)).toEqual({ encoding, delimiter, rows, rowNumbers });
  const staged = await stage(bytes, decisions);
  expect(staged.lines).toEqual(expected.lines);
  expect(staged.info).toMatchObject({ encoding, delimiter });
}

describe.each(Object.entries(spokenLedgers))('a ledger in %s', (_, ledger) => {
  it.each(ledger.encodings)(
    'in %s is told and staged as in UTF-8, with any delimiter and line ends',
    async (written) => {
      const expected = await reference(ledger);
      expect(expected.lines.lineCount).toBe(30);
      for (const shape of shapes) await expectSame(ledger, written, shape, expected, {});
    },
  );
});

describe('a ledger of characters that all encodings have', () => {
  it.each(commonLedger.encodings)('in %s, as stated, is staged as in UTF-8', async (written) => {
    const expected = await reference(commonLedger);
    expect(expected.lines.lineCount).toBe(30);
    const { encoding } = writtenEncodings[written];
    for (const shape of shapes) await expectSame(commonLedger, written, shape, expected, { encoding });
  });
});

it('decimal commas behind semicolons come to the same book in every encoding', async () => {
  for (const ledger of Object.values(spokenLedgers)) {
    const expected = await reference(ledger);
    const rows = ledger.rows.map((row, index) =>
      index === 0 ? row : row.with(4, row[4]?.replace('.', ',') ?? ''),
    );
    for (const written of ledger.encodings) {
      const staged = await stage(encoded(delimited(rows, ';', '\r\n'), written));
      expect(staged.lines).toEqual(expected.lines);
      expect(staged.info.delimiter).toBe(';');
    }
  }
});
