import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImportDetail, readLedgerColumns, type Book, type StagedContent } from '@main/storage';
import { anyLine } from '../../helpers/any-import';
import { importContent, matchContent, unsavedBook } from '../../helpers/book';
import { stagedLines, type SimpleLine } from '../../helpers/staged-lines';

const sales = (lines: readonly SimpleLine[]): StagedContent => ({ kind: 'sales', rows: stagedLines(lines) });
const line = (invoice: string, amount: number, more: Partial<SimpleLine> = {}): SimpleLine => ({
  day: '2024-01-05',
  customer: '17',
  invoice,
  amount,
  ...more,
});

const january = [line('A1', 100), line('A1', 20), line('A2', 300), line('A3', 5), line('A3', 5)];

async function bookOf(lines: readonly SimpleLine[]): Promise<Book> {
  const book = await unsavedBook();
  await importContent(book, sales(lines));
  return book;
}

const amounts = (book: Book): number[] => Array.from(readLedgerColumns(book.database).amounts);

describe('a corrected export', () => {
  it('replaces exactly the invoices whose lines differ, and finds the others to be duplicates', async () => {
    const book = await bookOf(january);
    const corrected = sales([
      line('A1', 100),
      line('A1', 25),
      line('A2', 300),
      line('A3', 5),
      line('A3', 5),
      line('A4', 1),
    ]);
    const match = await importContent(book, corrected, { replaceInvoices: true });
    expect(match.changedInvoices).toEqual({ count: 1, lineIds: [1, 2], amount: 120 });
    expect(Array.from(match.duplicates)).toEqual([0, 0, 1, 1, 1, 0]);
    expect(amounts(book)).toEqual([300, 5, 5, 100, 25, 1]);
    expect(readImportDetail(book.database, 1)).toMatchObject({ replacedLines: 2 });
    await book.close();
  });

  it('that is not said to replace adds what the book lacks, and how many invoices differ is counted all the same', async () => {
    const book = await bookOf(january);
    const match = await importContent(book, sales([line('A1', 100), line('A1', 25), line('A2', 300)]));
    expect(match.changedInvoices.count).toBe(1);
    expect(match.replacedLines).toEqual([]);
    expect(amounts(book)).toEqual([100, 20, 300, 5, 5, 25]);
    await book.close();
  });

  it.each([
    ['a line less', [line('A3', 5)]],
    ['a line more', [line('A3', 5), line('A3', 5), line('A3', 5)]],
    ['another day', [line('A3', 5), line('A3', 5, { day: '2024-03-01' })]],
    ['another quantity', [line('A3', 5), line('A3', 5, { quantity: 2 })]],
    ['another product', [line('A3', 5), line('A3', 5, { product: 'P' })]],
  ])('differs by %s', async (_how, lines) => {
    const book = await bookOf(january);
    const { changedInvoices } = await matchContent(book, sales(lines));
    expect(changedInvoices).toEqual({ count: 1, lineIds: [4, 5], amount: 10 });
    await book.close();
  });

  it('finds an invoice of the book that lies outside the days of the file', async () => {
    const book = await bookOf([line('A1', 100, { day: '2023-12-31' })]);
    const { changedInvoices } = await matchContent(book, sales([line('A1', 100, { day: '2024-01-31' })]));
    expect(changedInvoices.lineIds).toEqual([1]);
    await book.close();
  });

  it('leaves the invoice of another customer with the same number alone', async () => {
    const book = await bookOf([line('A1', 100), line('A1', 7, { customer: '18' })]);
    await importContent(book, sales([line('A1', 110)]), { replaceInvoices: true });
    expect(amounts(book)).toEqual([7, 110]);
    await book.close();
  });

  it('of a ledger without customers goes by the number alone', async () => {
    const book = await bookOf([{ day: '2024-01-05', invoice: 'A1', amount: 100 }]);
    await importContent(book, sales([{ day: '2024-01-05', invoice: 'A1', amount: 90 }]), {
      replaceInvoices: true,
    });
    expect(amounts(book)).toEqual([90]);
    await book.close();
  });

  it('does not call an invoice changed because a row that was set aside has been corrected since', async () => {
    const book = await unsavedBook();
    const file = { fileSha256: 'f'.repeat(64) };
    await importContent(book, sales([line('A1', 100)]), file);
    book.database.run(`
      INSERT INTO sale_line SELECT 2, 1, 3, day, customer_id, invoice_id, NULL, NULL, NULL, NULL, 20, NULL, NULL
      FROM sale_line WHERE id = 1`);
    const again = await matchContent(book, sales([line('A1', 100)]), { ...file, replaceInvoices: true });
    expect(again.changedInvoices.count).toBe(0);
    expect(Array.from(again.duplicates)).toEqual([1]);
    await book.close();
  });

  it('leaves of each invoice that it has exactly its own lines, whatever was there before', async () => {
    const lines = fc.array(anyLine, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lines, lines, async (before, after) => {
        const book = await bookOf(before);
        await importContent(book, sales(after), { replaceInvoices: true });
        const [found] = book.database.exec(`
          SELECT number, customer_id, group_concat(amount, ' ') FROM
            (SELECT number, customer_id, amount FROM sale_line JOIN invoice ON invoice.id = invoice_id
             WHERE replaced_by IS NULL ORDER BY amount)
          GROUP BY number, customer_id`);
        const inBook = new Map(
          (found?.values ?? []).map(([number, customer, all]) => [JSON.stringify([number, customer]), all]),
        );
        const [own] = book.database.exec(`
          SELECT number, customer_id, group_concat(amount, ' ') FROM
            (SELECT number, customer_id, amount FROM sale_line JOIN invoice ON invoice.id = invoice_id
             WHERE import_id = 2 ORDER BY amount)
          GROUP BY number, customer_id`);
        for (const [number, customer, all] of own?.values ?? [])
          expect(inBook.get(JSON.stringify([number, customer]))).toBe(all);
        expect(readLedgerColumns(book.database).lineCount).toBeGreaterThanOrEqual(after.length);
        await book.close();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
