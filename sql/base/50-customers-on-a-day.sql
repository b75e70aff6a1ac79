-- Who counts as a customer when the period starts (S) and when it ends (E), by the base of the book. Each of the
-- three parts yields rows under its own base alone.

CREATE VIEW opening_customers AS
-- window: a purchase in the W days before the start
SELECT purchases.customer
FROM scope
JOIN purchases
  ON purchases.as_of_day = scope.start_day AND purchases.day >= scope.start_day - scope.window_days
WHERE scope.base = 'window'
UNION
-- period: a purchase in the period before
SELECT purchases.customer
FROM scope
JOIN purchases
  ON purchases.as_of_day = scope.start_day AND purchases.day >= scope.previous_start_day
WHERE scope.base = 'period'
UNION
-- contract: under contract on the day before the start
SELECT contract_cover.customer
FROM scope
JOIN contract_cover
  ON contract_cover.start_day <= scope.start_day - 1 AND contract_cover.last_day >= scope.start_day - 1
WHERE scope.base = 'contract';

CREATE VIEW closing_customers AS
-- window: a purchase in the W days up to and including the last
SELECT purchases.customer
FROM scope
JOIN purchases
  ON purchases.as_of_day = scope.end_day AND purchases.day >= scope.end_day - scope.window_days
WHERE scope.base = 'window'
UNION
-- period: a purchase in the period
SELECT purchases.customer
FROM scope
JOIN purchases ON purchases.as_of_day = scope.end_day AND purchases.day >= scope.start_day
WHERE scope.base = 'period'
UNION
-- contract: under contract on the last day
SELECT contract_cover.customer
FROM scope
JOIN contract_cover
  ON contract_cover.start_day <= scope.end_day - 1 AND contract_cover.last_day >= scope.end_day - 1
WHERE scope.base = 'contract';

-- Who bought in the period, or was under contract on any day of it.
CREATE VIEW present_customers AS
SELECT buyers.customer
FROM scope
JOIN buyers ON scope.base <> 'contract'
UNION
SELECT contract_cover.customer
FROM scope
JOIN contract_cover
  ON contract_cover.start_day < scope.end_day
  AND contract_cover.last_day >= scope.start_day
  AND contract_cover.last_day >= contract_cover.start_day
WHERE scope.base = 'contract';

-- The first purchase ever, or the start of the first contract that covered a day, judged on the whole book as of the
-- end of the period.
CREATE VIEW first_days AS
SELECT purchases.customer, min(purchases.day) AS first_day
FROM scope
JOIN purchases ON purchases.as_of_day = scope.end_day
WHERE scope.base <> 'contract'
GROUP BY purchases.customer
UNION ALL
SELECT contract_cover.customer, min(contract_cover.start_day) AS first_day
FROM scope
JOIN contract_cover
  ON contract_cover.start_day < scope.end_day AND contract_cover.last_day >= contract_cover.start_day
WHERE scope.base = 'contract'
GROUP BY contract_cover.customer;
