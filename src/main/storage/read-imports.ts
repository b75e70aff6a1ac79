import type { ImportRecord, SetAsidePage } from '@shared/contract/views';
import { dayNumber, isoDay } from '@shared/model/day';
import type { RowIssue, SetAsideRow } from '@shared/model/issue';
import { damaged } from './book-faults';
import { readRow, readRows, type Database, type Row } from './sqlite';

/** Every import, oldest first. */
export function readImports(database: Database): ImportRecord[] {
  return readRows(database, `${selectImports} ORDER BY id`, [], readImport);
}

export function readImportById(database: Database, id: number): ImportRecord {
  return readRow(database, `${selectImports} WHERE id = ?`, [id], readImport);
}

/** The import that this file (and sheet) came in by, byte for byte, or null. */
export function findImportOfFile(
  database: Database,
  fileSha256: string,
  sheet: string | null,
): ImportRecord | null {
  const sql = `${selectImports} WHERE file_sha256 = ? AND sheet IS ? ORDER BY id LIMIT 1`;
  return readRows(database, sql, [fileSha256, sheet], readImport)[0] ?? null;
}

/** A page of the set-aside rows of one import, in the order of the file. */
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
    total: readRow(database, 'SELECT count(*) FROM set_aside WHERE import_id = ?', [importId], (row) =>
      row.integer(0),
    ),
    headers,
    rows: readRows(
      database,
      `SELECT row_number, issues, cells, amount FROM set_aside
       WHERE import_id = ? ORDER BY row_number, id LIMIT ? OFFSET ?`,
      [importId, limit, offset],
      readSetAsideRow,
    ),
  };
}

export function countSetAside(database: Database): number {
  return readRow(database, 'SELECT count(*) FROM set_aside', [], (row) => row.integer(0));
}

const selectImports = `
  SELECT id, file_name, file_sha256, sheet, encoding, imported_at, first_day, last_day, new_customers,
         rows_read, rows_imported, rows_duplicate, rows_set_aside,
         amount_read, amount_imported, amount_duplicate, amount_set_aside, rows_without_amount
  FROM import`;

function readImport(row: Row): ImportRecord {
  return {
    id: row.integer(0),
    fileName: row.text(1),
    fileHash: row.text(2),
    sheet: row.textOrNull(3),
    encoding: row.textOrNull(4),
    importedAt: row.text(5),
    firstDay: dayText(row.integerOrNull(6)),
    lastDay: dayText(row.integerOrNull(7)),
    newCustomers: row.integer(8),
    reconciliation: {
      rowsRead: row.integer(9),
      rowsImported: row.integer(10),
      rowsDuplicate: row.integer(11),
      rowsSetAside: row.integer(12),
      amountRead: row.integer(13),
      amountImported: row.integer(14),
      amountDuplicate: row.integer(15),
      amountSetAside: row.integer(16),
      rowsWithoutAmount: row.integer(17),
    },
  };
}

function readSetAsideRow(row: Row): SetAsideRow {
  return {
    row: row.integer(0),
    issues: parseList<RowIssue>(row.text(1)),
    cells: parseList<string>(row.text(2)),
    amount: row.integerOrNull(3),
  };
}

function dayText(day: number | null): string | null {
  return day === null ? null : isoDay(dayNumber(day));
}

/** Lists that this app itself wrote; only that it is a list is checked again. */
function parseList<Item>(json: string): Item[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw damaged('a list was expected');
  return value as Item[];
}
