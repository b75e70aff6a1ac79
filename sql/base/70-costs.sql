-- What was spent in the period, from the costs entered by period: the sum of entries that cover it exactly, without a
-- gap and without an overlap. A quarter is its three months, or what was entered for the quarter; where both were
-- entered and differ, neither is believed. One row for each kind, in minor units.
CREATE VIEW period_costs AS
WITH RECURSIVE entries AS (
  SELECT 'acquisition' AS kind, start_day, end_day, acquisition AS amount FROM costs WHERE acquisition IS NOT NULL
  UNION ALL
  SELECT 'retention' AS kind, start_day, end_day, retention AS amount FROM costs WHERE retention IS NOT NULL
),
-- Every day that entries reach from the start of the period on, with the sum up to it.
reached AS (
  SELECT kinds.kind, scope.start_day AS day, CAST(0 AS BIGINT) AS amount
  FROM scope
  CROSS JOIN (SELECT 'acquisition' AS kind UNION ALL SELECT 'retention' AS kind) AS kinds
  UNION
  SELECT reached.kind, entries.end_day, CAST(reached.amount + entries.amount AS BIGINT)
  FROM reached
  JOIN entries ON entries.kind = reached.kind AND entries.start_day = reached.day
  JOIN scope ON entries.end_day <= scope.end_day
)
SELECT
  kinds.kind,
  min(reached.amount) AS amount,
  CASE
    WHEN count(reached.amount) = 0 THEN kinds.nothing
    WHEN min(reached.amount) < max(reached.amount) THEN 'costsContradict'
  END AS reason
FROM (
  SELECT 'acquisition' AS kind, 'noAcquisitionCosts' AS nothing
  UNION ALL
  SELECT 'retention' AS kind, 'noRetentionCosts' AS nothing
) AS kinds
CROSS JOIN scope
LEFT JOIN reached ON reached.kind = kinds.kind AND reached.day = scope.end_day
GROUP BY kinds.kind, kinds.nothing;
