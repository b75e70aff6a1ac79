import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { restageRows, stageLedger, type StageContext, type StagedImport } from '@main/import';
import { parseIsoDay } from '@shared/model/day';
import { row, workbookOf } from '../../fixtures/workbook.mjs';
import {
  listedRows,
  newBook,
  quietTask,
  setAsideReasons,
  stageAny,
  stageText,
  writtenFile,
} from '../../helpers/staged-rows';

type Cells = Readonly<Record<number, string>>;

/** Reads the set-aside rows of a staged file again, some of their cells corrected. */
function restage(
  staged: StagedImport,
  corrections: Readonly<Record<number, Cells>> = {},
  context: Partial<StageContext> = {},
) {
  const { rows, info } = staged;
  return restageRows(
    {
      headers: rows.headers,
      rows: rows.setAside.map((aside) => ({
        row: aside.row,
        cells: aside.cells.map((cell, column) => corrections[aside.row]?.[column] ?? cell),
      })),
      decisions: info.decisions,
      fileName: info.fileName,
    },
    { ...newBook, currency: info.currency, ...context },
    quietTask,
  );
}

test.each([
  'nothing-right.csv',
  'totals.csv',
  'amount-styles.csv',
  'stray-delimiter.csv',
  '1c-account-62.xlsx',
  'quickbooks-sales-by-customer.csv',
  'contacts-zh.csv',
  'survey-nps.csv',
])('the set-aside rows of %s, read again as they are, are set aside for the same reasons', async (name) => {
  const staged = await stageAny(name);
  const again = await restage(staged);
  expect(setAsideReasons(again)).toEqual(setAsideReasons(staged));
  expect(again.info.rowsRead).toBe(staged.rows.setAside.length);
  expect(again.rows.setAsideAmount).toBe(staged.rows.setAsideAmount);
  expect(again.rows.setAsideWithoutAmount).toBe(staged.rows.setAsideWithoutAmount);
});

test('a corrected row becomes the line that it was meant to be, read as its file was read', async () => {
  const staged = await stageText(
    'date;customer;amount;shop\n31/01/2024;Anna;1.250,50;Mill\n02/03/2024;Bob;soon;Quay\nsoon;Cleo;3,00;Mill\n',
  );
  const again = await restage(staged, { 3: { 2: '1.250' }, 4: { 0: '05/06/2024' } });
  expect(listedRows(again)).toEqual([
    [3, '2024-03-02', 'Bob', 125000],
    [4, '2024-06-05', 'Cleo', 300],
  ]);
  expect(again.rows.extraDictionary).toEqual(['{"shop":"Quay"}', '{"shop":"Mill"}']);
});

test('a correction that could mean two days is set aside once more, and says how to write it', async () => {
  const staged = await stageText('date,customer,amount\n2024-01-31,Anna,1.50\nsoon,Bob,2.00\n');
  expect(setAsideReasons(await restage(staged, { 3: { 0: '05/06/2024' } }))).toEqual([
    [3, 'date.orderUnclear'],
  ]);
  expect(listedRows(await restage(staged, { 3: { 0: '25/06/2024' } }))).toEqual([
    [3, '2024-06-25', 'Bob', 200],
  ]);
  expect(listedRows(await restage(staged, { 3: { 0: '05/05/2024' } }))).toEqual([
    [3, '2024-05-05', 'Bob', 200],
  ]);
});

test('an error in place of a customer is none, also where it has become a text', async () => {
  const staged = await stageAny('odd-cells.xlsx');
  expect(setAsideReasons(await restage(staged)).map(([number]) => number)).toEqual(
    setAsideReasons(staged).map(([number]) => number),
  );
  expect(setAsideReasons(await stageText('date,customer,amount\n2024-01-05,#N/A,1.00\n'))).toEqual([
    [2, 'cell.error'],
  ]);
});

test('rows that waited for a rate are converted once there is one', async () => {
  const staged = await stageText(
    'date,customer,amount,currency\n2024-01-05,Anna,1.00,USD\n2024-01-06,Bob,2.00,EUR\n',
    {},
    { currency: 'USD' },
  );
  const rates = [{ currency: 'EUR', fromDay: parseIsoDay('2024-01-01'), rate: '1.25' }];
  const again = await restage(staged, {}, { rates });
  expect(listedRows(again)).toEqual([[3, '2024-01-06', 'Bob', 250]]);
});

test('what a row took from a row above it, it has when it is read again', async () => {
  const text = await stageText(
    'Name,Email,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name\n' +
      '#1,a@x.example,2024-01-05,1,Tea,2.50,Ana\n#1,,,two,Tin,1.00,\n',
  );
  expect(setAsideReasons(text)).toEqual([[3, 'amount.invalid']]);
  expect(listedRows(await restage(text, { 3: { 3: '2' } }))).toEqual([[3, '2024-01-05', 'Ana', 200]]);
});

test('a number of a sheet with three decimals stays that number when its row is read again as text', async () => {
  const sheet = (rows: string) => workbookOf({ sheets: [{ name: 'Sales', data: rows }] });
  const bytes = sheet(
    row(1, ['date', 'customer', 'amount']) +
      row(2, ['soon', 'Anna', 1.125]) +
      row(3, ['2024-01-05', 'Bob', '1.234,50']),
  );
  const staged = await stageLedger(writtenFile(bytes, 'xlsx'), {}, newBook, quietTask);
  expect(staged.info.decisions.decimalMark).toBe('comma');
  expect(staged.rows.setAside[0]).toMatchObject({ amount: 112 });
  expect(listedRows(await restage(staged, { 2: { 0: '2024-01-04' } }))).toEqual([
    [2, '2024-01-04', 'Anna', 112],
  ]);
});

test('records of every kind are read again as their file was read', async () => {
  const contracts = await stageText(
    'customer,start,term,value\nAnna,2024-01-31,some time,10.00\nBob,31.01.2024,1 year,5.00\n',
  );
  const again = await restage(contracts, { 2: { 2: '1 month' } });
  expect(again.kind).toBe('contracts');
  expect(listedRows(again)).toEqual([[2, '2024-01-31', 'Anna', 1000]]);
});

test('whatever rows are set aside, reading them again neither loses nor doubles any, in rows and in money', async () => {
  const cell = fc.constantFrom(
    '2024-01-05',
    '05/01/2024',
    '31/01/2024',
    'soon',
    '',
    'Anna',
    '1.00',
    '1,5',
    'Total',
    '€2.00',
    'EUR',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 20 }),
      async (cells) => {
        fc.pre(cells.some((values) => values.some((value) => value !== '')));
        const text = `date;customer;amount;currency\n${cells.map((values) => values.join(';')).join('\n')}\n`;
        const staged = await stageText(text, { dateOrder: 'dmy', decimalMark: 'comma' }, { currency: 'USD' });
        fc.pre(staged.rows.setAside.length > 0);
        const again = await restage(staged);
        expect(again.info.rowsRead).toBe(staged.rows.setAside.length);
        expect(setAsideReasons(again)).toEqual(setAsideReasons(staged));
        expect(again.rows.setAsideAmount).toBe(staged.rows.setAsideAmount);
      },
    ),
    { numRuns: 100 },
  );
});
