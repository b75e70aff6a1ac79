-- Revenue of identified customers, each line on its own date, in minor units. As of the end of the period.
CREATE VIEW revenue_lines AS
SELECT sales.customer, sales.day, sales.amount
FROM sales
CROSS JOIN scope
WHERE sales.customer IS NOT NULL AND sales.day < scope.end_day;

-- Orders, buyers and net revenue of the period, one row.
CREATE VIEW period_totals AS
SELECT habits.orders, habits.buyers, earned.revenue
FROM (SELECT coalesce(sum(orders), 0) AS orders, count(*) AS buyers FROM buyers) AS habits
CROSS JOIN (
  SELECT coalesce(sum(revenue_lines.amount), 0) AS revenue
  FROM scope
  LEFT JOIN revenue_lines ON revenue_lines.day >= scope.start_day
) AS earned;
