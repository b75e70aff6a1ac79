-- From when to when the records of each kind speak. Known through: what the book states, else the latest day of the
-- sales ledger. Without a ledger, or where all contracts begin after it, of contracts the latest start or cancellation
-- (an end lies in the future); of feedback the latest answer, where it is later than the ledger.
CREATE VIEW extents AS
SELECT
  'sales' AS source,
  'ledgerEmpty' AS nothing,
  (SELECT min(day) FROM sales) AS first_day,
  coalesce(stated.day, (SELECT max(day) FROM sales)) AS last_day
FROM stated_data_through AS stated
UNION ALL
SELECT
  'contracts' AS source,
  'noContracts' AS nothing,
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
    WHEN scope.end_day <= extents.first_day THEN 'beforeLedger'
    WHEN scope.start_day > extents.last_day THEN 'afterData'
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
