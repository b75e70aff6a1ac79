-- Lost customers: at the start of the period and no longer at its end. Nobody: 0, a count like any other.
SELECT
  'lostCustomers' AS metric,
  CASE WHEN coverage.reason IS NULL THEN roll_forward.lost END AS value,
  roll_forward.lost AS numerator,
  NULL AS denominator,
  coverage.reason
FROM roll_forward
JOIN coverage ON coverage.source = 'customers';
