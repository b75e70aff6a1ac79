-- The contracts that are live at either end of the period: those that cover the day before it, and its last day. A term
-- in its days of grace that has been followed is not counted beside its follower: a later term of the same customer
-- that runs on the day and renews it by number, or names none and is for the same product.
CREATE VIEW live_contracts AS
SELECT ends.side, contract_cover.customer, monthly_values.monthly_value
FROM (
  SELECT 'opening' AS side, start_day - 1 AS day FROM scope WHERE base = 'contract'
  UNION ALL
  SELECT 'closing' AS side, end_day - 1 AS day FROM scope WHERE base = 'contract'
) AS ends
JOIN contract_cover ON contract_cover.start_day <= ends.day AND contract_cover.last_day >= ends.day
LEFT JOIN monthly_values ON monthly_values.contract = contract_cover.contract
WHERE ends.day <= contract_cover.end_day
  OR NOT EXISTS (
    SELECT 1
    FROM contracts AS later
    WHERE later.customer = contract_cover.customer
      AND later.start_day > contract_cover.start_day
      AND later.start_day <= ends.day
      AND later.end_day >= ends.day
      AND (later.cancelled_day IS NULL OR later.cancelled_day > ends.day)
      AND (
        (later.renewed_from IS NULL AND coalesce(later.product, '') = coalesce(contract_cover.product, ''))
        OR later.renewed_from = contract_cover.contract_no
      )
  );

-- What each customer brings at both ends of the period, in minor units, not below nothing.
--   by the ledger (base window or period): the net revenue of the period before, and of the period
--   by the contracts: the monthly value of those live on the day before the period, and on its last day; a customer
--   with a live contract that states no value is left out at both ends: an unknown value is no loss
CREATE VIEW customer_values AS
SELECT
  customer,
  CASE WHEN opening > 0 THEN opening ELSE 0 END AS opening,
  CASE WHEN closing > 0 THEN closing ELSE 0 END AS closing
FROM (
  SELECT
    revenue_lines.customer,
    sum(CASE WHEN revenue_lines.day < scope.start_day THEN revenue_lines.amount ELSE 0 END) AS opening,
    sum(CASE WHEN revenue_lines.day >= scope.start_day THEN revenue_lines.amount ELSE 0 END) AS closing
  FROM scope
  JOIN revenue_lines
    ON revenue_lines.day >= scope.previous_start_day AND revenue_lines.day < scope.end_day
  WHERE scope.base <> 'contract'
  GROUP BY revenue_lines.customer
  UNION ALL
  SELECT
    customer,
    sum(CASE WHEN side = 'opening' THEN monthly_value ELSE 0 END) AS opening,
    sum(CASE WHEN side = 'closing' THEN monthly_value ELSE 0 END) AS closing
  FROM live_contracts
  GROUP BY customer
  HAVING count(*) = count(monthly_value)
) AS unfloored;

-- The revenue roll-forward, one row: opening + new + expansion + reactivation - contraction - churn = closing, to the
-- cent. The reason stands where every live contract states no value.
--   gained_new     nothing at the start, and the first purchase or contract inside the period
--   reactivation   nothing at the start, and the first purchase or contract earlier
--   churn          something at the start and nothing at the end: never more than there was
--   capped         what the opening customers bring now, each at most what it brought at the start
--   retained       what the opening customers bring now
CREATE VIEW revenue_flow AS
SELECT
  flow.*,
  coalesce(
    coverage.reason,
    CASE
      WHEN flow.opening = 0 AND flow.closing = 0 AND unknown.customers > 0 THEN 'onlyContractsWithoutValue'
    END
  ) AS reason
FROM (
  SELECT
    coalesce(sum(opening), 0) AS opening,
    coalesce(sum(closing), 0) AS closing,
    coalesce(sum(CASE WHEN opening = 0 AND is_first = 1 THEN closing END), 0) AS gained_new,
    coalesce(sum(CASE WHEN opening = 0 AND is_first = 0 THEN closing END), 0) AS reactivation,
    coalesce(sum(CASE WHEN opening > 0 AND closing > opening THEN closing - opening END), 0) AS expansion,
    coalesce(sum(CASE WHEN closing > 0 AND closing < opening THEN opening - closing END), 0) AS contraction,
    coalesce(sum(CASE WHEN closing = 0 THEN opening END), 0) AS churn,
    coalesce(sum(CASE WHEN closing < opening THEN closing ELSE opening END), 0) AS capped,
    coalesce(sum(CASE WHEN opening > 0 THEN closing END), 0) AS retained
  FROM (
    SELECT
      customer_values.opening,
      customer_values.closing,
      CASE WHEN first_days.first_day < scope.start_day THEN 0 ELSE 1 END AS is_first
    FROM customer_values
    CROSS JOIN scope
    LEFT JOIN first_days ON first_days.customer = customer_values.customer
  ) AS everyone
) AS flow
CROSS JOIN (SELECT count(*) AS customers FROM live_contracts WHERE monthly_value IS NULL) AS unknown
JOIN coverage ON coverage.source = 'customers';
