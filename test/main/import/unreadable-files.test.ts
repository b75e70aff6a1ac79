import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectLedger, stageLedger } from '@main/import';
import { en } from '@shared/words/en';
import { faultOf, fixturePath, newBook, stageFixture, stageSales } from '../../helpers/staged-rows';
import { workbookOf } from '../../fixtures/workbook.mjs';
import { zipOf } from '../../fixtures/zip.mjs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staybook-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const unreadable = [
  ['empty.csv', 'file.empty'],
  ['blank-lines.csv', 'file.empty'],
  ['header-only.csv', 'file.noRows'],
  ['picture-renamed.xlsx', 'file.notSpreadsheet'],
  ['picture-renamed.csv', 'file.notSpreadsheet'],
  ['some-archive.xlsx', 'file.notSpreadsheet'],
  ['nul-in-the-middle.csv', 'file.notSpreadsheet'],
  ['truncated.xlsx', 'file.truncated'],
  ['bit-flipped.xlsx', 'file.brokenZip'],
  ['broken-xml.xlsx', 'file.brokenXml'],
  ['entity-bomb.xlsx', 'file.brokenXml'],
  ['truncated.xls', 'file.truncated'],
  ['web-page.xls', 'file.oldFormat'],
  ['excel-2003-xml.xls', 'file.oldFormat'],
  ['password.ods', 'file.password'],
  ['password.xlsx', 'file.password'],
  ['damaged-utf8.csv', 'file.encoding'],
  ['unclosed-quote.csv', 'file.quotes'],
  ['quote-closed-early.csv', 'file.quotes'],
  ['no-date-column.csv', 'mapping.missingDate'],
  ['no-customer-column.csv', 'mapping.missingCustomer'],
  ['no-amount-column.csv', 'mapping.missingAmount'],
  ['no-such-file.csv', 'file.notFound'],
] as const;

test.each(unreadable)('%s is refused as %s, by one sentence that names the file', async (name, code) => {
  const fault = await faultOf(stageFixture(name));
  expect(fault).toMatchObject({ kind: 'unreadable', code, params: { file: name } });
  const sentence = code
    .split('.')
    .reduce<unknown>((words, key) => (words as Record<string, unknown>)[key], en.fault);
  expect(sentence).toEqual(expect.stringContaining('{{file}}'));
});

test.each([
  ['order-unknown.csv', '05/01/2024 | 06/02/2024'],
  ['order-contradicts.csv', '31/01/2024 | 01/31/2024'],
])(
  '%s: an order of day and month that the column does not settle is asked for, never guessed',
  async (name, samples) => {
    expect(await faultOf(stageFixture(name))).toEqual({
      kind: 'usage',
      code: 'date.orderUnknown',
      params: { file: name, column: 'date', samples },
    });
  },
);

test('a quotation mark that nothing closes is named by its row', async () => {
  expect((await faultOf(stageFixture('unclosed-quote.csv'))).params).toMatchObject({ row: 3 });
  expect((await faultOf(stageFixture('quote-closed-early.csv'))).params).toMatchObject({ row: 3 });
});

test('a column that is missing is told with the columns that the file has', async () => {
  expect((await faultOf(stageFixture('no-date-column.csv'))).params).toMatchObject({
    columns: 'customer, amount',
  });
});

test('a mapping to no column, or of one column to two fields, is refused', async () => {
  const outside = stageFixture('plain.xlsx', { mapping: { date: 0, customerName: 1, amount: 7 } });
  expect((await faultOf(outside)).code).toBe('mapping.noSuchColumn');
  const twice = stageFixture('plain.xlsx', { mapping: { date: 0, customerName: 1, amount: 1 } });
  expect((await faultOf(twice)).code).toBe('mapping.columnTwice');
  expect((await faultOf(stageFixture('plain.xlsx', { headerRow: 5 }))).code).toBe('mapping.noHeaderRow');
  expect((await faultOf(stageFixture('plain.xlsx', { sheet: 'Nowhere' }))).code).toBe('file.noSheet');
});

test('a folder is not a file', async () => {
  expect((await faultOf(stageSales(folder))).code).toBe('file.isFolder');
});

async function stageBytes(name: string, bytes: Buffer | string) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return stageSales(path);
}

test('a zip bomb is refused by its declared size, before it is unpacked', async () => {
  const bomb = workbookOf({ sheets: [{ name: 'Sales', data: ' '.repeat(80 * 1024 * 1024) }] });
  expect(bomb.length).toBeLessThan(200_000);
  expect((await faultOf(stageBytes('bomb.xlsx', bomb))).code).toBe('file.tooLarge');
});

test('an entry that unpacks to more than it declares is stopped', async () => {
  const bytes = workbookOf({ sheets: [{ name: 'Sales', data: ' '.repeat(1024 * 1024) }] });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(1024 * 1024 + bytes.length);
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) {
    const inDirectory = bytes.subarray(at - 46, at - 42).equals(Buffer.from('PK\x01\x02', 'latin1'));
    if (inDirectory) bytes.writeUInt32LE(1000, at - 46 + 24);
  }
  expect((await faultOf(stageBytes('liar.xlsx', bytes))).code).toBe('file.brokenZip');
});

test('a cell of more than a million characters and a sheet of too many columns are stopped at the limit', async () => {
  const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(1_100_000)}</t></is></c></row>`;
  expect(
    (await faultOf(stageBytes('cell.xlsx', workbookOf({ sheets: [{ name: 'S', data: cell }] })))).code,
  ).toBe('file.cellTooLarge');
  const wide = '<row r="1"><c r="XFE1"><v>1</v></c></row>';
  expect(
    (await faultOf(stageBytes('wide.xlsx', workbookOf({ sheets: [{ name: 'S', data: wide }] })))).code,
  ).toBe('file.tooManyColumns');
  expect((await faultOf(stageBytes('wide.csv', `date,amount${','.repeat(17_000)}\n`))).code).toBe(
    'file.tooManyColumns',
  );
  const low = '<row r="1048577"><c r="A1048577"><v>1</v></c></row>';
  expect(
    (await faultOf(stageBytes('low.xlsx', workbookOf({ sheets: [{ name: 'S', data: low }] })))).code,
  ).toBe('file.tooManyRows');
});

test('an archive of very many parts is stopped at the limit', async () => {
  const parts = Array.from({ length: 10_001 }, (_, index) => [`part${index}`, ''] as const);
  expect((await faultOf(stageBytes('parts.xlsx', zipOf(parts)))).code).toBe('file.tooManyParts');
});

test('reading ends when the task is cancelled, with the fault that the task throws', async () => {
  class Stop extends Error {}
  const cancelled = {
    report: () => undefined,
    throwIfCancelled: () => {
      throw new Stop();
    },
  };
  const path = fixturePath('plain.xlsx');
  await expect(stageLedger(path, {}, newBook, cancelled)).rejects.toThrow(Stop);
  await expect(inspectLedger(path, {}, [], cancelled)).rejects.toThrow(Stop);
});
