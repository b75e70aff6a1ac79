-- Revenue of a month against the month before, customer by customer: parameters previous, start, end (exclusive).
WITH bounds AS (
  SELECT CAST($previous AS DATE) AS p, CAST($start AS DATE) AS s, CAST($end AS DATE) AS e
),
firsts AS (SELECT customer, min(day) AS first_day FROM purchases GROUP BY customer),
nets AS (
  SELECT customer,
         greatest(0, sum(amount) FILTER (WHERE day < s)) AS opening,
         greatest(0, sum(amount) FILTER (WHERE day >= s)) AS closing
  FROM sales, bounds WHERE customer IS NOT NULL AND day >= p AND day < e GROUP BY customer
),
moves AS (
  SELECT customer, coalesce(opening, 0) AS opening, coalesce(closing, 0) AS closing,
         first_day IS NULL OR first_day >= s AS is_first
  FROM nets LEFT JOIN firsts USING (customer), bounds
)
SELECT sum(opening) AS opening,
       sum(closing) AS closing,
       sum(closing) FILTER (WHERE opening = 0 AND is_first) AS gained,
       sum(closing) FILTER (WHERE opening = 0 AND NOT is_first) AS reactivated,
       sum(closing - opening) FILTER (WHERE opening > 0 AND closing > opening) AS expansion,
       sum(opening - closing) FILTER (WHERE closing > 0 AND closing < opening) AS contraction,
       sum(opening) FILTER (WHERE opening > 0 AND closing = 0) AS churned
FROM moves;
