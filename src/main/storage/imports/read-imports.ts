import type { ImportDetail, ImportRecord, KeptRow, SetAsidePage } from '@shared/contract/views';
import { dayNumber, isoDay } from '@shared/model/day';
import type { RowIssue } from '@shared/model/issue';
import type { Reconciliation } from '@shared/model/reconciliation';
import { readRow, readRows, type Database, type Row } from '../sqlite';
import type { FileShape } from './imports-of-file';
import { kindOf, parseList, parseTexts } from './stored-json';

/** Every import, oldest first. */
export function readImports(database: Database): ImportRecord[] {
  return readRows(database, `${selectImports} ORDER BY id`, [], readImport);
}

export function readImportById(database: Database, id: number): ImportRecord {
  return readRow(database, `${selectImports} WHERE id = ?`, [id], readImport);
}

/** The import that this file (and sheet) came in by as rows of this kind, byte for byte, or null. */
export function findImportOfFile(
  database: Database,
  { fileSha256, sheet, kind }: Omit<FileShape, 'mapping'>,
): ImportRecord | null {
  const sql = `${selectImports} WHERE file_sha256 = ? AND sheet IS ? AND kind = ? ORDER BY id LIMIT 1`;
  return readRows(database, sql, [fileSha256, sheet, kind], readImport)[0] ?? null;
}

/** An import with everything that is shown of it, or null where there is none. */
export function readImportDetail(database: Database, id: number): ImportDetail | null {
  const [detail] = readRows(
    database,
    `SELECT mapping, (SELECT count(*) FROM sale_line WHERE import_id = import.id AND replaced_by IS NOT NULL)
     FROM import WHERE id = ?`,
    [id],
    (row) => ({ mapping: parseTexts(row.text(0)), replacedLines: row.integer(1) }),
  );
  if (detail === undefined) return null;
  const months = readRows(
    database,
    `SELECT month, ${reconciliationColumns} FROM import_month WHERE import_id = ? ORDER BY month = '', month`,
    [id],
    (row) => ({
      month: row.text(0) === '' ? null : row.text(0),
      reconciliation: readReconciliation(row, 1),
    }),
  );
  return { record: readImportById(database, id), months, ...detail };
}

/** A page of the rows of one import that are still set aside, in the order of the file; null: no such import. */
export function readSetAside(
  database: Database,
  importId: number,
  offset: number,
  limit: number,
): SetAsidePage | null {
  const [headers] = readRows(database, 'SELECT headers FROM import WHERE id = ?', [importId], (row) =>
    parseList<string>(row.text(0)),
  );
  if (headers === undefined) return null;
  return {
    total: readRow(
      database,
      `SELECT count(*) FROM set_aside WHERE import_id = ? AND status = 'open'`,
      [importId],
      (row) => row.integer(0),
    ),
    headers,
    rows: readRows(
      database,
      `SELECT id, row_number, issues, ifnull(corrected_cells, cells), amount, day FROM set_aside
       WHERE import_id = ? AND status = 'open' ORDER BY row_number, id LIMIT ? OFFSET ?`,
      [importId, limit, offset],
      readKeptRow,
    ),
  };
}

export function countSetAside(database: Database): number {
  return readRow(database, `SELECT count(*) FROM set_aside WHERE status = 'open'`, [], (row) =>
    row.integer(0),
  );
}

const reconciliationColumns = `
  rows_read, rows_imported, rows_duplicate, rows_set_aside,
  amount_read, amount_imported, amount_duplicate, amount_set_aside, rows_without_amount`;

const selectImports = `
  SELECT id, kind, file_name, file_sha256, sheet, encoding, imported_at, first_day, last_day, new_customers,
         rows_corrected, ${reconciliationColumns}
  FROM import`;

function readImport(row: Row): ImportRecord {
  return {
    id: row.integer(0),
    kind: kindOf(row.text(1)),
    fileName: row.text(2),
    fileHash: row.text(3),
    sheet: row.textOrNull(4),
    encoding: row.textOrNull(5),
    importedAt: row.text(6),
    firstDay: dayText(row.integerOrNull(7)),
    lastDay: dayText(row.integerOrNull(8)),
    newCustomers: row.integer(9),
    rowsCorrected: row.integer(10),
    reconciliation: readReconciliation(row, 11),
  };
}

/** @param first where the first of `reconciliationColumns` stands */
function readReconciliation(row: Row, first: number): Reconciliation {
  return {
    rowsRead: row.integer(first),
    rowsImported: row.integer(first + 1),
    rowsDuplicate: row.integer(first + 2),
    rowsSetAside: row.integer(first + 3),
    amountRead: row.integer(first + 4),
    amountImported: row.integer(first + 5),
    amountDuplicate: row.integer(first + 6),
    amountSetAside: row.integer(first + 7),
    rowsWithoutAmount: row.integer(first + 8),
  };
}

function readKeptRow(row: Row): KeptRow {
  return {
    id: row.integer(0),
    row: row.integer(1),
    issues: parseList<RowIssue>(row.text(2)),
    cells: parseList<string>(row.text(3)),
    amount: row.integerOrNull(4),
    day: row.integerOrNull(5),
  };
}

function dayText(day: number | null): string | null {
  return day === null ? null : isoDay(dayNumber(day));
}
