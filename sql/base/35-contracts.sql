-- The days in which a term makes its customer a customer: from its start to its end and the days of grace, or to the
-- day before it was cancelled; a cancelled term has no grace.
CREATE VIEW contract_cover AS
SELECT
  contracts.contract,
  contracts.customer,
  contracts.contract_no,
  contracts.renewed_from,
  contracts.product,
  contracts.start_day,
  contracts.end_day,
  CASE
    WHEN contracts.cancelled_day <= contracts.end_day + scope.grace_days THEN contracts.cancelled_day - 1
    ELSE contracts.end_day + scope.grace_days
  END AS last_day
FROM contracts
CROSS JOIN scope;

-- What a contract brings in a month, in minor units, rounded half-even by contract: its value by the whole months of
-- its term; of any other term the value by its days, times 30.436875, the mean month of 400 years. A contract without a
-- value, or whose end is before its start, has none.
CREATE VIEW monthly_values AS
SELECT
  contract,
  CASE
    WHEN dividend >= 0
      THEN quotient + CASE
        WHEN 2 * rest > divisor OR (2 * rest = divisor AND mod(quotient, 2) = 1) THEN 1
        ELSE 0
      END
  END AS monthly_value
FROM (
  SELECT
    contract,
    dividend,
    divisor,
    mod(dividend, divisor) AS rest,
    CAST((dividend - mod(dividend, divisor)) / divisor AS BIGINT) AS quotient
  FROM (
    SELECT
      contract,
      CASE WHEN whole_months IS NULL THEN value * 30436875 ELSE value END AS dividend,
      CASE
        WHEN whole_months IS NULL THEN CAST(end_day - start_day + 1 AS BIGINT) * 1000000
        ELSE whole_months
      END AS divisor
    FROM contracts
    WHERE end_day >= start_day
  ) AS fractions
) AS divided;
