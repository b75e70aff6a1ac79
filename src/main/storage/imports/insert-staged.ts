import { insertCustomers, insertNamings, type UsedCustomers } from '../customers/insert-customers';
import { usedEntries } from '../ledger/book-dictionary';
import { insertLines, type RowProgress } from '../ledger/insert-lines';
import { insertRecords } from '../records/insert-records';
import type { Database } from '../sqlite';
import { insertImport, insertMonths, insertSetAside, type NewImport } from './insert-import';
import type { BookMatch } from './match-staged';
import { stagedTable, type StagedContent } from './staged-content';

/**
 * Writes an import: its record, months, set-aside rows and those of its rows that are no duplicates. To be
 * called inside `Book.change`: it is one transaction with whatever else the change does. Answers the import's id.
 */
export async function insertStaged(
  database: Database,
  content: StagedContent,
  match: BookMatch,
  record: NewImport,
  onProgress: RowProgress,
): Promise<number> {
  const importId = insertImport(database, record);
  insertMonths(database, importId, record.months);
  const { rowCount } = stagedTable(content);
  await insertSetAside(database, importId, content.rows.setAside, () => onProgress(0, rowCount));
  await insertRows(database, importId, content, match, onProgress);
  replaceLines(database, importId, match.replacedLines);
  return importId;
}

/**
 * Adds those rows that are no duplicates to an import, with the customers that they use. Answers the id of each
 * row in the table of its kind, 0 for a duplicate.
 */
export async function insertRows(
  database: Database,
  importId: number,
  content: StagedContent,
  match: BookMatch,
  onProgress: RowProgress,
): Promise<Int32Array> {
  const { duplicates } = match;
  const dictionary = content.rows.customerDictionary;
  const used = usedCustomers(content, (row) => duplicates[row] === 0);
  const breathe = (): Promise<void> => onProgress(0, duplicates.length);
  const customers = await insertCustomers(database, dictionary, match.customers, used, breathe);
  if (content.kind !== 'customers') {
    // A row that the book already has may still name its customer in other words.
    const named = usedCustomers(content, () => true);
    const known = { match: match.customers, ids: customers };
    await insertNamings(database, importId, dictionary, known, named, breathe);
  }
  return content.kind === 'sales'
    ? insertLines(database, { importId, staged: content.rows, duplicates, customers }, onProgress)
    : insertRecords(database, { importId, staged: content.rows, duplicates, customers }, onProgress);
}

function usedCustomers(content: StagedContent, isChosen: (row: number) => boolean): UsedCustomers {
  const { rowCount, rowNumber, customer } = stagedTable(content);
  const size = content.rows.customerDictionary.length;
  const { entries, rows } = usedEntries(rowCount, size, customer, isChosen);
  return { entries, rowNumbers: rows.map(rowNumber) };
}

/** Lines of the book that no longer count, because an import has their invoice otherwise. */
export function replaceLines(database: Database, importId: number, lineIds: readonly number[]): void {
  if (lineIds.length === 0) return;
  database.run('UPDATE sale_line SET replaced_by = ? WHERE id IN (SELECT value FROM json_each(?))', [
    importId,
    JSON.stringify(lineIds),
  ]);
}
