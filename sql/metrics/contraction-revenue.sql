-- Contraction revenue: what opening customers who still bring something bring less than at the start.
-- Ledger: net revenue of the period before and of the period, by customer, not below nothing; contract base: monthly
-- value of the contracts live on the day before and on the last day. In minor units. None: 0.
SELECT
  'contractionRevenue' AS metric,
  CASE WHEN reason IS NULL THEN contraction END AS value,
  contraction AS numerator,
  NULL AS denominator,
  reason
FROM revenue_flow;
