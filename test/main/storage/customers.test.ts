import { describe, expect, it } from 'vitest';
import { readCustomerNames, readLedgerColumns, type Book, type StagedContent } from '@main/storage';
import type { CustomerIdentity } from '@shared/model/customer';
import { faultCode } from '../../helpers/fault';
import { importContent, matchContent, unsavedBook } from '../../helpers/book';
import { stagedLines } from '../../helpers/staged-lines';
import { stagedRecords } from '../../helpers/staged-records';

type Naming = Partial<CustomerIdentity>;
/** A line of its own for each, so that nothing is a duplicate but what names the same customer. */
const sales = (...customers: readonly Naming[]): StagedContent => ({
  kind: 'sales',
  rows: stagedLines(customers.map((customer, index) => ({ day: '2024-01-05', customer, amount: index + 1 }))),
});
const later = (...customers: readonly Naming[]): StagedContent => ({
  kind: 'sales',
  rows: stagedLines(customers.map((customer, index) => ({ day: '2024-02-05', customer, amount: index + 1 }))),
});

const tables = (book: Book, sql: string): unknown[][] => book.database.exec(sql)[0]?.values ?? [];
const customers = (book: Book): number[] => Array.from(readLedgerColumns(book.database).customers);

describe('customers of a file', () => {
  it('are found by number, tax number, name, e-mail or phone, and are new where none of these is known', async () => {
    const book = await unsavedBook();
    await importContent(
      book,
      sales(
        { code: '17', name: 'Meyer' },
        { name: 'Schulz', taxNo: 'DE 123456789' },
        { name: 'Åsa', email: 'asa@x.se' },
      ),
    );
    const match = await importContent(
      book,
      later(
        { code: '17' },
        { taxNo: 'de123456789' },
        { name: 'MEYER' },
        { email: 'Asa@X.se' },
        { name: 'Zoe', phone: '1' },
      ),
    );
    expect(match.newCustomers).toBe(1);
    expect(customers(book)).toEqual([0, 1, 2, 0, 1, 0, 2, 3]);
    await book.close();
  });

  it('are kept with what each first said, and later words for them as records of the import that said so', async () => {
    const book = await unsavedBook();
    await importContent(book, sales({ name: 'Meyer' }));
    await importContent(
      book,
      later({ code: '17', name: 'Meyer', phone: '030 1' }, { name: 'Meyer' }, { code: '17' }),
    );
    await importContent(book, later({ code: '17' }));
    expect(tables(book, 'SELECT * FROM customer')).toEqual([[1, '', 'Meyer', '', '', '']]);
    expect(
      tables(
        book,
        'SELECT import_id, row_number, customer_id, is_master, code, name, phone FROM customer_record',
      ),
    ).toEqual([
      [2, 2, 1, 0, '17', 'Meyer', '030 1'],
      [2, 4, 1, 0, '17', '', ''],
    ]);
    await book.close();
  });

  it('that a file names in two ways are one new customer', async () => {
    const book = await unsavedBook();
    const match = await importContent(
      book,
      sales({ name: 'Meyer' }, { code: '17', name: 'Meyer' }, { code: '17' }),
    );
    expect(match.newCustomers).toBe(1);
    expect(customers(book)).toEqual([0, 0, 0]);
    await book.close();
  });

  it('that once were named in certain words are found by them, though others fit these by now', async () => {
    const book = await unsavedBook();
    await importContent(book, sales({ name: 'Meyer' }));
    await importContent(book, later({ code: '17', name: 'Meyer' }));
    await importContent(book, later({ code: '18', name: 'Meyer' }));
    const again = await matchContent(book, sales({ name: 'Meyer' }));
    expect(Array.from(again.duplicates)).toEqual([1]);
    expect(Array.from(again.customers.ids)).toEqual([1]);
    await book.close();
  });
});

describe('the names of customers', () => {
  it('are those of the latest customer list, else what they came with, else what was said in passing', async () => {
    const book = await unsavedBook();
    await importContent(book, sales({ code: '17' }, { name: 'Schulz' }, { email: 'a@b.de' }));
    await importContent(book, later({ code: '17', name: 'Meyer' }, { code: '18', name: 'Schulz' }));
    expect(readCustomerNames(book.database)).toEqual({
      ids: Int32Array.of(1, 2, 3),
      codes: ['17', '18', ''],
      names: ['Meyer', 'Schulz', 'a@b.de'],
    });
    await importContent(book, stagedRecords('customers', [{ customer: { code: '17', name: 'Meyer AG' } }]));
    await importContent(book, stagedRecords('customers', [{ customer: { code: '17', name: 'Meyer SE' } }]));
    await importContent(book, stagedRecords('customers', [{ customer: { code: '17' } }]));
    expect(readCustomerNames(book.database).names).toEqual(['Meyer SE', 'Schulz', 'a@b.de']);
    await book.close();
  });

  it('leave gaps in the numbers of customers out: an index is the place among those that are there', async () => {
    const book = await unsavedBook();
    await importContent(book, sales({ code: '1' }, { code: '2' }, { code: '3' }));
    book.database.run('DELETE FROM sale_line WHERE customer_id = 2; DELETE FROM customer WHERE id = 2');
    expect(readCustomerNames(book.database)).toMatchObject({ ids: Int32Array.of(1, 3), codes: ['1', '3'] });
    expect(readLedgerColumns(book.database)).toMatchObject({
      customerCount: 2,
      customers: Int32Array.of(0, 1),
    });
    await book.close();
  });
});

describe('merged customers', () => {
  const merge = (book: Book, from: number, into: number): void =>
    void book.database.run(
      `INSERT INTO customer_merge (from_id, into_id, merged_at) VALUES (${from}, ${into}, 'now')`,
    );

  it('count as one, along a chain of merges, and as themselves again once these are undone', async () => {
    const book = await unsavedBook();
    await importContent(book, sales({ code: '1' }, { code: '2', name: 'Two' }, { code: '3' }));
    merge(book, 2, 1);
    merge(book, 1, 3);
    expect(customers(book)).toEqual([0, 0, 0]);
    // 3 has no name of its own and is called as one that is merged into it.
    expect(readCustomerNames(book.database)).toEqual({ ids: Int32Array.of(3), codes: ['3'], names: ['Two'] });
    book.database.run(`UPDATE customer_merge SET undone_at = 'now'`);
    expect(customers(book)).toEqual([0, 1, 2]);
    await book.close();
  });

  it('are found under any of their numbers, and keep the one that the file means for when the merge is undone', async () => {
    const book = await unsavedBook();
    await importContent(book, sales({ code: '1', name: 'One' }, { code: '2', name: 'Two' }));
    merge(book, 2, 1);
    const match = await importContent(book, later({ code: '2' }, { name: 'Two' }, { code: '1' }));
    expect(Array.from(match.customers.ids)).toEqual([2, 2, 1]);
    expect(Array.from(match.customers.canonicalIds)).toEqual([1, 1, 1]);
    book.database.run(`UPDATE customer_merge SET undone_at = 'now'`);
    expect(customers(book)).toEqual([0, 1, 1, 1, 0]);
    await book.close();
  });

  it('have the lines of the others: what either of them bought is a duplicate under the number of both', async () => {
    const book = await unsavedBook();
    await importContent(book, sales({ code: '1' }, { code: '2' }));
    merge(book, 2, 1);
    const again = await matchContent(book, sales({ code: '2' }, { code: '1' }));
    expect(Array.from(again.duplicates)).toEqual([1, 1]);
    await book.close();
  });

  it('that go in a circle stop the book from being read rather than count somewhere', async () => {
    const book = await unsavedBook();
    await importContent(book, sales({ code: '1' }, { code: '2' }));
    merge(book, 2, 1);
    merge(book, 1, 2);
    expect(await faultCode(() => readLedgerColumns(book.database))).toBe('book.inconsistent');
    await book.close();
  });
});
