-- Churned revenue: the opening value of customers who bring nothing at the end; never more than they opened with.
-- Ledger: net revenue of the period before and of the period, by customer, not below nothing; contract base: monthly
-- value of the contracts live on the day before and on the last day. In minor units. None: 0.
SELECT
  'churnedRevenue' AS metric,
  CASE WHEN reason IS NULL THEN churn END AS value,
  churn AS numerator,
  NULL AS denominator,
  reason
FROM revenue_flow;
