import * as fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkIntegrity,
  planUndo,
  readCustomerNames,
  readLedgerColumns,
  undoImport,
  type Book,
  type StagedContent,
  type UndoPlan,
} from '@main/storage';
import { emptyBook, importContent } from '../../helpers/book';
import { dumpBook } from '../../helpers/dump-book';
import { stagedLines, type SimpleLine } from '../../helpers/staged-lines';
import { stagedRecords } from '../../helpers/staged-records';
import { temporaryFolder } from '../../helpers/temporary-folder';

const newBookHere = () => emptyBook(join(temporaryFolder(), 'shop.staybook'));
const sales = (lines: readonly SimpleLine[]): StagedContent => ({ kind: 'sales', rows: stagedLines(lines) });

async function undo(book: Book, importId: number): Promise<UndoPlan> {
  const plan = await planUndo(book.database, importId, async () => {});
  if (plan === null) throw new Error(`no import ${importId}`);
  await book.change((database) => undoImport(database, plan, '2024-03-02T08:00:00.000Z', async () => {}));
  return plan;
}

/** Customers of few names and numbers, so that files overlap, agree and contradict each other. */
const anyCustomer = fc.record(
  {
    code: fc.constantFrom('', '1', '2', '3'),
    name: fc.constantFrom('', 'Meyer', 'meyer', 'Schulz'),
    taxNo: fc.constantFrom('', 'DE1', 'DE2'),
    email: fc.constantFrom('', 'a@b.de'),
  },
  { requiredKeys: ['name'] },
);

const anyLine: fc.Arbitrary<SimpleLine> = fc
  .record(
    {
      day: fc.constantFrom('2024-01-05', '2024-01-31', '2024-02-01'),
      customer: anyCustomer.map(({ name, ...rest }) => ({ ...rest, name: name === '' ? 'Nobody' : name })),
      invoice: fc.constantFrom('A1', 'A2', 'A3'),
      credits: fc.constantFrom('A1', 'A9'),
      product: fc.constantFrom('P', 'Q'),
      quantity: fc.constantFrom(1, 2),
      extra: fc.constantFrom({ Land: 'DE' }, { Land: 'AT' }),
      amount: fc.constantFrom(100, 250, -100),
    },
    { requiredKeys: ['day', 'amount'] },
  )
  .map((line) => ({
    ...line,
    ...(line.amount === 250 && { foreign: { currency: 'USD', rate: '0.5', amount: 500 } }),
  }));

const anyContent: fc.Arbitrary<StagedContent> = fc.oneof(
  { weight: 4, arbitrary: fc.array(anyLine, { maxLength: 8 }).map(sales) },
  fc
    .array(fc.record({ customer: anyCustomer, city: fc.constantFrom('', 'Ulm') }), { maxLength: 5 })
    .map((rows) =>
      stagedRecords(
        'customers',
        rows.map(({ customer, city }) => ({ customer, values: { city, acquisitionCost: 5 } })),
      ),
    ),
  fc
    .array(fc.record({ customer: anyCustomer, value: fc.constantFrom(null, 1200) }), { maxLength: 4 })
    .map((rows) =>
      stagedRecords(
        'contracts',
        rows.map(({ customer, value }) => ({ customer, values: { value }, extra: { Note: 'x' } })),
      ),
    ),
  fc.array(anyCustomer, { maxLength: 4 }).map((rows) =>
    stagedRecords(
      'feedback',
      rows.map((customer) => ({ customer })),
    ),
  ),
  fc.array(anyCustomer, { maxLength: 4 }).map((rows) =>
    stagedRecords(
      'interactions',
      rows.map((customer) => ({ customer })),
    ),
  ),
);

const anyImport = fc.record({ content: anyContent, replaceInvoices: fc.boolean() });

describe('undoing an import', () => {
  it('leaves the book as it was before it, cell by cell, whatever was imported', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyImport, { minLength: 1, maxLength: 4 }), async (imports) => {
        const book = await newBookHere();
        const before: string[] = [];
        for (const { content, replaceInvoices } of imports) {
          before.push(dumpBook(book.database));
          await importContent(book, content, { replaceInvoices });
        }
        for (let importId = imports.length; importId > 0; importId -= 1) {
          await undo(book, importId);
          expect(dumpBook(book.database)).toBe(before[importId - 1]);
        }
        await book.close();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('out of turn leaves a sound book, of which the rest can be undone down to nothing', async () => {
    const anyOrder = fc.array(anyImport, { minLength: 2, maxLength: 4 }).chain((imports) =>
      fc.record({
        imports: fc.constant(imports),
        order: fc.shuffledSubarray(
          imports.map((_, index) => index + 1),
          { minLength: imports.length },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyOrder, async ({ imports, order }) => {
        const book = await newBookHere();
        const empty = dumpBook(book.database);
        for (const { content, replaceInvoices } of imports)
          await importContent(book, content, { replaceInvoices });
        for (const importId of order) {
          await undo(book, importId);
          expect(checkIntegrity(book.database).flatMap(({ findings }) => findings)).toEqual([]);
        }
        expect(dumpBook(book.database)).toBe(empty);
        await book.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('says before what it will do, and does that', async () => {
    const book = await newBookHere();
    const line = (day: string, customer: string, invoice: string, amount: number) => ({
      day,
      customer,
      invoice,
      amount,
    });
    await importContent(
      book,
      sales([line('2024-01-05', '17', 'A1', 100), line('2024-01-06', '18', 'A2', 200)]),
    );
    await importContent(
      book,
      sales([line('2024-01-05', '17', 'A1', 150), line('2024-02-01', '19', 'A3', 5)]),
      {
        replaceInvoices: true,
      },
    );
    await importContent(book, sales([line('2024-03-01', '19', 'A4', 7), line('2024-02-01', '19', 'A3', 5)]));
    book.database.run(`
      INSERT INTO customer_merge (from_id, into_id, merged_at) VALUES (2, 1, 'now');
      INSERT INTO customer_apart VALUES (1, 3);
    `);
    const second = await planUndo(book.database, 2, async () => {});
    expect(second?.preview).toMatchObject({
      record: { id: 2, fileName: 'ledger.csv' },
      rows: 2,
      amount: 155,
      customersRemoved: 0,
      customersKept: 1,
      correctionsLost: 0,
      mergesUndone: 0,
      linesRestored: 1,
      laterImports: 1,
    });
    const first = await undo(book, 1);
    expect(first.preview).toMatchObject({
      rows: 2,
      amount: 300,
      customersRemoved: 1,
      customersKept: 1,
      mergesUndone: 1,
    });
    expect(readCustomerNames(book.database).ids).toEqual(Int32Array.of(1, 3));
    expect(book.database.exec('SELECT count(*) FROM customer_merge')[0]?.values).toEqual([[0]]);
    expect(book.database.exec('SELECT count(*) FROM customer_apart')[0]?.values).toEqual([[1]]);
    await book.close();
  });

  it('of which there is none has no plan', async () => {
    const book = await newBookHere();
    expect(await planUndo(book.database, 1, async () => {})).toBeNull();
    await book.close();
  });

  it('in the middle of a chain leaves the invoice to the last import that has it', async () => {
    const book = await newBookHere();
    const invoice = (amount: number) =>
      importContent(book, sales([{ day: '2024-01-05', customer: '17', invoice: 'A1', amount }]), {
        replaceInvoices: true,
      });
    await invoice(100);
    await invoice(150);
    await invoice(175);
    await undo(book, 2);
    expect(Array.from(readLedgerColumns(book.database).amounts)).toEqual([175]);
    await undo(book, 3);
    expect(Array.from(readLedgerColumns(book.database).amounts)).toEqual([100]);
    await book.close();
  });

  it('is noted in the log of changes with what it took away', async () => {
    const book = await newBookHere();
    await importContent(book, sales([{ day: '2024-01-05', customer: '17', amount: 100 }]));
    await undo(book, 1);
    const [[doneAt, action, detail] = []] =
      book.database.exec('SELECT done_at, action, detail FROM change_log')[0]?.values ?? [];
    expect([doneAt, action]).toEqual(['2024-03-02T08:00:00.000Z', 'import.undone']);
    expect(JSON.parse(String(detail))).toMatchObject({
      rows: 1,
      amount: 100,
      record: { fileName: 'ledger.csv' },
    });
    await book.close();
  });
});
