import type { Database } from '../sqlite';
import type { Migration } from './migration';

/**
 * The first format of a book. Days are whole days since 1970-01-01, money is whole minor units of the book's
 * currency; the view `ledger` shows both as people write them, with the file and row of each line.
 */
export const firstBook: Migration = {
  version: 10,
  apply: (database: Database) => {
    database.run(schema);
  },
};

const schema = `
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- One row for each file (and sheet) that was imported, with what became of its rows and money.
CREATE TABLE import (
  id                  INTEGER PRIMARY KEY,
  kind                TEXT    NOT NULL,
  file_name           TEXT    NOT NULL,
  file_sha256         TEXT    NOT NULL,
  file_size           INTEGER NOT NULL,
  format              TEXT    NOT NULL,
  sheet               TEXT,
  encoding            TEXT,
  delimiter           TEXT,
  headers             TEXT    NOT NULL CHECK (json_valid(headers)),
  mapping             TEXT    NOT NULL CHECK (json_valid(mapping)),
  date_order          TEXT    NOT NULL,
  imported_at         TEXT    NOT NULL,
  first_day           INTEGER,
  last_day            INTEGER,
  new_customers       INTEGER NOT NULL,
  rounded_rows        INTEGER NOT NULL,
  rows_read           INTEGER NOT NULL,
  rows_imported       INTEGER NOT NULL,
  rows_duplicate      INTEGER NOT NULL,
  rows_set_aside      INTEGER NOT NULL,
  amount_read         INTEGER NOT NULL,
  amount_imported     INTEGER NOT NULL,
  amount_duplicate    INTEGER NOT NULL,
  amount_set_aside    INTEGER NOT NULL,
  rows_without_amount INTEGER NOT NULL,
  CHECK (rows_read = rows_imported + rows_duplicate + rows_set_aside),
  CHECK (amount_read = amount_imported + amount_duplicate + amount_set_aside),
  CHECK (rows_without_amount <= rows_set_aside)
) STRICT;

-- Numbered 1, 2, 3 … without gaps. match_key is the identity by which a file's customer is found again.
CREATE TABLE customer (
  id        INTEGER PRIMARY KEY,
  code      TEXT NOT NULL,
  name      TEXT NOT NULL,
  match_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE invoice (
  id     INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE product (
  id       INTEGER PRIMARY KEY,
  code     TEXT NOT NULL,
  name     TEXT NOT NULL,
  category TEXT NOT NULL,
  UNIQUE (code, name, category)
) STRICT;

-- Further columns of the file, by header.
CREATE TABLE extra (
  id   INTEGER PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE sale_line (
  id                  INTEGER PRIMARY KEY,
  import_id           INTEGER NOT NULL REFERENCES import,
  row_number          INTEGER NOT NULL,
  day                 INTEGER NOT NULL,
  customer_id         INTEGER REFERENCES customer,
  invoice_id          INTEGER REFERENCES invoice,
  credited_invoice_id INTEGER REFERENCES invoice,
  product_id          INTEGER REFERENCES product,
  quantity            REAL,
  unit_price          REAL,
  amount              INTEGER NOT NULL,
  extra_id            INTEGER REFERENCES extra
) STRICT;

-- Rows that could not become lines, whole, with what is wrong with them.
CREATE TABLE set_aside (
  id         INTEGER PRIMARY KEY,
  import_id  INTEGER NOT NULL REFERENCES import,
  row_number INTEGER NOT NULL,
  cells      TEXT    NOT NULL CHECK (json_valid(cells)),
  issues     TEXT    NOT NULL CHECK (json_valid(issues)),
  amount     INTEGER
) STRICT;
CREATE INDEX set_aside_by_import ON set_aside (import_id, row_number);

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
LEFT JOIN extra ON extra.id = sale_line.extra_id;
`;
