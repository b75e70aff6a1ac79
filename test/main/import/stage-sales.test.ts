import { expect, test } from 'vitest';
import { stageLedger } from '@main/import';
import { row as sheetRow, workbookOf } from '../../fixtures/workbook.mjs';
import {
  inspectFixture,
  lineRows,
  newBook,
  quietTask,
  setAsideReasons,
  stageFixture,
  stageText,
  writtenFile,
} from '../../helpers/staged-rows';

const anna = (amount: number) => [2, '2024-01-05', 'Anna', amount];

test.each([
  ['byte-order-mark.csv', [[2, '2024-01-05', 'Zoë', 1000]]],
  ['tabs.tsv', [[2, '2024-01-05', 'Anna, Ltd', 1000]]],
  ['bars.txt', [anna(1000)]],
  ['sep-line.csv', [anna(1000)]],
  ['old-mac-line-ends.csv', [anna(1000), [3, '2024-01-06', 'Bob', 2000]]],
  ['mixed-line-ends.csv', [anna(1000), [3, '2024-01-06', 'Bob', 2000], [4, '2024-01-07', 'Cleo', 3000]]],
  ['titles-above.csv', [[5, '2024-01-05', 'Anna', 1000]]],
  ['plain.xlsx', [anna(1050)]],
  ['date-1904.xlsx', [anna(100)]],
  ['no-references.xlsx', [[2, '2024-01-05', 'A & B', 100]]],
  ['day-first.csv', [anna(100), [3, '2024-01-31', 'Bob', 100]]],
  [
    'month-first.csv',
    [
      [2, '2024-05-01', 'Anna', 100],
      [3, '2024-01-31', 'Bob', 100],
    ],
  ],
  [
    'day-equals-month.csv',
    [
      [2, '2024-05-05', 'Anna', 100],
      [3, '2024-06-06', 'Bob', 100],
    ],
  ],
  ['serials-as-text.csv', [anna(100), [3, '2024-01-06', 'Bob', 100]]],
  ['currency-in-header.csv', [anna(1000)]],
])('%s is read row by row', async (name, rows) => {
  const staged = await stageFixture(name);
  expect(lineRows(staged)).toEqual(rows);
  expect(staged.lines.setAside).toEqual([]);
});

test('a quoted cell that spans lines is one row, and blank rows keep their numbers', async () => {
  const staged = await stageFixture('line-break-in-cell.csv');
  expect(lineRows(staged)).toEqual([
    [2, '2024-01-05', 'Anna\nBranch 2', 1000],
    [4, '2024-01-06', 'Bob', 2000],
  ]);
  expect(staged.info.rowsRead).toBe(2);
});

test('rows far apart keep the numbers that the spreadsheet shows', async () => {
  const staged = await stageFixture('rows-far-apart.xlsx');
  expect(lineRows(staged).map(([row]) => row)).toEqual([10, 1000]);
  expect(staged.info.headerRow).toBe(3);
});

test('every written form of one day is that day, and the time of day and its zone never move it', async () => {
  const rows = lineRows(await stageFixture('date-styles.csv'));
  expect(rows).toHaveLength(9);
  expect(new Set(rows.map(([, day]) => day))).toEqual(new Set(['2024-01-05']));
});

test('decimal commas are told by the whole column, so that 1.250 is twelve hundred and fifty', async () => {
  const staged = await stageFixture('semicolons-and-decimal-commas.csv');
  expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([123456, 1250, 125000]);
});

test('amounts with groups, parentheses, trailing signs, currency signs and full-width digits are read exactly', async () => {
  const staged = await stageFixture('amount-styles.csv');
  expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([
    123456, -123456, -123456, -700, 100000, 12345, 123450, 50, -200, -300,
  ]);
  expect(setAsideReasons(staged)).toEqual([
    [12, 'amount.invalid'],
    [13, 'amount.invalid'],
  ]);
});

test('any kind of space parts thousands, and the rouble of header and cell agree', async () => {
  const staged = await stageFixture('spaces-between-thousands.csv');
  expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([123456, 1234500, -100050]);
  expect(staged.info.currencyFound).toBe('RUB');
});

test('thousands that only the column as a whole suggests are read, and it is said', async () => {
  const staged = await stageFixture('grouped-thousands-only.csv');
  expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([123400, 1250000, 98000]);
  expect(staged.info.notes).toEqual([{ code: 'import.thousands', params: { column: 'amount' } }]);
});

test.each([
  ['beyond-exact.csv', [[2, 'amount.tooLarge']]],
  ['stray-delimiter.csv', [[2, 'row.tooManyCells']]],
  [
    'nothing-right.csv',
    [
      [2, 'date.invalid', 'amount.invalid'],
      [3, 'date.missing', 'amount.missing'],
      [4, 'date.invalid'],
      [5, 'date.outOfRange'],
      [6, 'date.outOfRange'],
    ],
  ],
  [
    'odd-cells.xlsx',
    [
      [3, 'cell.noResult'],
      [4, 'cell.error'],
      [5, 'cell.error'],
      [6, 'cell.error'],
    ],
  ],
])('%s: what cannot be settled is set aside with its reason, never guessed', async (name, reasons) => {
  expect(setAsideReasons(await stageFixture(name))).toEqual(reasons);
});

test('a set-aside row is kept whole, with row, column and text of what is wrong and its amount', async () => {
  const { lines } = await stageFixture('nothing-right.csv');
  expect(lines.setAside[2]).toEqual({
    row: 4,
    issues: [{ row: 4, column: 'date', value: '2024-02-30', reason: 'date.invalid' }],
    cells: ['2024-02-30', 'Cleo', '3.00'],
    amount: 300,
    day: null,
  });
  expect(lines.setAsideAmount).toBe(1200);
  expect(lines.setAsideWithoutAmount).toBe(2);
});

test('total rows are set aside in four languages and compared with what was read above them', async () => {
  const staged = await stageFixture('totals.csv');
  expect(lineRows(staged).map(([row]) => row)).toEqual([2, 3, 5]);
  expect(setAsideReasons(staged)).toEqual([
    [4, 'row.total'],
    [6, 'row.total'],
    [7, 'row.total'],
  ]);
  expect(staged.info.notes).toEqual([
    { code: 'import.totalAgrees', params: { row: 4, stated: '30.00', read: '30.00' } },
    { code: 'import.totalAgrees', params: { row: 6, stated: '35.00', read: '35.00' } },
    { code: 'import.totalDiffers', params: { row: 7, stated: '36.00', read: '35.00' } },
  ]);
});

test('rows without a customer are lines of nobody', async () => {
  const rows = lineRows(await stageFixture('walk-ins.csv'));
  expect(rows.map(([, , customer]) => customer)).toEqual([null, null, 'Anna']);
});

test('line totals are rounded once, half to even, and the rounded rows are counted', async () => {
  const staged = await stageFixture('more-decimals.csv');
  expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([38, 12, 14, -12]);
  expect(staged.info.roundedRows).toBe(4);
});

test('numbers that a program wrote as floats are read as the whole numbers they were', async () => {
  const staged = await stageFixture('integer-artefact.csv');
  expect(staged.lines.customerDictionary.map(({ code }) => code)).toEqual(['17850', '17851']);
  expect(staged.info.notes).toEqual([{ code: 'import.integerArtefact', params: { column: 'customer id' } }]);
});

test('every distinct way in which a file names a customer is handed on as the file has it', async () => {
  const { lines } = await stageFixture('several-names.csv');
  expect([...lines.customers]).toEqual([0, 1, 2, 3, 4]);
  expect(lines.customerDictionary.map(({ code, name }) => [code, name])).toEqual([
    ['c1', ''],
    ['C1', 'Anna'],
    ['Ｃ１', 'Anna Ltd'],
    ['', 'anna'],
    ['', 'ANNA'],
  ]);
});

test('columns without a field are kept by header, repeated and blank headers told apart, blanks left out', async () => {
  const { lines } = await stageFixture('attributes.csv');
  expect(lines.headers).toEqual(['date', 'customer', 'amount', 'channel', 'note', 'note (2)', 'G']);
  expect(lines.extraDictionary).toEqual(['{"channel":"web","note":"first","note (2)":"second","G":"third"}']);
  expect([...lines.extras]).toEqual([0, -1]);
});

test('cells beyond the header of a sheet are kept under the letters of their column', async () => {
  const { lines } = await stageFixture('beyond-header.xlsx');
  expect(lines.extraDictionary).toEqual(['{"E":"checked"}']);
});

test('rows in another currency than the book are set aside; a new book takes the one that most rows name', async () => {
  const ownCurrency = await stageFixture('two-currencies.csv');
  expect(ownCurrency.info.currency).toBe('EUR');
  expect(setAsideReasons(ownCurrency)).toEqual([[3, 'currency.noRate']]);
  const dollars = await stageFixture('two-currencies.csv', {}, { currency: 'USD' });
  expect(lineRows(dollars).map(([row]) => row)).toEqual([3, 5]);
});

test('a sign that several currencies share is taken for one of them, and that is said', async () => {
  const staged = await stageFixture('chinese-export.csv');
  expect(staged.info.mapping).toEqual({
    date: '单据日期',
    invoice: '单据编号',
    customerName: '客户名称',
    productName: '商品名称',
    quantity: '数量',
    unitPrice: '单价',
    amount: '价税合计',
  });
  expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([3750, 1600]);
  expect(staged.info.notes).toEqual([
    { code: 'import.currencyAssumed', params: { currency: 'CNY', others: 'JPY' } },
  ]);
  expect((await stageFixture('chinese-export.csv', {}, { currency: 'JPY' })).info.notes).toEqual([]);
});

test('shared strings may stand behind the sheet; phonetic guides are no text, runs of rich text are one', async () => {
  const staged = await stageFixture('strings-behind-sheet.xlsx');
  expect(lineRows(staged)).toEqual([
    [2, '2024-01-05', '東京商店', 255],
    [3, '2024-01-06', 'Rich textA', 300],
  ]);
});

test('formulas count with their results, dates by their formats, and booleans and dates stay readable', async () => {
  const staged = await stageFixture('odd-cells.xlsx');
  expect(lineRows(staged)).toEqual([
    [2, '2024-01-05', 'Inline', 200],
    [7, '2024-01-05', 'Emil', 700],
    [8, '2024-01-05', 'Fay', 100800],
    [9, '2024-01-05', 'Gus', 900],
  ]);
  expect(staged.lines.extraDictionary).toEqual([
    '{"note":"TRUE"}',
    '{"note":"2024-01-05 12:00:00"}',
    '{"note":"1.5"}',
  ]);
});

test('the first visible sheet with a ledger is read; other sheets, hidden rows and merged cells are said', async () => {
  const staged = await stageFixture('cover-sheet.xlsx');
  expect(staged.info.sheet).toBe('Sales 2024');
  expect(staged.info.notes.map(({ code }) => code)).toEqual([
    'import.otherSheets',
    'import.hiddenSheets',
    'import.hiddenRows',
    'import.mergedCells',
  ]);
  const hidden = await stageFixture('cover-sheet.xlsx', { sheet: 'Old' });
  expect(lineRows(hidden)).toEqual([[2, '2009-07-06', 'Old', 100]]);
});

test('long names, control characters, right-to-left text and formulas are stored as they are', async () => {
  const { lines } = await stageFixture('odd-names.csv');
  expect(lines.customerDictionary.map(({ name }) => name)).toEqual([
    'x'.repeat(300),
    '=cmd()|calc',
    '\u05e9\u05dc\u05d5\u05dd 🙂',
    '\u0001bell',
  ]);
});

test('a stated mapping and header row replace those that were found', async () => {
  const staged = await stageFixture('titles-above.csv', {
    headerRow: 4,
    mapping: { date: 0, customerId: 1, amount: 2 },
  });
  expect(staged.info.mapping).toEqual({ date: 'date', customerId: 'customer', amount: 'amount' });
  expect(staged.lines.customerDictionary[0]?.code).toBe('Anna');
});

test('a stated order of day and month settles what the column does not', async () => {
  const staged = await stageFixture('order-unknown.csv', { dateOrder: 'mdy' });
  expect(lineRows(staged).map(([, day]) => day)).toEqual(['2024-05-01', '2024-06-02']);
});

test('the inspection shows the first rows, the match with its certainty, and what is not settled', async () => {
  const inspection = await inspectFixture('order-unknown.csv');
  expect(inspection).toMatchObject({
    fileName: 'order-unknown.csv',
    format: 'csv',
    encoding: 'UTF-8',
    delimiter: ',',
    headerRow: 1,
    mapping: { date: 0, customerName: 1, amount: 2 },
    missing: [],
    dateOrder: null,
    sampleRows: [
      { row: 2, cells: ['05/01/2024', 'Anna', '1'] },
      { row: 3, cells: ['06/02/2024', 'Bob', '1'] },
    ],
  });
  expect(inspection.columns[0]).toEqual({
    index: 0,
    header: 'date',
    samples: ['05/01/2024', '06/02/2024'],
    field: 'date',
    certainty: 'name',
  });
  expect((await inspectFixture('day-first.csv')).dateOrder).toBe('dmy');
  expect((await inspectFixture('no-date-column.csv')).missing).toEqual(['date']);
});

test('a quantity and an amount of opposite signs are imported as they stand, and it is said where', async () => {
  const staged = await stageText(
    'date,customer,quantity,amount\n2024-01-05,Anna,2,10.00\n2024-01-06,Anna,-1,-5.00\n2024-01-07,Bob,-1,5.00\n',
  );
  expect(staged.rows.setAside).toEqual([]);
  expect(staged.info.notes).toEqual([
    { code: 'import.signsDiffer', params: { count: 1, row: 4, column: 'quantity' } },
  ]);
});

test('a line names its customer by every column that says who it is, numbers with their zeros', async () => {
  const staged = await stageText(
    'date,customer no,customer,VAT no,e-mail,phone,amount\n' +
      '2024-01-05,007,Anna,GB1,a@x.example,0044 1,1.00\n' +
      '2024-01-06,,,,cleo@x.example,,2.00\n' +
      '2024-01-07,,,,,,3.00\n' +
      '2024-01-08,007,Anna,GB1,a@x.example,0044 1,4.00\n',
  );
  expect(staged.rows.customerDictionary).toEqual([
    { code: '007', name: 'Anna', taxNo: 'GB1', email: 'a@x.example', phone: '0044 1' },
    { code: '', name: '', taxNo: '', email: 'cleo@x.example', phone: '' },
  ]);
  expect(staged.kind === 'sales' && [...staged.rows.customers]).toEqual([0, 1, -1, 0]);
  expect(staged.rows.extraDictionary).toEqual([]);
});

test('numbers that a text file guards against a spreadsheet are read without the guard', async () => {
  const staged = await stageText('date,customer no,invoice,amount\n2024-01-05,\'007,="0012",1.00\n');
  expect(staged.rows.customerDictionary.map(({ code }) => code)).toEqual(['007']);
  expect(staged.kind === 'sales' && staged.rows.invoiceDictionary).toEqual(['0012']);
});

test('of several sheets the first that is more than a list of customers is read, each by its own kind', async () => {
  const sheets = [
    { name: 'Clients', data: sheetRow(1, ['Customer no', 'E-mail']) + sheetRow(2, ['1', 'a@x.example']) },
    {
      name: 'Terms',
      data: sheetRow(1, ['Customer no', 'Start', 'End']) + sheetRow(2, ['1', '2024-01-01', '2024-12-31']),
    },
    {
      name: 'Ledger',
      data: sheetRow(1, ['date', 'customer no', 'amount']) + sheetRow(2, ['2024-01-05', '1', 1]),
    },
  ];
  const path = writtenFile(workbookOf({ sheets }), 'xlsx');
  const stage = (sheet?: string) => stageLedger(path, { sheet }, newBook, quietTask);
  expect((await stage()).info.sheet).toBe('Terms');
  expect((await stage('Clients')).kind).toBe('customers');
  expect((await stage('Ledger')).kind).toBe('sales');
  const clients = writtenFile(workbookOf({ sheets: sheets.slice(0, 1) }), 'xlsx');
  expect((await stageLedger(clients, {}, newBook, quietTask)).kind).toBe('customers');
});

test('what the file itself calls cancelled, void or a draft is no sale; what it does not know of is one', async () => {
  const staged = await stageText(
    'date,customer,amount,Status\n2024-01-05,Anna,1.00,Paid\n2024-01-06,Bob,2.00,VOIDED\n' +
      '2024-01-07,Cleo,3.00,Refunded\n2024-01-08,Dora,4.00,Draft\n2024-01-09,Emil,5.00,\n',
  );
  expect(setAsideReasons(staged)).toEqual([
    [3, 'row.notSale'],
    [5, 'row.notSale'],
  ]);
  expect(staged.rows.setAside[0]?.issues).toEqual([
    { row: 3, column: 'Status', value: 'VOIDED', reason: 'row.notSale' },
  ]);
  expect([staged.info.amountRead, staged.rows.setAsideAmount]).toEqual([1500, 600]);
});

test('what stands on the first line of an order of its state holds for the whole order', async () => {
  const staged = await stageText(
    'Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name\n' +
      '#1,voided,2024-01-05,1,Tea,2.50,Ana\n#1,,,1,Tin,1.00,\n#2,paid,2024-01-06,1,Tea,2.50,Bo\n',
  );
  expect(setAsideReasons(staged)).toEqual([
    [2, 'row.notSale'],
    [3, 'row.notSale'],
  ]);
});
