import type { ImportDecisions } from '@shared/model/import-decisions';
import type { RowIssue } from '@shared/model/issue';
import { readRows, type Database, type Row } from '../sqlite';
import { parseList, parseObject } from './stored-json';

/** A row that is still set aside, as its import counts it. */
export interface OpenSetAside {
  readonly id: number;
  readonly importId: number;
  readonly row: number;
  /** As somebody corrected them last, or as the file has them. */
  readonly cells: readonly string[];
  readonly issues: readonly RowIssue[];
  readonly amount: number | null;
  readonly day: number | null;
}

/** Null: there is none, or it has become a row of the book since. */
export function findOpenSetAside(database: Database, id: number): OpenSetAside | null {
  return readRows(database, `${select} AND id = ?`, [id], readOpen)[0] ?? null;
}

/** Of one import, in the order of the file. */
export function readOpenSetAside(database: Database, importId: number): readonly OpenSetAside[] {
  return readRows(database, `${select} AND import_id = ? ORDER BY row_number, id`, [importId], readOpen);
}

/** Imports of which rows are still set aside, in the order in which they were made. */
export function importsWithSetAside(database: Database): readonly number[] {
  return readRows(
    database,
    `SELECT DISTINCT import_id FROM set_aside WHERE status = 'open' ORDER BY import_id`,
    [],
    (row) => row.integer(0),
  );
}

const select = `
  SELECT id, import_id, row_number, ifnull(corrected_cells, cells), issues, amount, day
  FROM set_aside WHERE status = 'open'`;

function readOpen(row: Row): OpenSetAside {
  return {
    id: row.integer(0),
    importId: row.integer(1),
    row: row.integer(2),
    cells: parseList<string>(row.text(3)),
    issues: parseList<RowIssue>(row.text(4)),
    amount: row.integerOrNull(5),
    day: row.integerOrNull(6),
  };
}

/** How the rows of an import are read again. */
export interface ImportReading {
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly decisions: ImportDecisions;
}

/** Null: there is no such import. */
export function readImportReading(database: Database, importId: number): ImportReading | null {
  return (
    readRows(
      database,
      'SELECT file_name, headers, decisions FROM import WHERE id = ?',
      [importId],
      (row) => ({
        fileName: row.text(0),
        headers: parseList<string>(row.text(1)),
        decisions: parseObject<ImportDecisions>(row.text(2)),
      }),
    )[0] ?? null
  );
}

/** What the rows that wait for a rate say of their currency, and how many say so. */
export function readNoRateTexts(
  database: Database,
): readonly { readonly text: string; readonly rows: number }[] {
  return readRows(
    database,
    `SELECT issue.value ->> '$.value', count(DISTINCT set_aside.id)
     FROM set_aside, json_each(set_aside.issues) AS issue
     WHERE status = 'open' AND issue.value ->> '$.reason' = 'currency.noRate'
     GROUP BY 1 ORDER BY 1`,
    [],
    (row) => ({ text: row.text(0), rows: row.integer(1) }),
  );
}
