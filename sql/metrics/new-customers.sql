-- New customers: at the end of the period, not at its start, with the first purchase ever inside it. The first
-- purchase is judged on the whole ledger as of the end of the period. Nobody: 0, a count like any other.
SELECT
  'newCustomers' AS metric,
  CASE WHEN coverage.reason IS NULL THEN roll_forward.gained_new END AS value,
  roll_forward.gained_new AS numerator,
  NULL AS denominator,
  coverage.reason
FROM roll_forward
JOIN coverage ON coverage.source = 'customers';
