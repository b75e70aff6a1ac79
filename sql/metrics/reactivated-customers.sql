-- Reactivated customers: at the end of the period, not at its start, who had bought before.
-- Nobody: 0, a count like any other.
SELECT
  'reactivatedCustomers' AS metric,
  CASE WHEN coverage.reason IS NULL THEN roll_forward.reactivated END AS value,
  roll_forward.reactivated AS numerator,
  NULL AS denominator,
  coverage.reason
FROM roll_forward
JOIN coverage ON coverage.source = 'customers';
