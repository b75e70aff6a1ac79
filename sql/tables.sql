-- The tables of an exported book, one for each CSV file of the export, with its columns in their order. Money is whole
-- minor units (cents) of the book's currency; customers are numbered as in the book, as they count now.

CREATE TABLE book_settings (
  setting VARCHAR(100),
  value VARCHAR(1000)
);

-- Every week, month, quarter, year and fiscal year of the data; the end is exclusive.
CREATE TABLE book_calendar (
  unit VARCHAR(20),
  name VARCHAR(40),
  start_date DATE,
  end_date DATE,
  previous_start_date DATE,
  months DOUBLE PRECISION
);

-- What winning and keeping customers has cost, by period; no value: not entered.
CREATE TABLE book_costs (
  period VARCHAR(40),
  start_date DATE,
  end_date DATE,
  acquisition BIGINT,
  retention BIGINT
);

-- No customer: a walk-in. credited_invoice: the line is a credit note for that invoice.
CREATE TABLE book_sales (
  line BIGINT,
  date DATE,
  customer BIGINT,
  invoice VARCHAR(32767),
  credited_invoice VARCHAR(32767),
  product_code VARCHAR(32767),
  product VARCHAR(32767),
  category VARCHAR(32767),
  quantity DOUBLE PRECISION,
  unit_price DOUBLE PRECISION,
  amount BIGINT,
  file_currency VARCHAR(3),
  file_amount BIGINT,
  exchange_rate VARCHAR(100),
  further_columns VARCHAR(1000000),
  file VARCHAR(1000),
  sheet VARCHAR(1000),
  file_row BIGINT
);

CREATE TABLE book_customers (
  customer BIGINT,
  code VARCHAR(32767),
  name VARCHAR(32767),
  tax_no VARCHAR(32767),
  email VARCHAR(32767),
  phone VARCHAR(32767),
  region VARCHAR(32767),
  city VARCHAR(32767),
  industry VARCHAR(32767),
  company_size VARCHAR(32767),
  source VARCHAR(32767),
  tier VARCHAR(32767),
  owner VARCHAR(32767),
  birthday DATE,
  since_date DATE,
  acquisition_cost BIGINT,
  further_columns VARCHAR(1000000)
);

-- end_date is the last day of the term; the value is that of the whole term.
CREATE TABLE book_contracts (
  contract BIGINT,
  customer BIGINT,
  contract_no VARCHAR(32767),
  start_date DATE,
  end_date DATE,
  value BIGINT,
  billing_interval VARCHAR(32767),
  product VARCHAR(32767),
  auto_renew INTEGER,
  renewed_from VARCHAR(32767),
  cancelled_date DATE,
  reason VARCHAR(32767),
  further_columns VARCHAR(1000000),
  file VARCHAR(1000),
  sheet VARCHAR(1000),
  file_row BIGINT
);

CREATE TABLE book_feedback (
  answer BIGINT,
  customer BIGINT,
  date DATE,
  score DOUBLE PRECISION,
  survey_kind VARCHAR(32767),
  scale DOUBLE PRECISION,
  comment VARCHAR(32767),
  channel VARCHAR(32767),
  further_columns VARCHAR(1000000),
  file VARCHAR(1000),
  sheet VARCHAR(1000),
  file_row BIGINT
);

CREATE TABLE book_interactions (
  interaction BIGINT,
  customer BIGINT,
  date DATE,
  kind VARCHAR(32767),
  value VARCHAR(32767),
  channel VARCHAR(32767),
  note VARCHAR(32767),
  further_columns VARCHAR(1000000),
  file VARCHAR(1000),
  sheet VARCHAR(1000),
  file_row BIGINT
);

-- Filled in by hand: one row, the period that is asked for. Copied from book_calendar, or any other dates
-- (unit 'range', months = days / 30.436875).
CREATE TABLE asked_period (
  unit VARCHAR(20),
  start_date DATE,
  end_date DATE,
  previous_start_date DATE,
  months DOUBLE PRECISION
);
