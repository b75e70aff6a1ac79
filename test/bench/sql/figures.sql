-- The figures of one period under window(W): parameters start, end (exclusive) and W days.
WITH bounds AS (SELECT CAST($start AS DATE) AS s, CAST($end AS DATE) AS e, CAST($days AS INTEGER) AS w),
opening AS (
  SELECT DISTINCT customer FROM purchases, bounds WHERE day >= s - w AND day < s
),
closing AS (
  SELECT DISTINCT customer FROM purchases, bounds WHERE day >= e - w AND day < e
),
firsts AS (
  SELECT customer, min(day) AS first_day FROM purchases GROUP BY customer
),
bought AS (
  SELECT customer, count(*) AS orders FROM purchases, bounds WHERE day >= s AND day < e GROUP BY customer
)
SELECT
  (SELECT count(*) FROM opening) AS opening,
  (SELECT count(*) FROM closing) AS closing,
  (SELECT count(*) FROM closing SEMI JOIN opening USING (customer)) AS kept,
  (SELECT count(*) FROM opening ANTI JOIN closing USING (customer)) AS lost,
  (SELECT count(*) FROM closing JOIN firsts USING (customer), bounds WHERE first_day >= s) AS new_customers,
  (SELECT sum(orders) FROM bought) AS orders,
  (SELECT count(*) FROM bought) AS buyers,
  (SELECT count(*) FROM bought WHERE orders >= 2) AS repeat_buyers,
  (SELECT count(*) FROM bought WHERE orders >= 3) AS loyal_buyers,
  (SELECT sum(amount) FROM sales, bounds WHERE customer IS NOT NULL AND day >= s AND day < e) AS revenue;
