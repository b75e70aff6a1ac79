-- New revenue: what customers bring who brought nothing at the start and came for the first time in the period.
-- Ledger: net revenue of the period before and of the period, by customer, not below nothing; contract base: monthly
-- value of the contracts live on the day before and on the last day. In minor units. None: 0.
SELECT
  'newRevenue' AS metric,
  CASE WHEN reason IS NULL THEN gained_new END AS value,
  gained_new AS numerator,
  NULL AS denominator,
  reason
FROM revenue_flow;
