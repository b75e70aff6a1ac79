import { readRows, type Database } from '../sqlite';
import { newTables } from './0020-new-tables';
import type { Migration } from './migration';

/**
 * Customers found again by several identities, the other four kinds of records, and everything that changes what
 * was imported: corrections, replaced invoices, merges, rates, undo. What an import brings about a customer that
 * the book already has is a record of its own (`customer_record`) and never changes the customer's row, so that
 * undoing the import takes exactly its own away.
 */
export const recordsAndCorrections: Migration = {
  version: 20,
  apply: (database: Database) => {
    database.run(schema);
    database.run(newTables);
    keepDecisions(database);
  },
};

/** How the files of before were read, in the form in which set-aside rows are read again. */
function keepDecisions(database: Database): void {
  const imports = readRows(database, 'SELECT id, headers, mapping, date_order FROM import', [], (row) => ({
    id: row.integer(0),
    headers: JSON.parse(row.text(1)) as readonly string[],
    mapping: JSON.parse(row.text(2)) as Readonly<Record<string, string>>,
    dateOrder: row.text(3),
  }));
  for (const { id, headers, mapping, dateOrder } of imports) {
    const columns = Object.entries(mapping).map(
      ([field, header]) => [field, headers.indexOf(header)] as const,
    );
    // Of two columns with one header, only the file could tell which was meant.
    const isClear = Object.values(mapping).every(
      (header) => headers.includes(header) && headers.indexOf(header) === headers.lastIndexOf(header),
    );
    const decisions = { kind: 'sales', dateOrder, ...(isClear && { mapping: Object.fromEntries(columns) }) };
    database.run('UPDATE import SET decisions = ? WHERE id = ?', [JSON.stringify(decisions), id]);
  }
}

const schema = `
DROP VIEW ledger;

-- The identity a customer came with; '' where the file had none. Later knowledge stands in customer_record.
CREATE TABLE customer_20 (
  id     INTEGER PRIMARY KEY,
  code   TEXT NOT NULL,
  name   TEXT NOT NULL,
  tax_no TEXT NOT NULL DEFAULT '',
  email  TEXT NOT NULL DEFAULT '',
  phone  TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO customer_20 (id, code, name)
  SELECT id, CASE WHEN match_key LIKE 'name:%' THEN '' ELSE code END, name FROM customer;
DROP TABLE customer;
ALTER TABLE customer_20 RENAME TO customer;

ALTER TABLE import ADD COLUMN decisions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(decisions));
-- Of the rows imported: set aside at first, then corrected by hand or tried again with a rate.
ALTER TABLE import ADD COLUMN rows_corrected INTEGER NOT NULL DEFAULT 0;
-- 0: the import is from before months were kept; of its duplicates and set-aside rows nobody knows the day.
ALTER TABLE import ADD COLUMN has_months INTEGER NOT NULL DEFAULT 1;
UPDATE import SET has_months = 0;
ALTER TABLE set_aside ADD COLUMN day INTEGER;
-- 'open', or 'imported' / 'duplicate' after it was corrected or tried again; then made is the id of what it became.
ALTER TABLE set_aside ADD COLUMN status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'imported', 'duplicate'));
ALTER TABLE set_aside ADD COLUMN corrected_cells TEXT CHECK (corrected_cells IS NULL OR json_valid(corrected_cells));
ALTER TABLE set_aside ADD COLUMN made INTEGER;
-- The amount it has entered the sums with since: that of the line, not of the file's cells.
ALTER TABLE set_aside ADD COLUMN settled_amount INTEGER;

-- The import whose file has this line's invoice otherwise: the line is kept, and in no figure.
ALTER TABLE sale_line ADD COLUMN replaced_by INTEGER REFERENCES import;

-- What an import's rows were by month of their dates; month is 'YYYY-MM', '' for rows without a readable date.
CREATE TABLE import_month (
  import_id           INTEGER NOT NULL REFERENCES import,
  month               TEXT    NOT NULL,
  rows_read           INTEGER NOT NULL,
  rows_imported       INTEGER NOT NULL,
  rows_duplicate      INTEGER NOT NULL,
  rows_set_aside      INTEGER NOT NULL,
  amount_read         INTEGER NOT NULL,
  amount_imported     INTEGER NOT NULL,
  amount_duplicate    INTEGER NOT NULL,
  amount_set_aside    INTEGER NOT NULL,
  rows_without_amount INTEGER NOT NULL,
  PRIMARY KEY (import_id, month),
  CHECK (rows_read = rows_imported + rows_duplicate + rows_set_aside),
  CHECK (amount_read = amount_imported + amount_duplicate + amount_set_aside)
) STRICT, WITHOUT ROWID;

CREATE VIEW ledger AS
SELECT
  sale_line.id                             AS line,
  date(sale_line.day * 86400, 'unixepoch') AS date,
  customer.code                            AS customer_code,
  customer.name                            AS customer,
  invoice.number                           AS invoice,
  credited.number                          AS credited_invoice,
  product.code                             AS product_code,
  product.name                             AS product,
  product.category                         AS category,
  sale_line.quantity                       AS quantity,
  sale_line.unit_price                     AS unit_price,
  sale_line.amount                         AS amount_in_minor_units,
  extra.json                               AS further_columns,
  import.file_name                         AS file,
  import.sheet                             AS sheet,
  sale_line.row_number                     AS row
FROM sale_line
JOIN import ON import.id = sale_line.import_id
LEFT JOIN customer ON customer.id = sale_line.customer_id
LEFT JOIN invoice ON invoice.id = sale_line.invoice_id
LEFT JOIN invoice AS credited ON credited.id = sale_line.credited_invoice_id
LEFT JOIN product ON product.id = sale_line.product_id
LEFT JOIN extra ON extra.id = sale_line.extra_id
WHERE sale_line.replaced_by IS NULL;
`;
