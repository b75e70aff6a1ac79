-- Closing customers, E: customers when the period ends.
-- Window base: a purchase in the W days up to and including the last; period base: the buyers of the period.
-- opening + new + reactivated - lost = closing, to the unit. Nobody: 0, a count like any other.
SELECT
  'closingCustomers' AS metric,
  CASE WHEN coverage.reason IS NULL THEN roll_forward.closing END AS value,
  roll_forward.closing AS numerator,
  NULL AS denominator,
  coverage.reason
FROM roll_forward
JOIN coverage ON coverage.source = 'customers';
