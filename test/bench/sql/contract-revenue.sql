-- Monthly value under contract at both ends of the months in the table months(start, finish), customer by customer.
WITH ends AS (
  SELECT m.start, c.customer,
         sum(value / months) FILTER (WHERE start_day < m.start AND last_day >= m.start - 1) AS opening,
         sum(value / months) FILTER (WHERE start_day < m.finish AND last_day >= m.finish - 1) AS closing
  FROM months m JOIN contracts c ON c.start_day < m.finish AND c.last_day >= m.start - 1
  GROUP BY ALL
)
SELECT start, sum(opening) AS opening, sum(least(opening, coalesce(closing, 0))) AS retained, sum(closing) AS closing,
       sum(coalesce(closing, 0) - coalesce(opening, 0)) FILTER (WHERE coalesce(closing, 0) > coalesce(opening, 0)) AS gained
FROM ends GROUP BY start ORDER BY start;
