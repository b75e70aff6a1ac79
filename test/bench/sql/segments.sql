-- Recency, frequency and money of every customer as of the day before end, in quintiles, at both ends of a period.
WITH days AS (SELECT unnest([CAST($start AS DATE), CAST($end AS DATE)]) AS as_of),
bought AS (
  SELECT as_of, customer, max(day) AS last_day, count(*) AS orders
  FROM purchases, days WHERE day < as_of GROUP BY ALL
),
money AS (
  SELECT as_of, customer, sum(amount) AS net FROM sales, days
  WHERE customer IS NOT NULL AND day < as_of GROUP BY ALL
),
scored AS (
  SELECT as_of, customer, orders, net, as_of - last_day AS recency,
         ntile(5) OVER (PARTITION BY as_of ORDER BY last_day) AS r,
         ntile(5) OVER (PARTITION BY as_of ORDER BY orders) AS f,
         ntile(5) OVER (PARTITION BY as_of ORDER BY net) AS m
  FROM bought JOIN money USING (as_of, customer)
)
SELECT as_of, r, f, count(*) AS customers, sum(net) AS net, avg(m) AS m
FROM scored GROUP BY ALL ORDER BY ALL;
