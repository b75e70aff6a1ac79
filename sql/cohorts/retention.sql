-- Cohorts by age: customers with an order in that very period ("on": bounded), and in that period or any later one ("on or
-- after": unbounded, so a row never increases), by the size of the cohort. Age 0 is 100 % by definition. Incomplete cells
-- are marked and belong in no average.
SELECT
  cohort_periods.name AS cohort,
  cell.number - cohort_periods.number AS age,
  cell.is_complete,
  sizes.customers AS size,
  count(CASE WHEN activity.orders > 0 THEN 1 END) AS customers,
  CAST(count(CASE WHEN activity.orders > 0 THEN 1 END) AS DOUBLE PRECISION) / sizes.customers AS retention,
  count(CASE WHEN last_seen.number >= cell.number THEN 1 END) AS customers_or_later,
  CAST(count(CASE WHEN last_seen.number >= cell.number THEN 1 END) AS DOUBLE PRECISION) / sizes.customers
    AS retention_or_later
FROM cohort_members
JOIN (SELECT cohort, count(*) AS customers FROM cohort_members GROUP BY cohort) AS sizes
  ON sizes.cohort = cohort_members.cohort
JOIN cohort_periods ON cohort_periods.number = cohort_members.cohort
JOIN cohort_periods AS cell ON cell.number >= cohort_members.cohort
JOIN (SELECT customer, max(number) AS number FROM cohort_activity GROUP BY customer) AS last_seen
  ON last_seen.customer = cohort_members.customer
LEFT JOIN cohort_activity AS activity
  ON activity.customer = cohort_members.customer AND activity.number = cell.number
GROUP BY cohort_periods.name, cohort_periods.number, cell.number, cell.is_complete, sizes.customers
ORDER BY cohort_periods.number, cell.number;
