import type { Reconciliation } from '@shared/model/reconciliation';
import type { SetAsideRow } from '@shared/model/issue';
import { bulkInsert } from './bulk-insert';
import { insertRow, type Database } from './sqlite';

/** What is kept of one imported file besides its lines. Days are day numbers, null where no line was read. */
export interface NewImport {
  readonly kind: 'sales';
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileSize: number;
  readonly format: string;
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headers: readonly string[];
  /** Field to header. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly dateOrder: string;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly newCustomers: number;
  readonly roundedRows: number;
  readonly reconciliation: Reconciliation;
}

/** Adds the record of an import; the schema itself refuses one that does not foot. Answers its id. */
export function insertImport(database: Database, record: NewImport): number {
  const { reconciliation: counts } = record;
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
    date_order: record.dateOrder,
    imported_at: record.importedAt,
    first_day: record.firstDay,
    last_day: record.lastDay,
    new_customers: record.newCustomers,
    rounded_rows: record.roundedRows,
    rows_read: counts.rowsRead,
    rows_imported: counts.rowsImported,
    rows_duplicate: counts.rowsDuplicate,
    rows_set_aside: counts.rowsSetAside,
    amount_read: counts.amountRead,
    amount_imported: counts.amountImported,
    amount_duplicate: counts.amountDuplicate,
    amount_set_aside: counts.amountSetAside,
    rows_without_amount: counts.rowsWithoutAmount,
  });
}

export function insertSetAside(database: Database, importId: number, rows: readonly SetAsideRow[]): void {
  const insert = bulkInsert(database, 'set_aside', ['import_id', 'row_number', 'cells', 'issues', 'amount']);
  for (const { row, cells, issues, amount } of rows) {
    insert.add([importId, row, JSON.stringify(cells), JSON.stringify(issues), amount]);
  }
  insert.end();
}
