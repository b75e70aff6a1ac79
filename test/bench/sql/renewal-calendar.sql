-- What falls due by month in the twelve months after the data, and in the 30, 60 and 90 days after them: how many, those
-- cancelled for good, those that a following term is agreed for, and what the others bring a month.
WITH reach AS (SELECT max(greatest(start_day, coalesce(cancelled, start_day))) + 1 AS after FROM contracts),
ahead AS (
  SELECT d.number, d.end_day, d.value / d.months AS monthly, reach.after,
         coalesce(d.cancelled + 1 < reach.after, false) AS gone,
         EXISTS (SELECT 1 FROM contracts r WHERE r.renewed_from = d.number) AS followed
  FROM contracts d CROSS JOIN reach
  WHERE d.end_day >= reach.after AND d.end_day < reach.after + INTERVAL 12 MONTH
    AND (d.cancelled IS NULL OR d.cancelled > d.start_day)
),
spans AS (
  SELECT strftime(end_day, '%Y-%m') AS span, ahead.* FROM ahead
  UNION ALL
  SELECT CAST(days AS VARCHAR), ahead.* FROM ahead JOIN (VALUES (30), (60), (90)) AS s(days) ON end_day < after + days
)
SELECT span, count(*) AS due, count(*) FILTER (WHERE gone) AS cancelled,
       count(*) FILTER (WHERE followed AND NOT gone) AS agreed, sum(monthly) FILTER (WHERE NOT gone) AS value,
       count(*) FILTER (WHERE NOT gone AND monthly IS NULL) AS without_value
FROM spans GROUP BY span ORDER BY span;
