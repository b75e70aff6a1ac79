-- One row a customer who is in either base or was there in the period; 1: yes, 0: no.
CREATE VIEW standings AS
SELECT
  everyone.customer,
  CASE WHEN opening_customers.customer IS NULL THEN 0 ELSE 1 END AS in_opening,
  CASE WHEN closing_customers.customer IS NULL THEN 0 ELSE 1 END AS in_closing,
  CASE WHEN first_days.first_day >= scope.start_day THEN 1 ELSE 0 END AS is_first
FROM (
  SELECT customer FROM opening_customers
  UNION
  SELECT customer FROM closing_customers
  UNION
  SELECT customer FROM present_customers
) AS everyone
CROSS JOIN scope
LEFT JOIN opening_customers ON opening_customers.customer = everyone.customer
LEFT JOIN closing_customers ON closing_customers.customer = everyone.customer
LEFT JOIN first_days ON first_days.customer = everyone.customer;

-- The customer roll-forward, one row: opening + new + reactivated - lost = closing.
--   new          at the end, not at the start, first purchase (or contract) inside the period
--   reactivated  at the end, not at the start, not new
--   lost, kept   at the start, and at the end no longer, or still
--   joined_and_left  bought, or were under contract, inside the period and are in neither base
CREATE VIEW roll_forward AS
SELECT
  count(CASE WHEN in_opening = 1 THEN 1 END) AS opening,
  count(CASE WHEN in_closing = 1 THEN 1 END) AS closing,
  count(CASE WHEN in_opening = 1 AND in_closing = 1 THEN 1 END) AS kept,
  count(CASE WHEN in_opening = 1 AND in_closing = 0 THEN 1 END) AS lost,
  count(CASE WHEN in_opening = 0 AND in_closing = 1 AND is_first = 1 THEN 1 END) AS gained_new,
  count(CASE WHEN in_opening = 0 AND in_closing = 1 AND is_first = 0 THEN 1 END) AS reactivated,
  count(CASE WHEN in_opening = 0 AND in_closing = 0 THEN 1 END) AS joined_and_left
FROM standings;
