-- Cohorts by first purchase, by the unit of the asked period: to be run once, after sql/base.

-- The periods of the calendar from the ledger's first day to the one of the data-through date, numbered.
CREATE VIEW cohort_periods AS
SELECT
  calendar.name,
  calendar.start_day,
  calendar.end_day,
  CASE WHEN calendar.end_day <= extents.last_day + 1 THEN 1 ELSE 0 END AS is_complete,
  row_number() OVER (ORDER BY calendar.start_day) AS number
FROM asked_days
JOIN calendar ON calendar.unit = asked_days.unit
JOIN extents
  ON extents.source = 'sales' AND calendar.end_day > extents.first_day AND calendar.start_day <= extents.last_day;

-- The purchases of each period, judged at its own end.
CREATE VIEW cohort_activity AS
SELECT
  cohort_orders.customer,
  cohort_orders.number,
  count(*) AS orders
FROM (
  SELECT
    cohort_periods.number,
    cohort_periods.start_day,
    sales.customer,
    min(CASE WHEN sales.credited_invoice IS NULL THEN sales.day END) AS day,
    sum(sales.amount) AS net
  FROM cohort_periods
  JOIN sales ON sales.day < cohort_periods.end_day
  WHERE sales.customer IS NOT NULL
  GROUP BY
    cohort_periods.number,
    cohort_periods.start_day,
    sales.customer,
    coalesce(sales.credited_invoice, sales.invoice),
    CASE WHEN sales.credited_invoice IS NULL AND sales.invoice IS NULL THEN sales.day END
  HAVING count(CASE WHEN sales.credited_invoice IS NULL THEN 1 END) > 0
) AS cohort_orders
CROSS JOIN scope
WHERE cohort_orders.day >= cohort_orders.start_day
  AND (cohort_orders.net > 0 OR (cohort_orders.net = 0 AND scope.zero_orders_count = 'true'))
GROUP BY cohort_orders.customer, cohort_orders.number;

-- The cohort of each customer: the first period in which a purchase lies, as judged at its end. A refund later on moves no
-- one, and who comes back stays in the first.
CREATE VIEW cohort_members AS
SELECT customer, min(number) AS cohort
FROM cohort_activity
GROUP BY customer;
