-- Opening customers, S: customers when the period starts.
-- Window base: a purchase in the W days before the start; period base: the buyers of the period before.
-- Nobody: 0, a count like any other.
SELECT
  'openingCustomers' AS metric,
  CASE WHEN coverage.reason IS NULL THEN roll_forward.opening END AS value,
  roll_forward.opening AS numerator,
  NULL AS denominator,
  coverage.reason
FROM roll_forward
JOIN coverage ON coverage.source = 'customers';
