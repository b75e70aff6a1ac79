-- Every customer's last purchase against the median gap between purchase days, and the revenue of the last year.
WITH bought AS (SELECT DISTINCT customer, day FROM purchases),
gaps AS (
  SELECT customer, day, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap FROM bought
),
cycles AS (
  SELECT customer, max(day) AS last_day, count(*) AS days, median(gap) AS cycle FROM gaps GROUP BY customer
),
reach AS (SELECT max(day) AS through FROM sales),
recent AS (
  SELECT customer,
         sum(amount) FILTER (WHERE day > through - 365) AS revenue,
         sum(amount) FILTER (WHERE day > through - 90) AS quarter,
         sum(amount) FILTER (WHERE day <= through - 90 AND day > through - 180) AS quarter_before
  FROM sales, reach WHERE customer IS NOT NULL GROUP BY customer
)
SELECT customer, last_day, cycle, through - last_day AS silent, revenue, quarter, quarter_before
FROM cycles JOIN recent USING (customer), reach
WHERE through - last_day > 2 * cycle OR quarter < quarter_before / 2
ORDER BY revenue DESC NULLS LAST;
