import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkIntegrity,
  openBook,
  readCustomerNames,
  readImports,
  readLedgerColumns,
  readLines,
  readSetAside,
  type Book,
} from '@main/storage';
import { parseIsoDay } from '@shared/model/day';
import { emptyBook, importInto, matchContent } from '../../helpers/book';
import { stagedLines, type SimpleLine } from '../../helpers/staged-lines';
import { temporaryFolder } from '../../helpers/temporary-folder';

const newBookHere = () => emptyBook(join(temporaryFolder(), 'shop.staybook'));

const january: SimpleLine[] = [
  {
    day: '2024-01-05',
    customer: '17',
    invoice: 'A1',
    product: 'P',
    quantity: 2,
    unitPrice: 6.25,
    amount: 1250,
  },
  {
    day: '2024-01-05',
    customer: '17',
    invoice: 'A1',
    product: 'P',
    quantity: 2,
    unitPrice: 6.25,
    amount: 1250,
  },
  { day: '2024-01-07', customer: '18', invoice: 'A2', amount: -300, credits: 'A1', extra: { Land: 'DE' } },
  { day: '2024-01-09', amount: 99 },
];

const marks = (duplicates: Uint8Array) => Array.from(duplicates).join('');

async function duplicatesOf(book: Book, lines: readonly SimpleLine[]): Promise<string> {
  return marks((await matchContent(book, { kind: 'sales', rows: stagedLines(lines) })).duplicates);
}

describe('importing lines', () => {
  it('gives every line back with its texts and the row it came from', async () => {
    const book = await newBookHere();
    await importInto(book, stagedLines(january));
    const [first, , credit, walkIn] = readLines(book.database, [1, 2, 3, 4]);
    expect(first).toEqual({
      id: 1,
      day: '2024-01-05',
      invoice: 'A1',
      creditedInvoice: null,
      product: 'P',
      category: null,
      quantity: '2',
      unitPrice: '6.25',
      amount: 1250,
      extra: {},
      fileName: 'ledger.csv',
      sheet: null,
      row: 2,
    });
    expect(credit).toMatchObject({ creditedInvoice: 'A1', amount: -300, extra: { Land: 'DE' }, row: 4 });
    expect(walkIn).toMatchObject({ invoice: null, product: null, quantity: null, unitPrice: null });
    await book.close();
  });

  it('reads the ledger as columns, walk-ins as customer -1, missing invoices as 0', async () => {
    const book = await newBookHere();
    await importInto(book, stagedLines(january));
    const columns = readLedgerColumns(book.database);
    expect(columns).toEqual({
      lineCount: 4,
      customerCount: 2,
      lineIds: Int32Array.of(1, 2, 3, 4),
      days: Int32Array.from(january, ({ day }) => parseIsoDay(day)!),
      customers: Int32Array.of(0, 0, 1, -1),
      invoices: Int32Array.of(1, 1, 2, 0),
      creditedInvoices: Int32Array.of(0, 0, 1, 0),
      amounts: Float64Array.of(1250, 1250, -300, 99),
    });
    await book.close();
  });

  it('keeps amounts exact to the last unit of a double’s whole numbers', async () => {
    const book = await newBookHere();
    const amounts = [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 2 ** 31, -(2 ** 31) - 1];
    await importInto(
      book,
      stagedLines(amounts.map((amount) => ({ day: '2024-01-05', customer: '1', amount }))),
    );
    expect(Array.from(readLedgerColumns(book.database).amounts)).toEqual(amounts);
    await book.close();
  });

  it('imports more lines than fit one statement, in order', async () => {
    const book = await newBookHere();
    const lines = Array.from({ length: 1234 }, (_, index) => ({
      day: '2024-01-05',
      customer: String(index % 321),
      invoice: `I${index}`,
      amount: index,
    }));
    await importInto(book, stagedLines(lines));
    const columns = readLedgerColumns(book.database);
    expect(Array.from(columns.amounts)).toEqual(lines.map(({ amount }) => amount));
    expect(columns.customerCount).toBe(321);
    expect(checkIntegrity(book.database).flatMap(({ findings }) => findings)).toEqual([]);
    await book.close();
  });

  it('matches customers, invoices and products of a later file to those of the book', async () => {
    const book = await newBookHere();
    await importInto(book, stagedLines(january));
    const february = stagedLines([
      { day: '2024-02-01', customer: '18', invoice: 'A3', product: 'P', amount: 1 },
      { day: '2024-02-02', customer: '19', invoice: 'A4', credits: 'A1', product: 'Q', amount: 2 },
    ]);
    expect((await matchContent(book, { kind: 'sales', rows: february })).newCustomers).toBe(1);
    await importInto(book, february);
    const { customers, invoices, creditedInvoices } = readLedgerColumns(book.database);
    expect(Array.from(customers.subarray(4))).toEqual([1, 2]);
    expect(Array.from(invoices.subarray(4))).toEqual([3, 4]);
    expect(Array.from(creditedInvoices.subarray(4))).toEqual([0, 1]);
    expect(readCustomerNames(book.database).codes).toEqual(['17', '18', '19']);
    await book.close();
  });

  it('keeps a customer out of the book who stands in no imported line', async () => {
    const book = await newBookHere();
    const staged = stagedLines(january);
    const withStranger = {
      ...staged,
      customerDictionary: [
        ...staged.customerDictionary,
        { code: '99', name: 'Stranger', taxNo: '', email: '', phone: '' },
      ],
    };
    await importInto(book, withStranger);
    expect(readCustomerNames(book.database).codes).toEqual(['17', '18']);
    await book.close();
  });

  it('keeps set-aside rows whole, with their issues and amounts', async () => {
    const book = await newBookHere();
    const issue = { row: 6, column: 'Date', value: '30.02.2024', reason: 'date.invalid' };
    const rows = [
      { row: 6, issues: [issue], cells: ['30.02.2024', '17', 'A9', '5.00'], amount: 500, day: null },
      {
        row: 7,
        issues: [{ ...issue, row: 7 }],
        cells: ['?', '17', 'A9', '?'],
        amount: null,
        day: parseIsoDay('2024-01-31'),
      },
    ];
    await importInto(book, stagedLines(january, rows));
    expect(readSetAside(book.database, 1, 0, 10)).toEqual({
      total: 2,
      headers: ['Date', 'Customer', 'Invoice', 'Amount'],
      rows: rows.map((row, index) => ({ id: index + 1, ...row })),
    });
    expect(readSetAside(book.database, 1, 1, 10)?.rows).toMatchObject(rows.slice(1));
    expect(readSetAside(book.database, 2, 0, 10)).toBeNull();
    expect(readImports(book.database)[0]).toMatchObject({
      firstDay: '2024-01-05',
      lastDay: '2024-01-09',
      reconciliation: { rowsRead: 6, rowsSetAside: 2, amountSetAside: 500, rowsWithoutAmount: 1 },
    });
    await book.close();
  });
});

describe('lines that the book already has', () => {
  it('are all of them when the same file comes again, each as often as it is there', async () => {
    const book = await newBookHere();
    expect(marks(await importInto(book, stagedLines(january)))).toBe('0000');
    expect(marks(await importInto(book, stagedLines(january)))).toBe('1111');
    expect(readLedgerColumns(book.database).lineCount).toBe(4);
    await book.close();
  });

  it('are the first so many of equal lines: a third equal line is a real one', async () => {
    const book = await newBookHere();
    await importInto(book, stagedLines(january));
    expect(await duplicatesOf(book, [january[0]!, january[0]!, january[0]!])).toBe('110');
    await book.close();
  });

  it('are found after saving and opening, and in a longer export of the same ledger', async () => {
    const path = join(temporaryFolder(), 'shop.staybook');
    const book = await emptyBook(path);
    await importInto(book, stagedLines(january));
    await book.close();
    const again = await openBook(path, 'write');
    const longer = [
      { day: '2024-01-01', customer: '16', amount: 1 },
      ...january,
      { day: '2024-02-01', amount: 5 },
    ];
    expect(await duplicatesOf(again, longer)).toBe('011110');
    await again.close();
  });

  it.each([
    ['day', { day: '2024-01-06' }],
    ['customer', { customer: '18' }],
    ['invoice', { invoice: 'A2' }],
    ['credited invoice', { credits: 'A2' }],
    ['product', { product: 'Q' }],
    ['quantity', { quantity: 3 }],
    ['amount', { amount: 1251 }],
  ])('are not those that differ in %s', async (_field, change) => {
    const book = await newBookHere();
    await importInto(book, stagedLines(january));
    expect(await duplicatesOf(book, [{ ...january[0]!, ...change }])).toBe('0');
    await book.close();
  });

  it('are the same line when the product was renamed between two exports but kept its code', async () => {
    const book = await newBookHere();
    const line = (name: string): SimpleLine => ({
      day: '2024-01-05',
      customer: '1',
      product: { code: 'P1', name, category: '' },
      amount: 5,
    });
    await importInto(book, stagedLines([line('CUP')]));
    expect(await duplicatesOf(book, [line('CUP, RED')])).toBe('1');
    await book.close();
  });

  it('are told apart by name where products have no code', async () => {
    const book = await newBookHere();
    const line = (name: string): SimpleLine => ({
      day: '2024-01-05',
      product: { code: '', name, category: '' },
      amount: 5,
    });
    await importInto(book, stagedLines([line('Tea')]));
    expect(await duplicatesOf(book, [line('Tea'), line('Milk')])).toBe('10');
    await book.close();
  });
});

describe('verifying', () => {
  it('the schema itself refuses an import that does not foot', async () => {
    const book = await newBookHere();
    await importInto(book, stagedLines(january));
    expect(() => book.database.run('UPDATE import SET rows_duplicate = 1')).toThrow(/CHECK/);
    expect(() => book.database.run('UPDATE import SET amount_read = amount_read + 1')).toThrow(/CHECK/);
    await book.close();
  });
});
