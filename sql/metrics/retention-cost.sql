-- Customer retention cost, CRC: retention costs of the period / kept customers. In minor units. Costs are those
-- entered for periods that together cover this one exactly. No such costs, or nobody kept: not determinable.
SELECT
  'retentionCost' AS metric,
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
    CASE WHEN period_costs.reason IS NULL THEN roll_forward.kept END AS denominator,
    mod(period_costs.amount, nullif(roll_forward.kept, 0)) AS rest,
    CAST(
      (period_costs.amount - mod(period_costs.amount, nullif(roll_forward.kept, 0))) / nullif(roll_forward.kept, 0)
      AS BIGINT
    ) AS whole,
    coalesce(
      coverage.reason,
      period_costs.reason,
      CASE WHEN roll_forward.kept = 0 THEN 'noKeptCustomers' END
    ) AS reason
  FROM roll_forward
  JOIN period_costs ON period_costs.kind = 'retention'
  JOIN coverage ON coverage.source = 'customers'
) AS figure;
