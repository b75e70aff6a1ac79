import type { UndoPreview } from '@shared/contract/views';
import { readCanonicalIds } from '../customers/canonical-customers';
import { readImportById } from '../imports/read-imports';
import { readRow, readRows, type Breathe, type Database } from '../sqlite';
import type { RestoredLines } from './replaced-lines';
import { scanUsage } from './scan-usage';

/** What undoing an import does: what is told of it, and the entries that go because nothing else uses them. */
export interface UndoPlan {
  readonly preview: UndoPreview;
  readonly customers: readonly number[];
  readonly invoices: readonly number[];
  readonly products: readonly number[];
  readonly extras: readonly number[];
  readonly lines: RestoredLines;
}

/** Null: there is no such import. The book must not be changed meanwhile. */
export async function planUndo(
  database: Database,
  importId: number,
  breathe: Breathe,
): Promise<UndoPlan | null> {
  const isThere = readRows(database, 'SELECT 1 FROM import WHERE id = ?', [importId], () => true);
  if (isThere.length === 0) return null;
  const usage = await scanUsage(database, importId, readCanonicalIds(database), breathe);
  const customers = usage.customers.onlyOwn();
  const broughtFirst = new Set(usage.earlierCustomers.onlyOwn());
  const lines = usage.replaced.restore();
  const record = readImportById(database, importId);
  const preview: UndoPreview = {
    record,
    rows: record.reconciliation.rowsImported,
    amount: record.reconciliation.amountImported,
    customersRemoved: customers.length,
    customersKept: usage.customers.shared().filter((id) => broughtFirst.has(id)).length,
    correctionsLost: count(
      database,
      `SELECT count(*) FROM set_aside WHERE import_id = ? AND status <> 'open'`,
      importId,
    ),
    mergesUndone: countMerges(database, customers),
    linesRestored: lines.restored.length,
    laterImports: count(
      database,
      `SELECT count(*) FROM import AS later JOIN import AS undone ON undone.id = ?
       WHERE later.id > undone.id AND later.kind = undone.kind AND later.rows_duplicate > 0`,
      importId,
    ),
  };
  const { invoices, products, extras } = usage;
  return {
    preview,
    customers,
    invoices: invoices.onlyOwn(),
    products: products.onlyOwn(),
    extras: extras.onlyOwn(),
    lines,
  };
}

function countMerges(database: Database, customers: readonly number[]): number {
  return readRow(
    database,
    `WITH gone AS (SELECT value FROM json_each(?))
     SELECT count(*) FROM customer_merge
     WHERE undone_at IS NULL AND (from_id IN (SELECT value FROM gone) OR into_id IN (SELECT value FROM gone))`,
    [JSON.stringify(customers)],
    (row) => row.integer(0),
  );
}

function count(database: Database, sql: string, importId: number): number {
  return readRow(database, sql, [importId], (row) => row.integer(0));
}
