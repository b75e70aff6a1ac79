import type { StagedLines } from '@shared/ledger/staged-lines';
import { findDuplicates, insertStagedLines, newBook, type Book, type NewImport } from '@main/storage';

/** A new book with a currency, at a path, not yet saved. */
export function emptyBook(path: string): Promise<Book> {
  return newBook(path, { settings: { currency: 'EUR' }, isSample: false });
}

/** Imports staged lines as the engine does; answers which were duplicates. */
export async function importInto(
  book: Book,
  staged: StagedLines,
  fileName = 'ledger.csv',
): Promise<Uint8Array> {
  const duplicates = await findDuplicates(book.database, staged);
  await book.change((database) =>
    insertStagedLines(
      database,
      staged,
      duplicates,
      importRecord(staged, duplicates, fileName),
      async () => {},
    ),
  );
  return duplicates;
}

export function importRecord(staged: StagedLines, duplicates: Uint8Array, fileName: string): NewImport {
  const sum = (wanted: number) =>
    staged.amounts.reduce((total, amount, line) => (duplicates[line] === wanted ? total + amount : total), 0);
  const rowsDuplicate = duplicates.reduce((count, flag) => count + flag, 0);
  const days = Array.from(staged.days).sort((a, b) => a - b);
  return {
    kind: 'sales',
    fileName,
    fileSha256: 'a'.repeat(64),
    fileSize: 1234,
    format: 'csv',
    sheet: null,
    encoding: 'utf-8',
    delimiter: ',',
    headers: staged.headers,
    mapping: { date: 'Date', customerId: 'Customer', amount: 'Amount' },
    dateOrder: 'ymd',
    importedAt: '2024-03-01T08:00:00.000Z',
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    newCustomers: staged.customerDictionary.length,
    roundedRows: 0,
    reconciliation: {
      rowsRead: staged.lineCount + staged.setAside.length,
      rowsImported: staged.lineCount - rowsDuplicate,
      rowsDuplicate,
      rowsSetAside: staged.setAside.length,
      amountRead: sum(0) + sum(1) + staged.setAsideAmount,
      amountImported: sum(0),
      amountDuplicate: sum(1),
      amountSetAside: staged.setAsideAmount,
      rowsWithoutAmount: staged.setAsideWithoutAmount,
    },
  };
}
