-- Contracts renewed: those due in the period that another term continues, early, on time or within the days of grace.
-- None: 0, a count like any other.
SELECT
  'contractsRenewed' AS metric,
  CASE WHEN coverage.reason IS NULL THEN renewals.renewed END AS value,
  renewals.renewed AS numerator,
  NULL AS denominator,
  coverage.reason
FROM renewals
JOIN coverage ON coverage.source = 'contracts';
