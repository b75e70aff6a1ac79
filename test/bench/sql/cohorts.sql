-- Customers by month of first purchase and months since: bounded.
WITH firsts AS (
  SELECT customer, date_trunc('month', min(day)) AS cohort FROM purchases GROUP BY customer
)
SELECT cohort, datediff('month', cohort, day) AS age, count(DISTINCT customer) AS customers
FROM purchases JOIN firsts USING (customer)
WHERE cohort >= CAST($from AS DATE)
GROUP BY cohort, age
ORDER BY cohort, age;
