-- Opening and retained revenue of consecutive months: one row for each month start in the table months(start, finish).
WITH monthly AS (
  SELECT customer, date_trunc('month', day) AS month, greatest(0, sum(amount)) AS net
  FROM sales WHERE customer IS NOT NULL GROUP BY ALL
)
SELECT m.start,
       sum(was.net) AS opening,
       sum(coalesce(now.net, 0)) AS retained,
       sum(least(was.net, coalesce(now.net, 0))) AS capped
FROM months m
JOIN monthly was ON was.month = m.start - INTERVAL 1 MONTH
LEFT JOIN monthly now ON now.month = m.start AND now.customer = was.customer
GROUP BY m.start ORDER BY m.start;
