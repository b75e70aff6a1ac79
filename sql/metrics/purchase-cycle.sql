-- Purchase cycle in days: the median of the gaps between consecutive purchase days of the same customer, of those whose
-- later purchase lies in the period; judged as of its end. Fewer than three gaps: not determinable.
SELECT
  'purchaseCycle' AS metric,
  CASE WHEN coverage.reason IS NULL AND middle.gaps >= 3 THEN middle.median END AS value,
  NULL AS numerator,
  NULL AS denominator,
  coalesce(coverage.reason, CASE WHEN middle.gaps < 3 THEN 'tooFewGaps' END) AS reason
FROM (
  SELECT
    count(*) AS gaps,
    -- The one in the middle, or the mean of the two.
    avg(CASE WHEN 2 * place >= gaps AND 2 * place <= gaps + 2 THEN CAST(gap AS DOUBLE PRECISION) END) AS median
  FROM (
    SELECT
      between_days.gap,
      row_number() OVER (ORDER BY between_days.gap) AS place,
      count(*) OVER () AS gaps
    FROM (
      SELECT day, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
      FROM (
        SELECT DISTINCT purchases.customer, purchases.day
        FROM purchases
        JOIN scope ON purchases.as_of_day = scope.end_day
      ) AS purchase_days
    ) AS between_days
    JOIN scope ON between_days.day >= scope.start_day
    WHERE between_days.gap IS NOT NULL
  ) AS ordered
) AS middle
JOIN coverage ON coverage.source = 'sales';
