-- Orders: all lines of one customer with one invoice number, dated by the earliest; netted to <= 0 is no purchase.
CREATE OR REPLACE TEMP TABLE purchases AS
SELECT customer, invoice, min(day) AS day, sum(amount) AS net
FROM sales
WHERE customer IS NOT NULL
GROUP BY customer, invoice
HAVING sum(amount) > 0;
