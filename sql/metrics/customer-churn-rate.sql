-- Customer churn rate: lost / S = 1 - CRR. No customers at the start: not determinable.
SELECT
  'customerChurnRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    lost AS numerator,
    opening AS denominator,
    coalesce(coverage.reason, CASE WHEN opening = 0 THEN 'noOpeningCustomers' END) AS reason
  FROM roll_forward
  JOIN coverage ON coverage.source = 'customers'
) AS figure;
