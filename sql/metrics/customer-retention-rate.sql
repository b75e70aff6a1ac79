-- Customer retention rate, CRR: (E - N) / S with N = new + reactivated, which is kept / S; never above 1.
-- No customers at the start: not determinable.
SELECT
  'customerRetentionRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    closing - gained_new - reactivated AS numerator,
    opening AS denominator,
    coalesce(coverage.reason, CASE WHEN opening = 0 THEN 'noOpeningCustomers' END) AS reason
  FROM roll_forward
  JOIN coverage ON coverage.source = 'customers'
) AS figure;
