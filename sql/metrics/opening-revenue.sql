-- Opening revenue: what the customers brought when the period starts.
-- Ledger: net revenue of the period before and of the period, by customer, not below nothing; contract base: monthly
-- value of the contracts live on the day before and on the last day. In minor units. Nobody brought anything: 0.
SELECT
  'openingRevenue' AS metric,
  CASE WHEN reason IS NULL THEN opening END AS value,
  opening AS numerator,
  NULL AS denominator,
  reason
FROM revenue_flow;
