/** The tables that version 20 adds for records, rates, merges, templates and the log of changes. */
export const newTables = `
-- A line's amount in the currency of its file; rate is the decimal it was converted by.
CREATE TABLE foreign_amount (
  line_id  INTEGER PRIMARY KEY REFERENCES sale_line,
  currency TEXT    NOT NULL,
  amount   INTEGER NOT NULL,
  rate     TEXT    NOT NULL
) STRICT;

CREATE TABLE exchange_rate (
  id       INTEGER PRIMARY KEY,
  currency TEXT NOT NULL,
  from_day INTEGER,
  rate     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX exchange_rate_by_day ON exchange_rate (currency, ifnull(from_day, -9999999));

-- is_master 1: a row of a customer list. 0: what a row of another kind said of a customer that the book did not know.
CREATE TABLE customer_record (
  id               INTEGER PRIMARY KEY,
  import_id        INTEGER NOT NULL REFERENCES import,
  row_number       INTEGER NOT NULL,
  customer_id      INTEGER NOT NULL REFERENCES customer,
  is_master        INTEGER NOT NULL,
  code             TEXT NOT NULL,
  name             TEXT NOT NULL,
  tax_no           TEXT NOT NULL,
  email            TEXT NOT NULL,
  phone            TEXT NOT NULL,
  region           TEXT NOT NULL DEFAULT '',
  city             TEXT NOT NULL DEFAULT '',
  industry         TEXT NOT NULL DEFAULT '',
  company_size     TEXT NOT NULL DEFAULT '',
  source           TEXT NOT NULL DEFAULT '',
  tier             TEXT NOT NULL DEFAULT '',
  owner            TEXT NOT NULL DEFAULT '',
  birthday         INTEGER,
  since_day        INTEGER,
  acquisition_cost INTEGER,
  extra_id         INTEGER REFERENCES extra
) STRICT;
CREATE INDEX customer_record_by_customer ON customer_record (customer_id);

-- end_day is the last day of the term. cancelled_day null: not cancelled. auto_renew null: not said.
CREATE TABLE contract (
  id               INTEGER PRIMARY KEY,
  import_id        INTEGER NOT NULL REFERENCES import,
  row_number       INTEGER NOT NULL,
  customer_id      INTEGER NOT NULL REFERENCES customer,
  contract_no      TEXT NOT NULL,
  start_day        INTEGER NOT NULL,
  end_day          INTEGER NOT NULL,
  value            INTEGER,
  billing_interval TEXT NOT NULL,
  product          TEXT NOT NULL,
  auto_renew       INTEGER,
  renewed_from     TEXT NOT NULL,
  cancelled_day    INTEGER,
  reason           TEXT NOT NULL,
  extra_id         INTEGER REFERENCES extra
) STRICT;

-- score and scale as decimals in the file's digits; survey_kind 'NPS', 'CSAT', 'CES' or the file's own word.
CREATE TABLE feedback (
  id          INTEGER PRIMARY KEY,
  import_id   INTEGER NOT NULL REFERENCES import,
  row_number  INTEGER NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customer,
  day         INTEGER NOT NULL,
  score       TEXT NOT NULL,
  survey_kind TEXT NOT NULL,
  scale       TEXT NOT NULL,
  comment     TEXT NOT NULL,
  channel     TEXT NOT NULL,
  extra_id    INTEGER REFERENCES extra
) STRICT;

CREATE TABLE interaction (
  id          INTEGER PRIMARY KEY,
  import_id   INTEGER NOT NULL REFERENCES import,
  row_number  INTEGER NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customer,
  day         INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  value       TEXT NOT NULL,
  channel     TEXT NOT NULL,
  note        TEXT NOT NULL,
  extra_id    INTEGER REFERENCES extra
) STRICT;

-- from_id is counted as into_id while undone_at is null.
CREATE TABLE customer_merge (
  id        INTEGER PRIMARY KEY,
  from_id   INTEGER NOT NULL REFERENCES customer,
  into_id   INTEGER NOT NULL REFERENCES customer,
  merged_at TEXT NOT NULL,
  undone_at TEXT,
  CHECK (from_id <> into_id)
) STRICT;
CREATE UNIQUE INDEX one_merge_at_a_time ON customer_merge (from_id) WHERE undone_at IS NULL;

-- Pairs that somebody has looked at and found to be two customers; left_id < right_id.
CREATE TABLE customer_apart (
  left_id  INTEGER NOT NULL REFERENCES customer,
  right_id INTEGER NOT NULL REFERENCES customer,
  PRIMARY KEY (left_id, right_id),
  CHECK (left_id < right_id)
) STRICT, WITHOUT ROWID;

-- decisions: what was settled about a file of this shape, its mapping by header.
CREATE TABLE mapping_template (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL,
  headers   TEXT NOT NULL CHECK (json_valid(headers)),
  mapping   TEXT NOT NULL CHECK (json_valid(mapping)),
  decisions TEXT NOT NULL CHECK (json_valid(decisions))
) STRICT;

-- What was done to the book besides importing, and when: undone imports, corrections, merges, rates.
CREATE TABLE change_log (
  id      INTEGER PRIMARY KEY,
  done_at TEXT NOT NULL,
  action  TEXT NOT NULL,
  detail  TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
`;
