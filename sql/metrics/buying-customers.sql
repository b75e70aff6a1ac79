-- Buying customers: with at least one order in the period, judged as of its end. Nobody: 0, a count like any other.
SELECT
  'buyingCustomers' AS metric,
  CASE WHEN coverage.reason IS NULL THEN totals.buyers END AS value,
  totals.buyers AS numerator,
  NULL AS denominator,
  coverage.reason
FROM period_totals AS totals
JOIN coverage ON coverage.source = 'sales';
