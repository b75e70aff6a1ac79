-- Contracts whose term ends in a period by product and in all, and what became of them; a renewal names its contract and begins by the day
-- after it ran out. Parameters start, end (exclusive).
WITH due AS (
  SELECT *, least(end_day, coalesce(cancelled, end_day)) AS ran_out FROM contracts
  WHERE end_day >= CAST($start AS DATE) AND end_day < CAST($end AS DATE) AND (cancelled IS NULL OR cancelled > start_day)
),
renewed AS (
  SELECT d.number, sum(r.value / r.months) AS after
  FROM due d JOIN contracts r ON r.renewed_from = d.number AND r.start_day <= d.ran_out + 1
  GROUP BY d.number
)
SELECT product, count(*) AS due, count(renewed.number) AS renewed, count(DISTINCT customer) AS due_customers,
       count(DISTINCT customer) FILTER (WHERE renewed.number IS NOT NULL) AS renewed_customers,
       count(DISTINCT customer) FILTER (WHERE renewed.number IS NULL) AS not_renewed_customers, sum(value / months) AS due_value, sum(coalesce(after, 0)) AS renewed_value,
       sum(least(value / months, coalesce(after, 0))) AS kept_value
FROM due LEFT JOIN renewed USING (number)
GROUP BY GROUPING SETS ((product), ()) ORDER BY product NULLS LAST;
