-- Average customer lifespan in months, by the book's method: from the churn of the period, from the tenure of everyone
-- who has ever been a customer, or from their survival. No customers, or by churn and survival none lost: not
-- determinable; without churn a lifespan has no end.
SELECT
  'averageLifespan' AS metric,
  CASE WHEN coverage.reason IS NULL THEN lifespan.months END AS value,
  NULL AS numerator,
  NULL AS denominator,
  coalesce(coverage.reason, lifespan.reason) AS reason
FROM lifespan
JOIN coverage ON coverage.source = 'customers';
