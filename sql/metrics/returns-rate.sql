-- Returns rate: refunds / gross sales. A refund is a line of an identified customer below nothing, a gross sale one
-- above; gross sales - refunds = net revenue. No gross sales: not determinable.
SELECT
  'returnsRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    sold.refunds AS numerator,
    sold.gross_sales AS denominator,
    coalesce(coverage.reason, CASE WHEN sold.gross_sales = 0 THEN 'noGrossSales' END) AS reason
  FROM (
    SELECT
      coalesce(sum(CASE WHEN revenue_lines.amount < 0 THEN -revenue_lines.amount END), 0) AS refunds,
      coalesce(sum(CASE WHEN revenue_lines.amount > 0 THEN revenue_lines.amount END), 0) AS gross_sales
    FROM scope
    LEFT JOIN revenue_lines ON revenue_lines.day >= scope.start_day AND revenue_lines.day < scope.end_day
  ) AS sold
  JOIN coverage ON coverage.source = 'sales'
) AS figure;
