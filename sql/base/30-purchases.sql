-- Orders: all lines of one customer with one invoice number (without invoice numbers: of one customer and day),
-- dated by the earliest. A line that credits an invoice of the same customer nets that order; a credit that names
-- no such invoice belongs to none. As of a day, only lines dated before it exist.

CREATE VIEW orders AS
SELECT
  as_of_day,
  customer,
  invoice,
  lone_day,
  min(CASE WHEN credited_invoice IS NULL THEN day END) AS day,
  sum(amount) AS net
FROM (
  SELECT
    as_of_days.as_of_day,
    sales.customer,
    sales.credited_invoice,
    sales.day,
    sales.amount,
    coalesce(sales.credited_invoice, sales.invoice) AS invoice,
    CASE WHEN sales.credited_invoice IS NULL AND sales.invoice IS NULL THEN sales.day END AS lone_day
  FROM sales
  JOIN as_of_days ON sales.day < as_of_days.as_of_day
  WHERE sales.customer IS NOT NULL
) AS known_lines
GROUP BY as_of_day, customer, invoice, lone_day
-- Credits alone are no order.
HAVING count(CASE WHEN credited_invoice IS NULL THEN 1 END) > 0;

-- Purchase: an order that comes to more than nothing (by the setting: or to nothing).
CREATE VIEW purchases AS
SELECT orders.as_of_day, orders.customer, orders.day, orders.net
FROM orders
CROSS JOIN scope
WHERE orders.net > 0
  OR (orders.net = 0 AND scope.zero_orders_count = 'true');

-- The purchases of the period, judged at its end.
CREATE VIEW purchases_of_period AS
SELECT purchases.customer, purchases.day, purchases.net
FROM purchases
JOIN scope ON purchases.as_of_day = scope.end_day AND purchases.day >= scope.start_day;

-- One row a customer who bought in the period.
CREATE VIEW buyers AS
SELECT customer, count(*) AS orders
FROM purchases_of_period
GROUP BY customer;
