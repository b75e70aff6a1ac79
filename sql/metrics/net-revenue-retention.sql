-- Net revenue retention, NRR: what the opening customers bring now / what they brought at the start. Above 1 where
-- expansion exceeds loss. No opening revenue: not determinable.
SELECT
  'netRevenueRetention' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    retained AS numerator,
    opening AS denominator,
    coalesce(reason, CASE WHEN opening = 0 THEN 'noOpeningRevenue' END) AS reason
  FROM revenue_flow
) AS figure;
