-- Recency, frequency and monetary value of every customer with a purchase, as of the last day of the asked period, each
-- scored 1 to 5 by quintile: 1 + floor(5 x values below this one / values). Equal values share a score.
--   recency_days  from the last purchase to that day; fewer days score higher
--   orders        purchases up to that day
--   revenue       net, every refund on its own date, in minor units; it may be negative and then scores lowest
-- The segment is the first of the grid whose ranges hold all three scores.
SELECT
  scored.*,
  CASE
    WHEN r >= 4 AND f >= 4 AND m >= 4 THEN 'champions'
    WHEN r >= 3 AND f >= 4 THEN 'loyal'
    WHEN r >= 4 AND f IN (2, 3) THEN 'potentialLoyalists'
    WHEN r = 5 AND f = 1 THEN 'recent'
    WHEN r = 4 AND f = 1 THEN 'promising'
    WHEN r = 3 AND f IN (2, 3) THEN 'needAttention'
    WHEN r = 3 AND f = 1 THEN 'aboutToSleep'
    WHEN r = 1 AND f >= 4 AND m >= 4 THEN 'cannotLose'
    WHEN r <= 2 AND f >= 3 THEN 'atRisk'
    WHEN r = 2 AND f <= 2 THEN 'hibernating'
    WHEN r = 1 AND f <= 2 THEN 'lost'
    ELSE 'other'
  END AS segment
FROM (
  SELECT
    customer,
    recency_days,
    orders,
    revenue,
    1 + CAST((5 * less_recent - mod(5 * less_recent, customers)) / customers AS INTEGER) AS r,
    1 + CAST((5 * fewer_orders - mod(5 * fewer_orders, customers)) / customers AS INTEGER) AS f,
    1 + CAST((5 * less_revenue - mod(5 * less_revenue, customers)) / customers AS INTEGER) AS m
  FROM (
    SELECT
      bought.customer,
      bought.recency_days,
      bought.orders,
      earned.revenue,
      rank() OVER (ORDER BY bought.recency_days DESC) - 1 AS less_recent,
      rank() OVER (ORDER BY bought.orders) - 1 AS fewer_orders,
      rank() OVER (ORDER BY earned.revenue) - 1 AS less_revenue,
      count(*) OVER () AS customers
    FROM (
      SELECT
        purchases.customer,
        scope.end_day - 1 - max(purchases.day) AS recency_days,
        count(*) AS orders
      FROM scope
      JOIN purchases ON purchases.as_of_day = scope.end_day
      GROUP BY purchases.customer, scope.end_day
    ) AS bought
    JOIN (
      SELECT sales.customer, CAST(sum(sales.amount) AS BIGINT) AS revenue
      FROM scope
      JOIN sales ON sales.day < scope.end_day
      GROUP BY sales.customer
    ) AS earned
      ON earned.customer = bought.customer
  ) AS ranked
) AS scored
ORDER BY customer;
