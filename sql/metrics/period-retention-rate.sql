-- Period-to-period retention: who bought in the period before and again in this one / who bought in the period before,
-- whatever the base of the book. Each period is judged as of its own end. Nobody bought before: not determinable.
SELECT
  'periodRetentionRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    bought_again AS numerator,
    bought_before AS denominator,
    coalesce(coverage.reason, CASE WHEN bought_before = 0 THEN 'noPreviousBuyers' END) AS reason
  FROM (
    SELECT
      count(*) AS bought_before,
      count(buyers.customer) AS bought_again
    FROM (
      SELECT DISTINCT purchases.customer
      FROM scope
      JOIN purchases
        ON purchases.as_of_day = scope.start_day AND purchases.day >= scope.previous_start_day
    ) AS previous_buyers
    LEFT JOIN buyers ON buyers.customer = previous_buyers.customer
  ) AS both_periods
  JOIN coverage ON coverage.source = 'sales'
) AS figure;
