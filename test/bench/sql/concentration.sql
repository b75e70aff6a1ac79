-- Customers by revenue of a span with their share, largest first: parameters start, end (exclusive).
SELECT customer, sum(amount) AS net, sum(sum(amount)) OVER (ORDER BY sum(amount) DESC, customer) AS cumulated
FROM sales
WHERE customer IS NOT NULL AND day >= CAST($start AS DATE) AND day < CAST($end AS DATE)
GROUP BY customer ORDER BY net DESC, customer;
