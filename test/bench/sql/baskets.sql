-- Pairs of products bought together, with the baskets of each: parameter support, as a number of baskets.
WITH items AS (
  SELECT customer, invoice, product FROM sales
  WHERE invoice <> '' GROUP BY ALL HAVING sum(amount) > 0
),
counts AS (SELECT product, count(*) AS baskets FROM items GROUP BY product)
SELECT a.product AS one, b.product AS other, count(*) AS together, any_value(ca.baskets) AS one_baskets,
       any_value(cb.baskets) AS other_baskets
FROM items a
JOIN items b ON a.invoice = b.invoice AND a.customer IS NOT DISTINCT FROM b.customer AND a.product < b.product
JOIN counts ca ON ca.product = a.product
JOIN counts cb ON cb.product = b.product
GROUP BY ALL HAVING count(*) >= $support ORDER BY together DESC;
