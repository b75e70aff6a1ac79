-- One customer's page: scores among all, orders, months and lines as one row each; parameter customer.
WITH scored AS (
  SELECT p.customer, max(p.day) AS last_day, count(*) AS orders, any_value(m.net) AS net
  FROM purchases p
  JOIN (SELECT customer, sum(amount) AS net FROM sales WHERE customer IS NOT NULL GROUP BY customer) m USING (customer)
  GROUP BY p.customer
),
quintiles AS (
  SELECT *, ntile(5) OVER (ORDER BY last_day) AS r, ntile(5) OVER (ORDER BY orders) AS f,
         ntile(5) OVER (ORDER BY net) AS m
  FROM scored
)
SELECT 'scores' AS part, CAST(last_day AS VARCHAR) AS label, orders AS count, net AS amount, r, f, m
FROM quintiles WHERE customer = $customer
UNION ALL
SELECT 'order', invoice, 1, net, NULL, NULL, NULL FROM purchases WHERE customer = $customer
UNION ALL
SELECT 'month', strftime(day, '%Y-%m'), count(*), sum(amount), NULL, NULL, NULL
FROM sales WHERE customer = $customer GROUP BY ALL
UNION ALL
SELECT 'line', product, 1, amount, NULL, NULL, NULL FROM sales WHERE customer = $customer;
