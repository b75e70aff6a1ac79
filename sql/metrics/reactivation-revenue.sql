-- Reactivation revenue: what customers bring who brought nothing at the start and had come before.
-- Ledger: net revenue of the period before and of the period, by customer, not below nothing; contract base: monthly
-- value of the contracts live on the day before and on the last day. In minor units. None: 0.
SELECT
  'reactivationRevenue' AS metric,
  CASE WHEN reason IS NULL THEN reactivation END AS value,
  reactivation AS numerator,
  NULL AS denominator,
  reason
FROM revenue_flow;
