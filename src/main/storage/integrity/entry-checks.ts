import { finding, type Finding } from '@shared/model/finding';
import { readRows, type Database } from '../sqlite';

export function findBrokenReferences(database: Database): Finding[] {
  const select = 'SELECT "table", ifnull(rowid, 0), "parent" FROM pragma_foreign_key_check';
  return readRows(database, select, [], (row) =>
    finding('missingReference', { table: row.text(0), row: row.integer(1), parent: row.text(2) }),
  );
}

/** Customers come with the rows that name them, and go with the last of these. */
export function findIdleCustomers(database: Database): Finding[] {
  const select = `
    SELECT id FROM customer WHERE id NOT IN (
      SELECT customer_id FROM sale_line WHERE customer_id IS NOT NULL
      UNION SELECT customer_id FROM customer_record
      UNION SELECT customer_id FROM contract
      UNION SELECT customer_id FROM feedback
      UNION SELECT customer_id FROM interaction
    )`;
  return readRows(database, select, [], (row) => finding('idleCustomer', { customer: row.integer(0) }));
}

/** A line is replaced by a later import, which has the line's invoice itself. */
export function findLinesWronglyReplaced(database: Database): Finding[] {
  const select = `
    SELECT id, replaced_by FROM sale_line AS replaced
    WHERE replaced_by IS NOT NULL AND (
      replaced_by <= import_id
      OR (replaced_by, invoice_id) NOT IN (
        SELECT import_id, invoice_id FROM sale_line
        WHERE invoice_id IS NOT NULL AND import_id IN (SELECT DISTINCT replaced_by FROM sale_line WHERE replaced_by IS NOT NULL)
      )
      OR invoice_id IS NULL
    )`;
  return readRows(database, select, [], (row) =>
    finding('replacedLine', { line: row.integer(0), by: row.integer(1) }),
  );
}
