import { readRows, type Database } from '../sqlite';

/**
 * Lines that an import gets late, from rows that it had set aside: where a later import has already replaced the
 * rest of their invoice, they are replaced with it.
 */
export function supersedeLines(database: Database, importId: number, lineIds: readonly number[]): void {
  const replaced = readRows(
    database,
    `SELECT invoice_id, ifnull(customer_id, 0), max(replaced_by) FROM sale_line
     WHERE import_id = ? AND replaced_by IS NOT NULL AND invoice_id IS NOT NULL GROUP BY 1, 2`,
    [importId],
    (row) => ({ invoice: row.integer(0), customer: row.integer(1), by: row.integer(2) }),
  );
  if (replaced.length === 0) return;
  const lines = JSON.stringify(lineIds);
  for (const { invoice, customer, by } of replaced) {
    database.run(
      `UPDATE sale_line SET replaced_by = ?
       WHERE id IN (SELECT value FROM json_each(?)) AND invoice_id = ? AND ifnull(customer_id, 0) = ?`,
      [by, lines, invoice, customer],
    );
  }
}
