import * as fc from 'fast-check';
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
import { unsavedBook, importContent } from '../../helpers/book';
import { anyImport } from '../../helpers/any-import';
import { dumpBook } from '../../helpers/dump-book';
import { stagedLines, type SimpleLine } from '../../helpers/staged-lines';

const sales = (lines: readonly SimpleLine[]): StagedContent => ({ kind: 'sales', rows: stagedLines(lines) });

async function undo(book: Book, importId: number): Promise<UndoPlan> {
  const plan = await planUndo(book.database, importId, async () => {});
  if (plan === null) throw new Error(`no import ${importId}`);
  await book.change((database) => undoImport(database, plan, '2024-03-02T08:00:00.000Z', async () => {}));
  return plan;
}

describe('undoing an import', () => {
  it('leaves the book as it was before it, cell by cell, whatever was imported', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyImport, { minLength: 1, maxLength: 4 }), async (imports) => {
        const book = await unsavedBook();
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
        const book = await unsavedBook();
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
    const book = await unsavedBook();
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
    const book = await unsavedBook();
    expect(await planUndo(book.database, 1, async () => {})).toBeNull();
    await book.close();
  });

  it('in the middle of a chain leaves the invoice to the last import that has it', async () => {
    const book = await unsavedBook();
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
    const book = await unsavedBook();
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
