import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { reconcileStaged } from '@main/engine/commands/reconcile-staged';
import { stageLedger, type StagedImport } from '@main/import';
import type { TableKind } from '@shared/ledger/staged-records';
import { dayNumber, isoDay } from '@shared/model/day';
import { decimalText } from '@shared/model/money';
import type { RecordKind } from '@shared/model/record-kind';
import { reconciles } from '@shared/model/reconciliation';
import { newBook, quietTask, stageText, writtenFile } from '../../helpers/staged-rows';

/** A table as we would write it: headers, and for each row its cells and what must come back of it. */
interface Written {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly unknown[]; readonly back: unknown }[];
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((value) =>
    value
      .replaceAll('\0', '')
      .replace(/[\r\n\u2028\u2029]/g, ' ')
      .replace(/\p{C}/gu, '')
      .trim(),
  )
  // What stands for an error, a total or nothing is read as what it says; it is no plain text.
  .filter((value) => value !== '' && !/^[-–—]+$|^#|^=|^'/u.test(value));
const word = fc.constantFrom('South', '南区', 'Юг', 'a, "b"', 'x;y');
const day = fc.integer({ min: 10_000, max: 25_000 }).map(dayNumber);
const cents = fc.integer({ min: 0, max: 10 ** 9 });
const money = (amount: number): string => decimalText(amount, 2);
const orBlank = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const tables: Readonly<Record<TableKind, fc.Arbitrary<Written>>> = {
  customers: tableOf(
    [
      'Customer no',
      'Name',
      'Email',
      'City',
      'Tier',
      'Birthday',
      'Customer since',
      'Acquisition cost',
      'Shelf',
    ],
    fc.record({
      no: fc.integer({ min: 1 }),
      name: text,
      city: word,
      tier: word,
      born: orBlank(day),
      since: orBlank(day),
      cost: orBlank(cents),
    }),
    ({ no, name, city, tier, born, since, cost }) => ({
      cells: [
        `00${no}`,
        name,
        `${no}@x.example`,
        city,
        tier,
        born,
        since,
        cost === null ? null : { cost },
        'kept',
      ],
      back: {
        customer: { code: `00${no}`, name, taxNo: '', email: `${no}@x.example`, phone: '' },
        amount: cost ?? 0,
        values: expect.objectContaining({
          city,
          tier,
          birthday: born,
          sinceDay: since,
          acquisitionCost: cost,
        }),
      },
    }),
  ),
  contracts: tableOf(
    ['Customer', 'Contract no', 'Start', 'End', 'Value', 'Auto renew', 'Cancelled on', 'Shelf'],
    fc.record({
      name: text,
      start: day,
      length: fc.nat(2000),
      value: orBlank(cents),
      renews: fc.boolean(),
      cancelled: orBlank(day),
    }),
    ({ name, start, length, value, renews, cancelled }) => ({
      cells: [
        name,
        'K-1',
        start,
        dayNumber(start + length),
        value === null ? null : { cost: value },
        renews ? 'yes' : 'no',
        cancelled,
        'kept',
      ],
      back: {
        customer: expect.objectContaining({ name }),
        amount: value ?? 0,
        values: expect.objectContaining({
          startDay: start,
          endDay: start + length,
          value,
          autoRenew: renews,
          cancelledDay: cancelled,
        }),
      },
    }),
  ),
  feedback: tableOf(
    ['Customer', 'Date', 'Score', 'Survey', 'Comment', 'Shelf'],
    fc.record({ name: text, on: day, score: fc.nat(10), comment: fc.option(text, { nil: '' }) }),
    ({ name, on, score, comment }) => ({
      cells: [name, on, String(score), 'NPS', comment, 'kept'],
      back: {
        customer: expect.objectContaining({ name }),
        amount: 0,
        values: expect.objectContaining({ day: on, score: String(score), surveyKind: 'NPS', comment }),
      },
    }),
  ),
  interactions: tableOf(
    ['Customer', 'Date', 'Activity type', 'Note', 'Shelf'],
    fc.record({ name: text, on: day, kind: word, note: fc.option(text, { nil: '' }) }),
    ({ name, on, kind, note }) => ({
      cells: [name, on, kind, note, 'kept'],
      back: {
        customer: expect.objectContaining({ name }),
        amount: 0,
        values: expect.objectContaining({ day: on, kind, note }),
      },
    }),
  ),
};

function tableOf<Row>(
  headers: readonly string[],
  row: fc.Arbitrary<Row>,
  write: (row: Row) => Written['rows'][number],
): fc.Arbitrary<Written> {
  return fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => ({ headers, rows: rows.map(write) }));
}

const isMoney = (cell: unknown): cell is { cost: number } => typeof cell === 'object' && cell !== null;

function csvOf({ headers, rows }: Written): string {
  const cells = rows.map((row) =>
    row.cells.map((cell) => {
      if (isMoney(cell)) return money(cell.cost);
      return typeof cell === 'number' ? isoDay(dayNumber(cell)) : cell;
    }),
  );
  return Papa.unparse([[...headers], ...cells]);
}

async function workbookOf({ headers, rows }: Written): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Table');
  sheet.addRow([...headers]);
  for (const { cells } of rows) {
    const added = sheet.addRow(cells.map((cell) => cellOf(cell)));
    for (const [index, cell] of cells.entries())
      if (typeof cell === 'number') added.getCell(index + 1).numFmt = 'yyyy-mm-dd';
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellOf(cell: unknown): unknown {
  if (isMoney(cell)) return cell.cost / 100;
  return typeof cell === 'number' ? new Date(cell * 86_400_000) : cell;
}

function backOf(staged: StagedImport): unknown {
  if (staged.kind === 'sales') return staged.kind;
  const { records, customerDictionary, extraDictionary } = staged.rows;
  return records.map(({ customer, amount, values, extra }) => ({
    customer: customerDictionary[customer],
    amount,
    values,
    extra: extraDictionary[extra],
  }));
}

describe.each(Object.entries(tables))('a table of %s that we write', (kind, table) => {
  const expected = ({ rows }: Written) =>
    rows.map(({ back }) => ({ ...(back as object), extra: '{"Shelf":"kept"}' }));

  test('as text is read back equal', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const staged = await stageText(csvOf(written), { encoding: 'UTF-8', delimiter: ',' });
        expect(staged.kind).toBe(kind);
        expect(staged.rows.setAside).toEqual([]);
        expect(backOf(staged)).toEqual(expected(written));
      }),
      { numRuns: 25 },
    );
  });

  test('as a workbook is read back equal', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const path = writtenFile(await workbookOf(written), 'xlsx');
        const staged = await stageLedger(path, {}, newBook, quietTask);
        expect(staged.kind).toBe(kind);
        expect(staged.rows.setAside).toEqual([]);
        expect(backOf(staged)).toEqual(expected(written));
      }),
      { numRuns: 10 },
    );
  });
});

const headersOf: Readonly<Record<RecordKind, string>> = {
  sales: 'date;customer;amount;currency',
  customers: 'customer;customer since;acquisition cost;currency',
  contracts: 'customer;start;end;value',
  feedback: 'date;customer;score;comment',
  interactions: 'date;customer;activity type;value',
};
const anyCell = fc.constantFrom(
  '2024-01-05',
  '2024-02-30',
  '0024-01-05',
  '2204-01-05',
  '2024-12-31',
  'soon',
  '',
  'Anna',
  'Bob',
  '1.00',
  '-7',
  '9',
  '1,5',
  'x',
  'Total',
  '合计',
  'Итого по складу',
  '本页小计',
  '€2.00',
  'EUR',
  'USD',
  '#REF!',
  '12 months',
  'stray;cell',
);

test.each(Object.entries(headersOf))(
  '%s: read = made + set aside, in rows and in money, in the file and in each month, whatever the rows hold',
  async (kind, header) => {
    const rows = fc.array(fc.tuple(anyCell, anyCell, anyCell, anyCell), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const filled = cells.flatMap((values, index) =>
          values.every((value) => value === '') ? [] : [index + 2],
        );
        fc.pre(filled.length > 0);
        const staged = await stageText(
          `${header}\n${cells.map((values) => values.join(';')).join('\n')}\n`,
          {
            kind: kind as RecordKind,
            dateOrder: 'dmy',
            decimalMark: 'comma',
            encoding: 'UTF-8',
            delimiter: ';',
          },
          { currency: 'USD', rates: [{ currency: 'EUR', fromDay: null, rate: '1.5' }] },
        );
        const { rows: made, info } = staged;
        const numbers =
          staged.kind === 'sales' ? [...staged.rows.rows] : staged.rows.records.map(({ row }) => row);
        const aside = made.setAside.map(({ row }) => row);
        expect([...numbers, ...aside].toSorted((left, right) => left - right)).toEqual(filled);
        expect(made.setAside.every(({ issues }) => issues.length > 0)).toBe(true);
        const { whole, months } = reconcileStaged(staged, new Uint8Array(numbers.length));
        expect(reconciles(whole) && months.every(({ reconciliation }) => reconciles(reconciliation))).toBe(
          true,
        );
        expect([whole.rowsRead, whole.amountRead]).toEqual([filled.length, info.amountRead]);
        expect([whole.rowsSetAside, whole.amountSetAside]).toEqual([aside.length, made.setAsideAmount]);
      }),
      { numRuns: 60 },
    );
  },
);
