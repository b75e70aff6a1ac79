-- The answers of the period that figures are made of: on their scale, and of each customer and survey the latest of the
-- period (setting: all). Of two on one day the one that stands later in the book is the latest.
--   NPS   0 to 10 in whole points
--   CSAT  from 0 to the highest score that the answer states, else the book's; fewer than three steps have no top two
--   CES   from 0 to the highest score, where the answer states one
CREATE VIEW counted_answers AS
SELECT survey_kind, customer, score, scale, highest
FROM (
  SELECT
    on_scale.survey_kind,
    on_scale.customer,
    on_scale.score,
    on_scale.scale,
    on_scale.highest,
    on_scale.feedback_answers,
    row_number() OVER (
      PARTITION BY on_scale.survey_kind, on_scale.customer
      ORDER BY on_scale.day DESC, on_scale.answer DESC
    ) AS place
  FROM (
    SELECT
      feedback.answer,
      feedback.survey_kind,
      feedback.customer,
      feedback.day,
      feedback.score,
      feedback.scale,
      CASE
        WHEN feedback.survey_kind = 'CSAT' THEN coalesce(feedback.scale, scope.satisfaction_scale)
        ELSE feedback.scale
      END AS highest,
      scope.feedback_answers
    FROM feedback
    JOIN scope ON feedback.day >= scope.start_day AND feedback.day < scope.end_day
  ) AS on_scale
  WHERE on_scale.score >= 0
    AND (
      (
        on_scale.survey_kind = 'NPS'
        AND coalesce(on_scale.scale, 10) = 10
        AND on_scale.score <= 10
        AND on_scale.score = floor(on_scale.score)
      )
      OR (on_scale.survey_kind = 'CSAT' AND on_scale.highest >= 3 AND on_scale.score <= on_scale.highest)
      OR (on_scale.survey_kind = 'CES' AND (on_scale.highest IS NULL OR on_scale.score <= on_scale.highest))
    )
) AS ranked
WHERE place = 1 OR feedback_answers = 'all';
