-- Loyal customer rate: customers with at least as many orders in the period as the book asks of a loyal customer /
-- customers with at least one. No buyers: not determinable.
SELECT
  'loyalCustomerRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    loyal_buyers AS numerator,
    all_buyers AS denominator,
    coalesce(coverage.reason, CASE WHEN all_buyers = 0 THEN 'noBuyers' END) AS reason
  FROM (
    SELECT
      count(CASE WHEN buyers.orders >= scope.loyal_orders THEN 1 END) AS loyal_buyers,
      count(buyers.customer) AS all_buyers
    FROM scope
    LEFT JOIN buyers ON buyers.orders > 0
  ) AS habits
  JOIN coverage ON coverage.source = 'sales'
) AS figure;
