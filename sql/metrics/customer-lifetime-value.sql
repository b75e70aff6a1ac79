-- Customer lifetime value: average order value x orders per customer and month x lifespan in months, x gross margin
-- where the book states one. In minor units, rounded half-even once. Assumes that order value, frequency and churn stay
-- as they are. No buyers, no customers at the start, none of them lost, or negative revenue: not determinable.
SELECT
  'customerLifetimeValue' AS metric,
  CASE WHEN reason IS NULL THEN order_value * orders_per_month * lifespan * margin END AS value,
  NULL AS numerator,
  NULL AS denominator,
  reason
FROM (
  SELECT
    CAST(totals.revenue AS DOUBLE PRECISION) / nullif(totals.orders, 0) AS order_value,
    CAST(totals.orders AS DOUBLE PRECISION) / nullif(totals.buyers, 0) / scope.months AS orders_per_month,
    1 / nullif(
      1 - power(CAST(roll_forward.kept AS DOUBLE PRECISION) / nullif(roll_forward.opening, 0), 1 / scope.months),
      0
    ) AS lifespan,
    coalesce(scope.gross_margin, 1) AS margin,
    coalesce(
      coverage.reason,
      CASE
        WHEN totals.buyers = 0 THEN 'noBuyers'
        WHEN roll_forward.opening = 0 THEN 'noOpeningCustomers'
        WHEN roll_forward.lost = 0 THEN 'noChurn'
        WHEN totals.revenue < 0 THEN 'negativeRevenue'
      END
    ) AS reason
  FROM period_totals AS totals
  CROSS JOIN roll_forward
  CROSS JOIN scope
  JOIN coverage ON coverage.source = 'sales'
) AS figure;
