-- What is asked: one period under the definitions of the book.

-- One row: the half-open period [start_day, end_day) with the definitions beside it.
--   base               who counts as a customer on a day: 'window', 'period' or 'contract'
--   window_days        W of the base 'window'
--   grace_days         days after the end of a contract in which it still covers
--   revenue_dating     'refundDate': a credit counts as revenue on its own date; 'orderDate': on that of its order
--   loyal_orders       orders in a period from which a customer counts as loyal
--   zero_orders_count  'true': an order that nets to exactly nothing is a purchase too
--   gross_margin       share 0..1, or no value
--   discount_rate      of a year, or no value: not discounted
--   lifespan_method    where the average lifespan comes from: 'churn', 'tenure' or 'survival'
--   feedback_answers   'latest': of a customer the latest answer of the period counts; 'all': every one
--   satisfaction_scale highest score of a satisfaction survey that states none
CREATE VIEW scope AS
SELECT
  asked_days.start_day,
  asked_days.end_day,
  asked_days.previous_start_day,
  asked_days.months,
  asked_days.unit,
  definitions.base,
  definitions.window_days,
  definitions.grace_days,
  definitions.revenue_dating,
  definitions.loyal_orders,
  definitions.zero_orders_count,
  definitions.gross_margin,
  definitions.discount_rate,
  definitions.lifespan_method,
  definitions.feedback_answers,
  definitions.satisfaction_scale
FROM asked_days
CROSS JOIN (
  SELECT
    max(CASE WHEN setting = 'base' THEN value END) AS base,
    CAST(max(CASE WHEN setting = 'windowDays' THEN value END) AS INTEGER) AS window_days,
    CAST(max(CASE WHEN setting = 'graceDays' THEN value END) AS INTEGER) AS grace_days,
    max(CASE WHEN setting = 'revenueDating' THEN value END) AS revenue_dating,
    CAST(max(CASE WHEN setting = 'loyalOrders' THEN value END) AS INTEGER) AS loyal_orders,
    max(CASE WHEN setting = 'zeroOrdersCount' THEN value END) AS zero_orders_count,
    CAST(max(CASE WHEN setting = 'grossMargin' THEN value END) AS DOUBLE PRECISION) AS gross_margin,
    CAST(max(CASE WHEN setting = 'discountRate' THEN value END) AS DOUBLE PRECISION) AS discount_rate,
    max(CASE WHEN setting = 'lifespanMethod' THEN value END) AS lifespan_method,
    max(CASE WHEN setting = 'feedbackAnswers' THEN value END) AS feedback_answers,
    CAST(max(CASE WHEN setting = 'satisfactionScale' THEN value END) AS INTEGER) AS satisfaction_scale
  FROM book_settings
) AS definitions;
