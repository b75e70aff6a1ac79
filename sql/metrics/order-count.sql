-- Orders: purchases of identified customers in the period, judged as of its end: a credit note inside the period nets
-- its order. None: 0, a count like any other.
SELECT
  'orderCount' AS metric,
  CASE WHEN coverage.reason IS NULL THEN totals.orders END AS value,
  totals.orders AS numerator,
  NULL AS denominator,
  coverage.reason
FROM period_totals AS totals
JOIN coverage ON coverage.source = 'sales';
