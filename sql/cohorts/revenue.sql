-- Cohorts by age: orders of the members in the cell's period, as judged at its end, and their net revenue in it, every
-- refund on its own date, in minor units; revenue by customer is by the size of the cohort, of that period alone.
SELECT
  cohort_periods.name AS cohort,
  cell.number - cohort_periods.number AS age,
  cell.is_complete,
  count(*) AS size,
  coalesce(sum(activity.orders), 0) AS orders,
  coalesce(sum(earned.revenue), 0) AS revenue,
  CAST(coalesce(sum(earned.revenue), 0) AS DOUBLE PRECISION) / count(*) AS revenue_per_customer
FROM cohort_members
JOIN cohort_periods ON cohort_periods.number = cohort_members.cohort
JOIN cohort_periods AS cell ON cell.number >= cohort_members.cohort
LEFT JOIN cohort_activity AS activity
  ON activity.customer = cohort_members.customer AND activity.number = cell.number
LEFT JOIN (
  SELECT sales.customer, cohort_periods.number, sum(sales.amount) AS revenue
  FROM cohort_periods
  JOIN sales ON sales.day >= cohort_periods.start_day AND sales.day < cohort_periods.end_day
  GROUP BY sales.customer, cohort_periods.number
) AS earned
  ON earned.customer = cohort_members.customer AND earned.number = cell.number
GROUP BY cohort_periods.name, cohort_periods.number, cell.number, cell.is_complete
ORDER BY cohort_periods.number, cell.number;
