-- CLV to CAC: customer lifetime value / customer acquisition cost, neither rounded before. Either not determinable, or
-- winning customers cost nothing: not determinable.
SELECT
  'clvToCac' AS metric,
  CASE WHEN reason IS NULL THEN lifetime_value / (CAST(costs AS DOUBLE PRECISION) / gained) END AS value,
  NULL AS numerator,
  NULL AS denominator,
  reason
FROM (
  SELECT
    lifetime_value.value AS lifetime_value,
    period_costs.amount AS costs,
    roll_forward.gained_new AS gained,
    coalesce(
      coverage.reason,
      period_costs.reason,
      CASE WHEN roll_forward.gained_new = 0 THEN 'noNewCustomers' END,
      lifetime_value.reason,
      CASE WHEN period_costs.amount = 0 THEN 'acquisitionCostsNothing' END
    ) AS reason
  FROM lifetime_value
  CROSS JOIN roll_forward
  JOIN period_costs ON period_costs.kind = 'acquisition'
  JOIN coverage ON coverage.source = 'sales'
) AS figure;
