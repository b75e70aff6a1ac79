-- What falls due by month from a day on: parameter start.
SELECT date_trunc('month', end_day) AS month, count(*) AS due, count(cancelled) AS cancelled,
       sum(value / months) FILTER (WHERE cancelled IS NULL) AS value
FROM contracts
WHERE end_day >= CAST($start AS DATE) AND end_day < CAST($start AS DATE) + INTERVAL 12 MONTH
GROUP BY ALL ORDER BY ALL;
