-- The tables of an exported book, one for each file of the export. Money is whole minor units (cents) of the book's
-- currency; customers are numbered as in the book.

CREATE TABLE book_settings (setting VARCHAR(100), value VARCHAR(1000));

CREATE TABLE book_calendar (
  unit VARCHAR(20),
  name VARCHAR(40),
  start_date DATE,
  end_date DATE,
  previous_start_date DATE,
  months DOUBLE PRECISION
);

CREATE TABLE book_sales (
  line BIGINT,
  date DATE,
  customer BIGINT,
  invoice VARCHAR(1000),
  credited_invoice VARCHAR(1000),
  amount BIGINT
);

-- One row: the period that is asked for.
CREATE TABLE asked_period (
  start_date DATE,
  end_date DATE,
  previous_start_date DATE,
  months DOUBLE PRECISION
);
