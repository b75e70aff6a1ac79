-- How long customers stay. A life begins with the first purchase or the first day under contract, and ends on the first
-- day on which the customer no longer counts; who comes back starts no second life.

-- The spans of days (by the period: of numbered periods) in which a customer counts without a gap, up to the day on
-- which it no longer does:
--   window    a purchase and the W days from it on
--   contract  the days that a contract covers
--   period    a complete period with a purchase
CREATE VIEW presences AS
SELECT purchases.customer, purchases.day AS start_at, purchases.day + scope.window_days AS end_at
FROM scope
JOIN known_until ON scope.base = 'window'
JOIN purchases ON purchases.as_of_day = known_until.end_day
UNION ALL
SELECT contract_cover.customer, contract_cover.start_day AS start_at, contract_cover.last_day + 1 AS end_at
FROM scope
JOIN known_until ON scope.base = 'contract'
JOIN contract_cover
  ON contract_cover.start_day < known_until.end_day AND contract_cover.last_day >= contract_cover.start_day
UNION ALL
SELECT purchases.customer, steps.step AS start_at, steps.step + 1 AS end_at
FROM scope
JOIN purchases
  ON scope.base = 'period' AND purchases.as_of_day = (SELECT max(steps.end_day) FROM steps)
JOIN steps ON purchases.day >= steps.start_day AND purchases.day < steps.end_day;

-- One row a life: its length in days or periods, and whether it ended (1) or went on when it was last seen (0). Who
-- began on the very last day has not been seen at all.
CREATE VIEW lives AS
SELECT customer, exit_age, ended
FROM (
  SELECT
    ends.customer,
    CASE WHEN ends.end_at <= seen.last_at THEN ends.end_at ELSE seen.last_at END - ends.start_at AS exit_age,
    CASE WHEN ends.end_at <= seen.last_at THEN 1 ELSE 0 END AS ended
  FROM (
    -- The first end that no later presence reaches.
    SELECT
      customer,
      min(start_at) AS start_at,
      min(CASE WHEN next_start > reach OR next_start IS NULL THEN reach END) AS end_at
    FROM (
      SELECT
        customer,
        start_at,
        max(end_at) OVER (
          PARTITION BY customer
          ORDER BY start_at, end_at
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS reach,
        lead(start_at) OVER (PARTITION BY customer ORDER BY start_at, end_at) AS next_start
      FROM presences
    ) AS reaches
    GROUP BY customer
  ) AS ends
  CROSS JOIN (
    SELECT
      CASE WHEN scope.base = 'period' THEN (SELECT max(step) FROM steps) ELSE known_until.end_day - 1 END AS last_at
    FROM scope
    CROSS JOIN known_until
  ) AS seen
) AS cut
WHERE exit_age > 0;

-- The Kaplan-Meier curve: at each age at which lives ended, the share that is left:
-- S = product of (1 - ended / at risk).
CREATE VIEW survival_curve AS
SELECT
  age,
  CASE
    WHEN min(left_over) OVER to_here > 0 THEN exp(sum(CASE WHEN left_over > 0 THEN ln(left_over) END) OVER to_here)
    ELSE 0
  END AS survival
FROM (
  SELECT age, ended, 1 - CAST(ended AS DOUBLE PRECISION) / at_risk AS left_over
  FROM (
    SELECT
      age,
      ended,
      -- At risk at an age are all who were seen at it or later.
      sum(seen) OVER (ORDER BY age DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS at_risk
    FROM (SELECT exit_age AS age, sum(ended) AS ended, count(*) AS seen FROM lives GROUP BY exit_age) AS exits
  ) AS ages
  WHERE ended > 0
) AS shares
WINDOW to_here AS (ORDER BY age ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW);

-- The average lifespan in months by the book's method, or why there is none. One row.
--   churn     1 / (1 - (kept / S) ^ (1 / m)) over a period of m months: assumes that every month loses the same share
--   tenure    the months stayed so far, by customer
--   survival  the area under the Kaplan-Meier curve up to the longest time that was seen
CREATE VIEW lifespan AS
SELECT
  CASE
    WHEN reason IS NOT NULL THEN NULL
    WHEN lifespan_method = 'churn' THEN 1 / (1 - power(CAST(kept AS DOUBLE PRECISION) / opening, 1 / months))
    WHEN lifespan_method = 'tenure' THEN CAST(stayed AS DOUBLE PRECISION) / customers * unit_months
    ELSE area * unit_months
  END AS months,
  reason
FROM (
  SELECT
    scope.lifespan_method,
    scope.months,
    roll_forward.kept,
    roll_forward.opening,
    seen.customers,
    seen.stayed,
    curve.area,
    CASE WHEN scope.base = 'period' THEN scope.months ELSE 1 / 30.436875 END AS unit_months,
    CASE
      WHEN scope.lifespan_method = 'churn' AND roll_forward.opening = 0 THEN 'noOpeningCustomers'
      WHEN scope.lifespan_method = 'churn' AND roll_forward.lost = 0 THEN 'noChurn'
      WHEN scope.lifespan_method = 'churn' AND roll_forward.kept = 0 AND scope.months <> 1 THEN 'noneKept'
      WHEN scope.lifespan_method <> 'churn' AND seen.customers = 0 THEN 'noCustomersYet'
      WHEN scope.lifespan_method = 'survival' AND curve.area IS NULL THEN 'noChurn'
    END AS reason
  FROM scope
  CROSS JOIN roll_forward
  CROSS JOIN (SELECT count(*) AS customers, sum(exit_age) AS stayed FROM lives) AS seen
  CROSS JOIN (
    -- Nobody has left before the first age; from each age on the share holds until the next, the last to the end.
    SELECT min(age) + sum(survival * (coalesce(next_age, (SELECT max(exit_age) FROM lives)) - age)) AS area
    FROM (SELECT age, survival, lead(age) OVER (ORDER BY age) AS next_age FROM survival_curve) AS spans
  ) AS curve
) AS parts;

-- What a customer brings over the average lifespan, in minor units and not rounded, or why it cannot be said. One row:
-- average order value x orders per customer and month x lifespan in months, x gross margin where the book states one.
-- With a discount rate d of a year the lifespan of L months becomes (1 - (1 + d)^(-L/12)) / ((1 + d)^(1/12) - 1).
CREATE VIEW lifetime_value AS
SELECT
  CASE WHEN reason IS NULL THEN order_value * orders_per_month * discounted_months * margin END AS value,
  reason
FROM (
  SELECT
    CAST(totals.revenue AS DOUBLE PRECISION) / nullif(totals.orders, 0) AS order_value,
    CAST(totals.orders AS DOUBLE PRECISION) / nullif(totals.buyers, 0) / scope.months AS orders_per_month,
    CASE
      WHEN scope.discount_rate > 0
        THEN (1 - power(1 + scope.discount_rate, -lifespan.months / 12))
          / (power(1 + scope.discount_rate, 1.0 / 12) - 1)
      ELSE lifespan.months
    END AS discounted_months,
    coalesce(scope.gross_margin, 1) AS margin,
    CASE
      WHEN totals.buyers = 0 THEN 'noBuyers'
      WHEN lifespan.reason IS NOT NULL THEN lifespan.reason
      WHEN totals.revenue < 0 THEN 'negativeRevenue'
    END AS reason
  FROM period_totals AS totals
  CROSS JOIN lifespan
  CROSS JOIN scope
) AS parts;
