-- Gross revenue retention, GRR: what the opening customers bring now, each at most what it brought at the start / what
-- they brought at the start. Never above 1: the growth of one makes up for no other's loss. No opening revenue: not
-- determinable.
SELECT
  'grossRevenueRetention' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    capped AS numerator,
    opening AS denominator,
    coalesce(reason, CASE WHEN opening = 0 THEN 'noOpeningRevenue' END) AS reason
  FROM revenue_flow
) AS figure;
