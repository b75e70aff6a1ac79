-- Every customer with first and last purchase, orders and revenue; the hundred with the most revenue are shown.
WITH bought AS (
  SELECT customer, min(day) AS first_day, max(day) AS last_day, count(*) AS orders FROM purchases GROUP BY customer
),
money AS (SELECT customer, sum(amount) AS net FROM sales WHERE customer IS NOT NULL GROUP BY customer)
SELECT * FROM money LEFT JOIN bought USING (customer) ORDER BY net DESC, customer LIMIT 100;
