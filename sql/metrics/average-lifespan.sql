-- Average customer lifespan in months: 1 / churn per month, where the churn per month is 1 - (kept / S) ^ (1 / m) over
-- a period of m months. Assumes that every month loses the same share.
-- No customers at the start, or none of them lost: not determinable; without churn a lifespan has no end.
SELECT
  'averageLifespan' AS metric,
  CASE
    WHEN reason IS NULL THEN 1 / (1 - power(CAST(kept AS DOUBLE PRECISION) / opening, 1 / months))
  END AS value,
  NULL AS numerator,
  NULL AS denominator,
  reason
FROM (
  SELECT
    roll_forward.kept,
    roll_forward.opening,
    scope.months,
    coalesce(
      coverage.reason,
      CASE
        WHEN roll_forward.opening = 0 THEN 'noOpeningCustomers'
        WHEN roll_forward.lost = 0 THEN 'noChurn'
      END
    ) AS reason
  FROM roll_forward
  CROSS JOIN scope
  JOIN coverage ON coverage.source = 'customers'
) AS figure;
