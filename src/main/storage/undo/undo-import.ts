import { logChange } from '../change-log';
import { recordTables } from '../records/record-tables';
import { unsettleCurrency } from '../settings';
import { readRow, type Breathe, type Database } from '../sqlite';
import type { UndoPlan } from './plan-undo';

/** Told of the share that is done; awaited, so that the caller may let other work through or stop. */
export type UndoProgress = (rowsDone: number, rowsTotal: number) => Promise<void>;

/**
 * Takes an import out of the book again: its rows, its record, and what only they used; lines that it had
 * replaced count again. To be called inside `Book.change`, with a plan of the book as it is.
 */
export async function undoImport(
  database: Database,
  plan: UndoPlan,
  undoneAt: string,
  onProgress: UndoProgress,
): Promise<void> {
  const { record, rows } = plan.preview;
  const breathe = (): Promise<void> => onProgress(rows, rows);
  restoreLines(database, plan);
  await removeLines(database, record.id, (done) => onProgress(Math.min(done, rows), rows));
  for (const { name } of Object.values(recordTables)) {
    database.run(`DELETE FROM ${name} WHERE import_id = ?`, [record.id]);
    await breathe();
  }
  for (const table of ['set_aside', 'import_month']) {
    database.run(`DELETE FROM ${table} WHERE import_id = ?`, [record.id]);
  }
  database.run('DELETE FROM import WHERE id = ?', [record.id]);
  await removeEntries(database, plan, breathe);
  const left = readRow(database, 'SELECT count(*) FROM import', [], (row) => row.integer(0));
  if (left === 0) unsettleCurrency(database);
  logChange(database, undoneAt, 'import.undone', { ...plan.preview });
}

function restoreLines(database: Database, { lines }: UndoPlan): void {
  const replace = (by: number | null, ids: readonly number[]): void => {
    database.run('UPDATE sale_line SET replaced_by = ? WHERE id IN (SELECT value FROM json_each(?))', [
      by,
      JSON.stringify(ids),
    ]);
  };
  if (lines.restored.length > 0) replace(null, lines.restored);
  for (const [later, ids] of lines.replacedOtherwise) replace(later, ids);
}

/** As many as are removed between two breaths. */
const linesPerStep = 20_000;

async function removeLines(
  database: Database,
  importId: number,
  onProgress: (linesDone: number) => Promise<void>,
): Promise<void> {
  const [first, last] = readRow(
    database,
    'SELECT ifnull(min(id), 0), ifnull(max(id), -1) FROM sale_line WHERE import_id = ?',
    [importId],
    (row) => [row.integer(0), row.integer(1)] as const,
  );
  for (let start = first; start <= last; start += linesPerStep) {
    await onProgress(start - first);
    const range = [importId, start, Math.min(start + linesPerStep - 1, last)];
    database.run(
      `DELETE FROM foreign_amount WHERE line_id IN
         (SELECT id FROM sale_line WHERE import_id = ? AND id BETWEEN ? AND ?)`,
      range,
    );
    database.run('DELETE FROM sale_line WHERE import_id = ? AND id BETWEEN ? AND ?', range);
  }
}

async function removeEntries(database: Database, plan: UndoPlan, breathe: Breathe): Promise<void> {
  const { customers, invoices, products, extras } = plan;
  const remove = async (table: string, column: string, ids: readonly number[]): Promise<void> => {
    for (let start = 0; start < ids.length; start += linesPerStep) {
      await breathe();
      const lot = JSON.stringify(ids.slice(start, start + linesPerStep));
      database.run(`DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`, [lot]);
    }
  };
  for (const column of ['from_id', 'into_id']) await remove('customer_merge', column, customers);
  for (const column of ['left_id', 'right_id']) await remove('customer_apart', column, customers);
  await remove('customer', 'id', customers);
  await remove('invoice', 'id', invoices);
  await remove('product', 'id', products);
  await remove('extra', 'id', extras);
}
