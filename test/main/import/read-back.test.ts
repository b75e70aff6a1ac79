import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilFromDay, dayNumber, isoDay } from '@shared/model/day';
import { decimalText } from '@shared/model/money';
import { lineRows, stageSales } from '../../helpers/staged-rows';
import { row, workbookOf } from '../../fixtures/workbook.mjs';

let folder = '';
let fileCount = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staybook-read-back-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function stageText(text: string, extension = 'csv') {
  fileCount += 1;
  const path = join(folder, `${fileCount}.${extension}`);
  await writeFile(path, text);
  return stageSales(path, {}, { currency: 'USD' });
}

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll('\0', '').replace(/\r/g, ' ').trim())
  .filter((text) => text !== '');
const line = fc.record({
  day: fc.integer({ min: 10_000, max: 25_000 }).map(dayNumber),
  customer: name,
  amount: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
});

test('any table that is written as text is read back equal, whatever the names, delimiter and quoting', async () => {
  const options = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    quotes: fc.boolean(),
    newline: fc.constantFrom('\n', '\r\n'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), options, async (lines, written) => {
      const rows = lines.map(({ day, customer, amount }) => [isoDay(day), customer, decimalText(amount, 2)]);
      const staged = await stageText(Papa.unparse([['date', 'customer', 'amount'], ...rows], written));
      expect(lineRows(staged)).toEqual(
        lines.map(({ day, customer, amount }, index) => [index + 2, isoDay(day), customer, amount]),
      );
    }),
    { numRuns: 60 },
  );
});

test('characters and quoted cells that lie across the pieces in which a file is read stay whole', async () => {
  for (const shift of [0, 1, 2, 3]) {
    const customers = Array.from(
      { length: 4000 },
      (_, index) => `海港食品 ${'é'.repeat(index % 7)}🙂 "${index}"\nBranch`,
    );
    const rows = customers.map((customer) => ['2024-01-05', customer, '1.00']);
    const text = Papa.unparse([['date', 'customer', `amount${' '.repeat(shift)}`], ...rows]);
    expect(Buffer.byteLength(text)).toBeGreaterThan(3 * 64 * 1024);
    const staged = await stageText(text);
    expect(staged.lines.customerDictionary.map((customer) => customer.name)).toEqual(customers);
  }
});

const goodDate = fc.integer({ min: 10_000, max: 25_000 }).map((day) => isoDay(dayNumber(day)));
const anyDate = fc.oneof(
  goodDate,
  goodDate,
  fc.constantFrom('', 'soon', '2024-02-30', '0024-01-01', 'Total', '合计'),
);
const anyAmount = fc.oneof(
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((amount) => decimalText(amount, 2)),
  fc.constantFrom('', 'x', '1,000.50', '(3.25)', '€5.00', '0.005', '99999999999999999999'),
);
const anyRow = fc.oneof(
  fc.tuple(anyDate, fc.constantFrom('Anna', 'Bob', ''), anyAmount),
  fc.constantFrom(['', '', ''], ['2024-01-05', 'Anna', 'Ltd', '1.00']),
);

test('read = lines + set aside, in rows and in money, for any mixture of good and bad rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 40 }), async (rows) => {
      const filled = rows.flatMap((cells, index) => (cells.every((cell) => cell === '') ? [] : [index + 2]));
      fc.pre(filled.length > 0);
      const { lines, info } = await stageText(Papa.unparse([['date', 'customer', 'amount'], ...rows]));
      const lineNumbers = [...lines.rows];
      const asideNumbers = lines.setAside.map((aside) => aside.row);
      expect([...lineNumbers, ...asideNumbers].sort((left, right) => left - right)).toEqual(filled);
      expect(info.rowsRead).toBe(lines.lineCount + lines.setAside.length);
      const lineAmount = lines.amounts.reduce((sum, amount) => sum + amount, 0);
      const asideAmount = lines.setAside.reduce((sum, aside) => sum + (aside.amount ?? 0), 0);
      expect(lines.setAsideAmount).toBe(asideAmount);
      expect(info.amountRead).toBe(lineAmount + asideAmount);
      expect(lines.setAsideWithoutAmount).toBe(
        lines.setAside.filter(({ amount, issues }) => amount === null && issues[0]?.reason !== 'row.total')
          .length,
      );
      expect(lines.setAside.every((aside) => aside.issues.length > 0)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('the same table stages the same from text and from a workbook', async () => {
  const sheetLine = fc.record({
    day: fc.integer({ min: 10_000, max: 25_000 }).map(dayNumber),
    customer: fc.integer({ min: 1, max: 30 }),
    amount: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(sheetLine, { minLength: 1, maxLength: 20 }), async (lines) => {
      const headers = ['date', 'customer id', 'amount'];
      const text = Papa.unparse([
        headers,
        ...lines.map(({ day, customer, amount }) => {
          const { year, month, date } = civilFromDay(day);
          return [`${year}/${month}/${date}`, customer, decimalText(amount, 2)];
        }),
      ]);
      const data = lines.map(({ day, customer, amount }, index) =>
        row(index + 2, [{ date: day + 25_569 }, customer, amount / 100]),
      );
      const path = join(folder, 'same.xlsx');
      await writeFile(
        path,
        workbookOf({ sheets: [{ name: 'Sales', data: row(1, headers) + data.join('') }] }),
      );
      const fromSheet = await stageSales(path, {}, { currency: 'USD' });
      const fromText = await stageText(text);
      expect(lineRows(fromSheet)).toEqual(lineRows(fromText));
      expect(fromSheet.lines.customerDictionary).toEqual(fromText.lines.customerDictionary);
    }),
    { numRuns: 40 },
  );
});

test('a quantity that is no number is kept as an attribute where the amount stands by itself', async () => {
  const { lines } = await stageText(
    'date,customer,quantity,amount\n2024-01-05,Ann,5 kg,12.50\n2024-01-06,Ann,3,7.00\n',
  );
  expect(lines.lineCount).toBe(2);
  expect([...lines.quantities]).toEqual([Number.NaN, 3]);
  expect(lines.extraDictionary).toEqual(['{"quantity":"5 kg"}']);
  expect([...lines.extras]).toEqual([0, -1]);
});

test('a total row repeats the money above it: it is set aside, compared, and in no sum', async () => {
  const { lines, info } = await stageText(
    'date,customer,amount\n2024-01-05,Ann,12.50\n2024-01-06,Bo,7.00\nTotal,,19.50\n',
  );
  expect(lines.setAside.map((aside) => [aside.row, aside.amount])).toEqual([[4, null]]);
  expect([info.amountRead, lines.setAsideAmount, lines.setAsideWithoutAmount]).toEqual([1950, 0, 0]);
  expect(info.notes.map(({ code }) => code)).toContain('import.totalAgrees');
});
