-- Reactivation rate: reactivated / S. No customers at the start: not determinable.
SELECT
  'reactivationRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    reactivated AS numerator,
    opening AS denominator,
    coalesce(coverage.reason, CASE WHEN opening = 0 THEN 'noOpeningCustomers' END) AS reason
  FROM roll_forward
  JOIN coverage ON coverage.source = 'customers'
) AS figure;
