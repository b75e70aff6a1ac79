-- Contracts due: those that were ever in force and whose term ends in the period. None: 0, a count like any other.
SELECT
  'contractsDue' AS metric,
  CASE WHEN coverage.reason IS NULL THEN renewals.due END AS value,
  renewals.due AS numerator,
  NULL AS denominator,
  coverage.reason
FROM renewals
JOIN coverage ON coverage.source = 'contracts';
