-- Revenue of identified customers, in minor units: each line on its own date, or by the setting a line that credits an
-- invoice of the same customer on the date of that order. A refund then changes the revenue of a period that has gone
-- by: the one exception, by choice, to the rule that later lines leave earlier figures as they were.
CREATE VIEW revenue_lines AS
SELECT
  sales.customer,
  CASE WHEN scope.revenue_dating = 'orderDate' THEN coalesce(credited.day, sales.day) ELSE sales.day END AS day,
  sales.amount
FROM sales
CROSS JOIN scope
LEFT JOIN (
  SELECT customer, invoice, min(day) AS day
  FROM sales
  WHERE customer IS NOT NULL AND invoice IS NOT NULL AND credited_invoice IS NULL
  GROUP BY customer, invoice
) AS credited
  ON credited.customer = sales.customer AND credited.invoice = sales.credited_invoice
WHERE sales.customer IS NOT NULL;

-- Orders, buyers and net revenue of the period, one row.
CREATE VIEW period_totals AS
SELECT habits.orders, habits.buyers, earned.revenue
FROM (SELECT coalesce(sum(orders), 0) AS orders, count(*) AS buyers FROM buyers) AS habits
CROSS JOIN (
  SELECT coalesce(sum(revenue_lines.amount), 0) AS revenue
  FROM scope
  LEFT JOIN revenue_lines ON revenue_lines.day >= scope.start_day AND revenue_lines.day < scope.end_day
) AS earned;
