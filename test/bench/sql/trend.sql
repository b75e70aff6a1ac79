-- Retention of consecutive months under window(W): one row for each month start in the table months(start, finish).
WITH membership AS (
  SELECT DISTINCT m.start, m.finish, p.customer, p.side
  FROM months m
  JOIN (
    SELECT m.start AS month_start, p.customer, 'opening' AS side
    FROM months m JOIN purchases p ON p.day >= m.start - CAST($days AS INTEGER) AND p.day < m.start
    UNION
    SELECT m.start, p.customer, 'closing'
    FROM months m JOIN purchases p ON p.day >= m.finish - CAST($days AS INTEGER) AND p.day < m.finish
  ) p ON p.month_start = m.start
),
sides AS (
  SELECT start, customer,
         bool_or(side = 'opening') AS was, bool_or(side = 'closing') AS remains
  FROM membership GROUP BY start, customer
)
SELECT start,
       count(*) FILTER (WHERE was) AS opening,
       count(*) FILTER (WHERE remains) AS closing,
       count(*) FILTER (WHERE was AND remains) AS kept
FROM sides GROUP BY start ORDER BY start;
