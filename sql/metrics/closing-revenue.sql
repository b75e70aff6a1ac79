-- Closing revenue: what the customers bring when the period ends: opening + new + expansion + reactivation -
-- contraction - churn. Ledger: net revenue of the period before and of the period, by customer, not below nothing;
-- contract base: monthly value of the contracts live on the day before and on the last day. In minor units. Nobody
-- brings anything: 0.
SELECT
  'closingRevenue' AS metric,
  CASE WHEN reason IS NULL THEN closing END AS value,
  closing AS numerator,
  NULL AS denominator,
  reason
FROM revenue_flow;
