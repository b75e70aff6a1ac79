-- From when to when the records of each kind speak. Known through: what the book states, else the latest day of the
-- sales ledger. Without a ledger, or where all contracts begin after it, of contracts the latest start or cancellation
-- (an end lies in the future); of feedback the latest answer, where it is later than the ledger.
CREATE VIEW extents AS
SELECT
  'sales' AS source,
  'ledgerEmpty' AS nothing,
  'beforeLedger' AS too_early,
  'afterData' AS too_late,
  (SELECT min(day) FROM sales) AS first_day,
  coalesce(stated.day, (SELECT max(day) FROM sales)) AS last_day
FROM stated_data_through AS stated
UNION ALL
SELECT
  'contracts' AS source,
  'noContracts' AS nothing,
  'beforeContracts' AS too_early,
  'afterContracts' AS too_late,
  (SELECT min(start_day) FROM contracts) AS first_day,
  coalesce(
    stated.day,
    (SELECT max(day) FROM sales WHERE day >= (SELECT min(start_day) FROM contracts)),
    (
      SELECT max(day)
      FROM (SELECT start_day AS day FROM contracts UNION ALL SELECT cancelled_day FROM contracts) AS moves
    )
  ) AS last_day
FROM stated_data_through AS stated
UNION ALL
SELECT
  'feedback' AS source,
  'noFeedback' AS nothing,
  'beforeFeedback' AS too_early,
  'afterFeedback' AS too_late,
  (SELECT min(day) FROM feedback) AS first_day,
  coalesce(
    stated.day,
    (SELECT max(day) FROM (SELECT day FROM sales UNION ALL SELECT day FROM feedback) AS answered)
  ) AS last_day
FROM stated_data_through AS stated;

-- Whether the records that a figure is measured from have anything to say about the period: one row for each kind,
-- and 'customers' for those that decide who is one. Where they have not, the figure is "not determinable" for the
-- reason named here; where they have, the reason is without a value.
CREATE VIEW coverage AS
SELECT
  sources.source,
  CASE
    WHEN extents.first_day IS NULL THEN extents.nothing
    WHEN scope.end_day <= extents.first_day THEN extents.too_early
    WHEN scope.start_day > extents.last_day THEN extents.too_late
  END AS reason
FROM scope
CROSS JOIN (
  SELECT 'sales' AS source
  UNION ALL SELECT 'contracts' AS source
  UNION ALL SELECT 'feedback' AS source
  UNION ALL SELECT 'customers' AS source
) AS sources
JOIN extents
  ON extents.source = CASE
    WHEN sources.source <> 'customers' THEN sources.source
    WHEN scope.base = 'contract' THEN 'contracts'
    ELSE 'sales'
  END;

-- The end of what is known of customers when the period ends: of the period, or of the data where they end sooner.
CREATE VIEW known_until AS
SELECT
  CASE WHEN extents.last_day + 1 < scope.end_day THEN extents.last_day + 1 ELSE scope.end_day END AS end_day
FROM scope
JOIN extents
  ON extents.source = CASE WHEN scope.base = 'contract' THEN 'contracts' ELSE 'sales' END
WHERE extents.last_day IS NOT NULL;

-- The complete periods of the unit that is asked for, numbered from the one that holds the ledger's first day.
CREATE VIEW steps AS
SELECT
  calendar.start_day,
  calendar.end_day,
  row_number() OVER (ORDER BY calendar.start_day) AS step
FROM scope
JOIN calendar ON calendar.unit = scope.unit
JOIN known_until ON calendar.end_day <= known_until.end_day
JOIN extents ON extents.source = 'sales' AND calendar.end_day > extents.first_day;

-- The days as of which purchases are judged: the opening figures of a period at its start, all others at its end;
-- lifetimes where what is known ends, by the period at the end of the last complete one.
CREATE VIEW as_of_days AS
SELECT start_day AS as_of_day FROM scope
UNION
SELECT end_day FROM scope
UNION
SELECT end_day FROM known_until
UNION
SELECT max(end_day) FROM steps;
