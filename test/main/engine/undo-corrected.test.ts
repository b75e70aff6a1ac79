import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBook } from '@main/storage';
import { dumpBook } from '../../helpers/dump-book';
import { engineWith, importFile, ledgerFile } from '../../helpers/engine';

const anInvoice = fc.constantFrom('A1', 'A2', '');
const aRow = fc
  .tuple(
    fc.constantFrom('2024-01-05', '2024-02-30', '2024-02-07'),
    fc.constantFrom('Meyer', 'MEYER', 'Schulz', ''),
    anInvoice,
    fc.constantFrom('1.00', '2.50', '12x'),
  )
  .map((cells) => cells.join(','));
const aFile = fc.array(aRow, { maxLength: 6 });
const corrected = fc.tuple(
  fc.constantFrom('2024-01-05', '2024-03-01'),
  fc.constantFrom('Meyer', 'Weber'),
  anInvoice,
  fc.constantFrom('1.00', '7.00'),
);

async function dumpOf(path: string): Promise<string> {
  const book = await openBook(path, 'read');
  const dump = dumpBook(book.database);
  await book.close();
  return dump;
}

describe('undoing an import whose set-aside rows were corrected and whose customers were merged', () => {
  it('leaves the book as it was before it, cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        aFile,
        aFile,
        fc.array(corrected, { maxLength: 3 }),
        fc.boolean(),
        async (first, second, corrections, replaceInvoices) => {
          const { engine, book, folder } = await engineWith(['2024-01-01,Meyer,A0,10.00', ...first]);
          const before = await dumpOf(book);
          const path = ledgerFile(['2024-01-02,Neu,A9,10.00', ...second], folder, 'second.csv');
          const { id } = await importFile(engine, path, { decisions: { replaceInvoices } });
          for (const cells of corrections) {
            const { rows } = await engine.run('listSetAside', { importId: id, offset: 0, limit: 1 });
            for (const row of rows) await engine.run('correctSetAside', { id: row.id, cells });
          }
          const query = { set: { kind: 'all' }, search: 'Neu', sort: 'name', descending: false } as const;
          const { rows } = await engine.run('listCustomers', { query, offset: 0, limit: 1 });
          for (const { id: from } of rows) await engine.run('mergeCustomers', { from, into: 1 });
          await engine.run('undoImport', { importId: id });
          expect(await dumpOf(book)).toBe(before);
          await engine.run('closeBook', undefined);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
