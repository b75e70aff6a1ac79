-- Customer lifetime value: average order value x orders per customer and month x lifespan in months, x gross margin
-- where the book states one, discounted where it states a rate. In minor units; not yet rounded half-even to whole
-- ones. Assumes that order value, frequency and churn stay as they are. No buyers, no lifespan, or negative revenue:
-- not determinable.
SELECT
  'customerLifetimeValue' AS metric,
  CASE WHEN coverage.reason IS NULL THEN lifetime_value.value END AS value,
  NULL AS numerator,
  NULL AS denominator,
  coalesce(coverage.reason, lifetime_value.reason) AS reason
FROM lifetime_value
JOIN coverage ON coverage.source = 'sales';
