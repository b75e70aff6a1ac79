-- Customers under contract when a period opens by the band of their latest answer before it, and how many are kept:
-- parameters start, end (exclusive).
WITH latest AS (
  SELECT customer, arg_max(score, (day, id)) AS score FROM feedback WHERE day < CAST($start AS DATE) GROUP BY customer
),
covered AS (
  SELECT customer,
         bool_or(start_day < CAST($start AS DATE) AND last_day >= CAST($start AS DATE) - 1) AS opening,
         bool_or(start_day < CAST($end AS DATE) AND last_day >= CAST($end AS DATE) - 1) AS closing
  FROM contracts GROUP BY customer
)
SELECT CASE WHEN score >= 9 THEN 'promoter' WHEN score >= 7 THEN 'passive' ELSE 'detractor' END AS band,
       count(*) FILTER (WHERE opening) AS opening, count(*) FILTER (WHERE opening AND closing) AS kept
FROM covered JOIN latest USING (customer) GROUP BY ALL ORDER BY ALL;
