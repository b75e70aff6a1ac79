-- Net revenue: sales less refunds of identified customers in the period, refunds on their own date; lines without a
-- customer are left out. In minor units. No lines: 0, a sum like any other.
SELECT
  'netRevenue' AS metric,
  CASE WHEN coverage.reason IS NULL THEN totals.revenue END AS value,
  totals.revenue AS numerator,
  NULL AS denominator,
  coverage.reason
FROM period_totals AS totals
JOIN coverage ON coverage.source = 'sales';
