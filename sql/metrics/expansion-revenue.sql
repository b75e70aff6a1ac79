-- Expansion revenue: what opening customers bring beyond what they brought at the start.
-- Ledger: net revenue of the period before and of the period, by customer, not below nothing; contract base: monthly
-- value of the contracts live on the day before and on the last day. In minor units. None: 0.
SELECT
  'expansionRevenue' AS metric,
  CASE WHEN reason IS NULL THEN expansion END AS value,
  expansion AS numerator,
  NULL AS denominator,
  reason
FROM revenue_flow;
