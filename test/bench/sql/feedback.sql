-- Promoters, passives and detractors by the latest answer of each customer in a month, for months(start, finish).
WITH latest AS (
  SELECT m.start, f.customer, f.score
  FROM months m JOIN feedback f ON f.day >= m.start AND f.day < m.finish
  QUALIFY row_number() OVER (PARTITION BY m.start, f.customer ORDER BY f.day DESC, f.id DESC) = 1
)
SELECT start, count(*) AS answers, count(*) FILTER (WHERE score >= 9) AS promoters,
       count(*) FILTER (WHERE score BETWEEN 7 AND 8) AS passives, count(*) FILTER (WHERE score <= 6) AS detractors,
       100.0 * (count(*) FILTER (WHERE score >= 9) - count(*) FILTER (WHERE score <= 6)) / count(*) AS nps
FROM latest GROUP BY start ORDER BY start;
