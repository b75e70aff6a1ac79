-- What is bought together in the asked period: pairs of products "who buys A also buys B", of the orders of identified
-- customers. A basket holds the distinct products of one purchase (an order that comes to more than nothing at the end of
-- the period); a product is in it where its own lines in the order come to more than nothing. A code is one product,
-- whatever texts it has; a line without a code is known by its text. The app has triples too, and till baskets of nobody
-- that the ledger names.
--   support     baskets with both / baskets
--   confidence  baskets with both / baskets with A
--   lift        confidence / (baskets with B / baskets)
--   leverage    support - (baskets with A / baskets) x (baskets with B / baskets)
--   conviction  (1 - baskets with B / baskets) / (1 - confidence); no value where every basket with A has B
WITH bought AS (
  SELECT customer, invoice, lone_day
  FROM orders
  JOIN scope ON orders.as_of_day = scope.end_day AND orders.day >= scope.start_day
  WHERE orders.net > 0
),
items AS (
  SELECT lines.customer, lines.invoice, lines.lone_day, lines.item
  FROM (
    SELECT
      sales.customer,
      coalesce(sales.credited_invoice, sales.invoice) AS invoice,
      CASE WHEN sales.credited_invoice IS NULL AND sales.invoice IS NULL THEN sales.day END AS lone_day,
      coalesce(sales.product_code, sales.product) AS item,
      sum(sales.amount) AS net
    FROM sales
    JOIN scope ON sales.day < scope.end_day
    WHERE coalesce(sales.product_code, sales.product) IS NOT NULL
    GROUP BY
      sales.customer,
      coalesce(sales.credited_invoice, sales.invoice),
      CASE WHEN sales.credited_invoice IS NULL AND sales.invoice IS NULL THEN sales.day END,
      coalesce(sales.product_code, sales.product)
  ) AS lines
  JOIN bought
    ON bought.customer = lines.customer
    AND coalesce(bought.invoice, '') = coalesce(lines.invoice, '')
    AND coalesce(bought.lone_day, 0) = coalesce(lines.lone_day, 0)
  WHERE lines.net > 0
),
baskets AS (
  SELECT DISTINCT customer, coalesce(invoice, '') AS invoice, coalesce(lone_day, 0) AS lone_day, item FROM items
),
counted AS (
  SELECT item, count(*) AS baskets FROM baskets GROUP BY item
),
pairs AS (
  SELECT a.item AS antecedent, b.item AS consequent, count(*) AS baskets
  FROM baskets AS a
  JOIN baskets AS b
    ON b.customer = a.customer AND b.invoice = a.invoice AND b.lone_day = a.lone_day AND b.item <> a.item
  GROUP BY a.item, b.item
),
everything AS (
  SELECT count(*) AS baskets FROM (SELECT DISTINCT customer, invoice, lone_day FROM baskets) AS distinct_baskets
)
SELECT
  pairs.antecedent,
  pairs.consequent,
  pairs.baskets,
  CAST(pairs.baskets AS DOUBLE PRECISION) / everything.baskets AS support,
  CAST(pairs.baskets AS DOUBLE PRECISION) / a.baskets AS confidence,
  CAST(pairs.baskets AS DOUBLE PRECISION) * everything.baskets / (CAST(a.baskets AS DOUBLE PRECISION) * b.baskets) AS lift,
  CAST(pairs.baskets AS DOUBLE PRECISION) / everything.baskets
    - CAST(a.baskets AS DOUBLE PRECISION) * b.baskets / everything.baskets / everything.baskets AS leverage,
  (1 - CAST(b.baskets AS DOUBLE PRECISION) / everything.baskets)
    / nullif(1 - CAST(pairs.baskets AS DOUBLE PRECISION) / a.baskets, 0) AS conviction
FROM pairs
CROSS JOIN everything
JOIN counted AS a ON a.item = pairs.antecedent
JOIN counted AS b ON b.item = pairs.consequent
ORDER BY lift DESC, support DESC, antecedent, consequent;
