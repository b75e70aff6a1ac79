-- Days as whole numbers: days since 1970-01-01. This is the one file that reckons with dates; all others compare
-- and subtract whole numbers. An engine that does not subtract dates changes this file alone (Spark:
-- datediff(date, DATE '1970-01-01'); ClickHouse: toInt32(date)).

-- A ledger line. No customer: a walk-in. credited_invoice: the line is a credit note for that invoice.
CREATE VIEW sales AS
SELECT
  line,
  CAST(date - DATE '1970-01-01' AS INTEGER) AS day,
  customer,
  invoice,
  credited_invoice,
  product_code,
  product,
  amount
FROM book_sales;

-- One term of a contract. end_day: the last day of the term. cancelled_day: the first day without it.
-- whole_months: the length of a term that ends on the day before its start's date of a later month (or, where that
-- month is shorter, before its last day); no value for any other term. Numbers and products are compared without
-- regard to blanks around them and to case.
CREATE VIEW contracts AS
SELECT
  contract,
  customer,
  nullif(lower(trim(contract_no)), '') AS contract_no,
  nullif(lower(trim(renewed_from)), '') AS renewed_from,
  nullif(lower(trim(product)), '') AS product,
  CAST(start_date - DATE '1970-01-01' AS INTEGER) AS start_day,
  CAST(end_date - DATE '1970-01-01' AS INTEGER) AS end_day,
  CAST(cancelled_date - DATE '1970-01-01' AS INTEGER) AS cancelled_day,
  value,
  CASE
    WHEN months > 0
      AND (
        EXTRACT(DAY FROM day_after) = EXTRACT(DAY FROM start_date)
        OR (
          EXTRACT(DAY FROM day_after) < EXTRACT(DAY FROM start_date)
          AND EXTRACT(DAY FROM day_after + INTERVAL '1' DAY) = 1
        )
      )
      THEN months
  END AS whole_months
FROM (
  SELECT
    ends.*,
    CAST(
      12 * (EXTRACT(YEAR FROM day_after) - EXTRACT(YEAR FROM start_date))
      + EXTRACT(MONTH FROM day_after) - EXTRACT(MONTH FROM start_date) AS INTEGER
    ) AS months
  FROM (SELECT book_contracts.*, end_date + INTERVAL '1' DAY AS day_after FROM book_contracts) AS ends
) AS terms;

-- One answer to a survey.
CREATE VIEW feedback AS
SELECT
  answer,
  customer,
  CAST(date - DATE '1970-01-01' AS INTEGER) AS day,
  score,
  survey_kind,
  scale
FROM book_feedback;

-- What winning and keeping customers has cost in a period.
CREATE VIEW costs AS
SELECT
  CAST(start_date - DATE '1970-01-01' AS INTEGER) AS start_day,
  CAST(end_date - DATE '1970-01-01' AS INTEGER) AS end_day,
  acquisition,
  retention
FROM book_costs;

-- Half-open periods of the book's own calendar, by unit: week, month, quarter, year, fiscalYear.
CREATE VIEW calendar AS
SELECT
  unit,
  name,
  CAST(start_date - DATE '1970-01-01' AS INTEGER) AS start_day,
  CAST(end_date - DATE '1970-01-01' AS INTEGER) AS end_day
FROM book_calendar;

-- The one period that is asked for, with the start of the period before it and its length in months.
CREATE VIEW asked_days AS
SELECT
  CAST(start_date - DATE '1970-01-01' AS INTEGER) AS start_day,
  CAST(end_date - DATE '1970-01-01' AS INTEGER) AS end_day,
  CAST(previous_start_date - DATE '1970-01-01' AS INTEGER) AS previous_start_day,
  unit,
  months
FROM asked_period;

-- The data-through date that the book states; no value where it states none.
CREATE VIEW stated_data_through AS
SELECT max(CAST(CAST(value AS DATE) - DATE '1970-01-01' AS INTEGER)) AS day
FROM book_settings
WHERE setting = 'dataThrough';
