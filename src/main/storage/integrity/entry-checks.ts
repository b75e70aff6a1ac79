/** Queries that answer a sentence for each thing that is wrong, and no row for a sound book. */

export const brokenReferences = `
  SELECT "table" || ' ' || ifnull(rowid, '') || ' names a missing ' || "parent" FROM pragma_foreign_key_check`;

/** Customers come with the rows that name them, and go with the last of these. */
export const idleCustomers = `
  SELECT 'customer ' || id || ' is named by no row' FROM customer
  WHERE id NOT IN (
    SELECT customer_id FROM sale_line WHERE customer_id IS NOT NULL
    UNION SELECT customer_id FROM customer_record
    UNION SELECT customer_id FROM contract
    UNION SELECT customer_id FROM feedback
    UNION SELECT customer_id FROM interaction
  )`;

/** A line is replaced by a later import, which has the line's invoice itself. */
export const linesWronglyReplaced = `
  SELECT 'line ' || id || ' is replaced by import ' || replaced_by || ', which is not later or has no line of its invoice'
  FROM sale_line AS replaced
  WHERE replaced_by IS NOT NULL AND (
    replaced_by <= import_id
    OR (replaced_by, invoice_id) NOT IN (
      SELECT import_id, invoice_id FROM sale_line
      WHERE invoice_id IS NOT NULL AND import_id IN (SELECT DISTINCT replaced_by FROM sale_line WHERE replaced_by IS NOT NULL)
    )
    OR invoice_id IS NULL
  )`;
