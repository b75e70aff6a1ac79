-- The days in which a term makes its customer a customer: from its start to its end and the days of grace, or to the
-- day before it was cancelled; a cancelled term has no grace.
CREATE VIEW contract_cover AS
SELECT
  contracts.contract,
  contracts.customer,
  contracts.start_day,
  CASE
    WHEN contracts.cancelled_day <= contracts.end_day + scope.grace_days THEN contracts.cancelled_day - 1
    ELSE contracts.end_day + scope.grace_days
  END AS last_day
FROM contracts
CROSS JOIN scope;
