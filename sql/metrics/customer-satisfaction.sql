-- Customer satisfaction, CSAT: answers in the top two of their scale / answers. No answers in the period: not
-- determinable.
SELECT
  'customerSatisfaction' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    answers.satisfied AS numerator,
    answers.counted AS denominator,
    coalesce(coverage.reason, CASE WHEN answers.counted = 0 THEN 'noAnswers' END) AS reason
  FROM (
    SELECT count(CASE WHEN score >= highest - 1 THEN 1 END) AS satisfied, count(*) AS counted
    FROM counted_answers
    WHERE survey_kind = 'CSAT'
  ) AS answers
  JOIN coverage ON coverage.source = 'feedback'
) AS figure;
