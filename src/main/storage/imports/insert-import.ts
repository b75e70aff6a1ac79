import type { LedgerFormat, MonthReconciliation } from '@shared/contract/views';
import type { SetAsideRow } from '@shared/model/issue';
import type { ImportDecisions } from '@shared/model/import-decisions';
import type { Reconciliation } from '@shared/model/reconciliation';
import type { RecordKind } from '@shared/model/record-kind';
import { bulkInsert } from '../bulk-insert';
import { insertRow, rowsPerBreath, type Breathe, type Database } from '../sqlite';

/** What is kept of one imported file besides its rows. Days are day numbers, null where no row has one. */
export interface NewImport {
  readonly kind: RecordKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileSize: number;
  readonly format: LedgerFormat;
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headers: readonly string[];
  /** Field to header. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Everything that reads a row of the file again as it was read. */
  readonly decisions: ImportDecisions;
  readonly dateOrder: string;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly newCustomers: number;
  readonly roundedRows: number;
  readonly reconciliation: Reconciliation;
  /** The same by month; their sum is `reconciliation`. */
  readonly months: readonly MonthReconciliation[];
}

/** Adds the record of an import; the schema itself refuses one that does not foot. Answers its id. */
export function insertImport(database: Database, record: NewImport): number {
  return insertRow(database, 'import', {
    kind: record.kind,
    file_name: record.fileName,
    file_sha256: record.fileSha256,
    file_size: record.fileSize,
    format: record.format,
    sheet: record.sheet,
    encoding: record.encoding,
    delimiter: record.delimiter,
    headers: JSON.stringify(record.headers),
    mapping: JSON.stringify(record.mapping),
    decisions: JSON.stringify(record.decisions),
    date_order: record.dateOrder,
    imported_at: record.importedAt,
    first_day: record.firstDay,
    last_day: record.lastDay,
    new_customers: record.newCustomers,
    rounded_rows: record.roundedRows,
    ...reconciliationCells(record.reconciliation),
  });
}

export function insertMonths(
  database: Database,
  importId: number,
  months: readonly MonthReconciliation[],
): void {
  for (const { month, reconciliation } of months) {
    insertRow(database, 'import_month', {
      import_id: importId,
      month: month ?? '',
      ...reconciliationCells(reconciliation),
    });
  }
}

function reconciliationCells(of: Reconciliation) {
  return {
    rows_read: of.rowsRead,
    rows_imported: of.rowsImported,
    rows_duplicate: of.rowsDuplicate,
    rows_set_aside: of.rowsSetAside,
    amount_read: of.amountRead,
    amount_imported: of.amountImported,
    amount_duplicate: of.amountDuplicate,
    amount_set_aside: of.amountSetAside,
    rows_without_amount: of.rowsWithoutAmount,
  };
}

export async function insertSetAside(
  database: Database,
  importId: number,
  rows: readonly SetAsideRow[],
  breathe: Breathe,
): Promise<void> {
  const columns = ['import_id', 'row_number', 'cells', 'issues', 'amount', 'day'];
  const insert = bulkInsert(database, 'set_aside', columns);
  for (const [place, { row, cells, issues, amount, day }] of rows.entries()) {
    if (place % rowsPerBreath === 0) await breathe();
    insert.add([importId, row, JSON.stringify(cells), JSON.stringify(issues), amount, day]);
  }
  insert.end();
}
