-- Repeat purchase rate: customers with two or more orders in the period / customers with at least one.
-- No buyers: not determinable.
SELECT
  'repeatPurchaseRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    repeat_buyers AS numerator,
    all_buyers AS denominator,
    coalesce(coverage.reason, CASE WHEN all_buyers = 0 THEN 'noBuyers' END) AS reason
  FROM (
    SELECT count(CASE WHEN orders >= 2 THEN 1 END) AS repeat_buyers, count(*) AS all_buyers
    FROM buyers
  ) AS habits
  JOIN coverage ON coverage.source = 'sales'
) AS figure;
