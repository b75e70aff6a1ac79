-- Average order value: net revenue of identified customers in the period / orders of the period. In minor units;
-- refunds on their own date, lines without a customer left out of both. No orders: not determinable.
SELECT
  'averageOrderValue' AS metric,
  -- Rounded half-even once: one more where the rest is over a half, or is a half and the whole part odd.
  CASE
    WHEN reason IS NULL THEN sign(numerator) * (
      whole + CASE WHEN 2 * rest > denominator OR (2 * rest = denominator AND mod(whole, 2) = 1) THEN 1 ELSE 0 END
    )
  END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    totals.revenue AS numerator,
    totals.orders AS denominator,
    mod(abs(totals.revenue), nullif(totals.orders, 0)) AS rest,
    CAST(
      (abs(totals.revenue) - mod(abs(totals.revenue), nullif(totals.orders, 0))) / nullif(totals.orders, 0) AS BIGINT
    ) AS whole,
    coalesce(coverage.reason, CASE WHEN totals.orders = 0 THEN 'noOrders' END) AS reason
  FROM period_totals AS totals
  JOIN coverage ON coverage.source = 'sales'
) AS figure;
