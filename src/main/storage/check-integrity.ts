import { readRows, type Database } from './sqlite';

/** One thing that was verified: `findings` is empty when it holds. */
export interface IntegrityCheck {
  readonly name: 'fileIntegrity' | 'references' | 'importRows' | 'importAmounts' | 'setAside';
  readonly findings: readonly string[];
}

/** Verifies the file as a database and every import against the lines and rows it left in the book. */
export function checkIntegrity(database: Database): IntegrityCheck[] {
  const texts = (sql: string): string[] => readRows(database, sql, [], (row) => row.text(0));
  const fileFindings = texts('PRAGMA integrity_check').filter((finding) => finding !== 'ok');
  return [
    { name: 'fileIntegrity', findings: fileFindings },
    { name: 'references', findings: texts(brokenReferences) },
    { name: 'importRows', findings: texts(importRowsOff) },
    { name: 'importAmounts', findings: texts(importAmountsOff) },
    { name: 'setAside', findings: texts(setAsideOff) },
  ];
}

const brokenReferences = `
  SELECT "table" || ' ' || ifnull(rowid, '') || ' names a missing ' || "parent" FROM pragma_foreign_key_check`;

const linesByImport = `
  WITH line_sums AS (SELECT import_id, count(*) AS line_count, sum(amount) AS total FROM sale_line GROUP BY import_id),
  checked AS (
    SELECT import.*, ifnull(line_count, 0) AS line_count, ifnull(total, 0) AS total
    FROM import LEFT JOIN line_sums ON line_sums.import_id = import.id
  )`;

const importRowsOff = `${linesByImport}
  SELECT file_name || ': rows read ' || rows_read || ', imported ' || rows_imported || ', duplicate '
         || rows_duplicate || ', set aside ' || rows_set_aside || ', lines in the book ' || line_count
  FROM checked
  WHERE line_count <> rows_imported OR rows_read <> rows_imported + rows_duplicate + rows_set_aside`;

const importAmountsOff = `${linesByImport}
  SELECT file_name || ': amount read ' || amount_read || ', imported ' || amount_imported || ', duplicate '
         || amount_duplicate || ', set aside ' || amount_set_aside || ', lines in the book ' || total
  FROM checked
  WHERE total <> amount_imported OR amount_read <> amount_imported + amount_duplicate + amount_set_aside`;

const setAsideOff = `
  SELECT file_name || ': set aside ' || rows_set_aside || ' rows, ' || amount_set_aside || '; in the book '
         || rows || ' rows, ' || total || '; without an amount ' || rows_without_amount || ', in the book ' || blank
  FROM (SELECT import.*,
               (SELECT count(*) FROM set_aside WHERE import_id = import.id) AS rows,
               (SELECT ifnull(sum(amount), 0) FROM set_aside WHERE import_id = import.id) AS total,
               (SELECT count(*) FROM set_aside WHERE import_id = import.id AND amount IS NULL
                 AND issues ->> '$[0].reason' <> 'row.total') AS blank
        FROM import)
  WHERE rows <> rows_set_aside OR total <> amount_set_aside OR blank <> rows_without_amount`;
