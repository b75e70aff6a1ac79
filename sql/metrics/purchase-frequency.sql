-- Purchase frequency: orders of the period / buying customers. No buyers: not determinable.
SELECT
  'purchaseFrequency' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    totals.orders AS numerator,
    totals.buyers AS denominator,
    coalesce(coverage.reason, CASE WHEN totals.buyers = 0 THEN 'noBuyers' END) AS reason
  FROM period_totals AS totals
  JOIN coverage ON coverage.source = 'sales'
) AS figure;
