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
WHERE scope.base = 'period';

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
WHERE scope.base = 'period';

-- The first purchase ever, judged on the whole ledger as of the end of the period.
CREATE VIEW first_days AS
SELECT purchases.customer, min(purchases.day) AS first_day
FROM scope
JOIN purchases ON purchases.as_of_day = scope.end_day
GROUP BY purchases.customer;
