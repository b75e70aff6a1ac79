-- Customer acquisition cost, CAC: acquisition costs of the period / new customers. In minor units. Costs are those
-- entered for periods that together cover this one exactly. No such costs, or no new customers: not determinable.
SELECT
  'acquisitionCost' AS metric,
  -- Rounded half-even once: one more where the rest is over a half, or is a half and the whole part odd.
  CASE
    WHEN reason IS NULL THEN whole + CASE
      WHEN 2 * rest > denominator OR (2 * rest = denominator AND mod(whole, 2) = 1) THEN 1
      ELSE 0
    END
  END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    CASE WHEN period_costs.reason IS NULL THEN period_costs.amount END AS numerator,
    CASE WHEN period_costs.reason IS NULL THEN roll_forward.gained_new END AS denominator,
    mod(period_costs.amount, nullif(roll_forward.gained_new, 0)) AS rest,
    CAST(
      (period_costs.amount - mod(period_costs.amount, nullif(roll_forward.gained_new, 0))) / nullif(roll_forward.gained_new, 0)
      AS BIGINT
    ) AS whole,
    coalesce(
      coverage.reason,
      period_costs.reason,
      CASE WHEN roll_forward.gained_new = 0 THEN 'noNewCustomers' END
    ) AS reason
  FROM roll_forward
  JOIN period_costs ON period_costs.kind = 'acquisition'
  JOIN coverage ON coverage.source = 'customers'
) AS figure;
