-- Quick ratio: (new + expansion + reactivation) / (contraction + churn), of the revenue roll-forward. Nothing was
-- lost: not determinable.
SELECT
  'quickRatio' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    gained_new + expansion + reactivation AS numerator,
    contraction + churn AS denominator,
    coalesce(reason, CASE WHEN contraction + churn = 0 THEN 'noRevenueLost' END) AS reason
  FROM revenue_flow
) AS figure;
