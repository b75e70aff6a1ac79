-- Net promoter score: (answers of 9 and 10 - answers of 0 to 6) / answers, in points of a hundred. The numerator is
-- that of the promoters, those of 9 and 10. No answers in the period: not determinable.
SELECT
  'netPromoterScore' AS metric,
  CASE WHEN reason IS NULL THEN CAST(100 * (promoters - detractors) AS DOUBLE PRECISION) / counted END AS value,
  promoters AS numerator,
  counted AS denominator,
  reason
FROM (
  SELECT
    answers.promoters,
    answers.detractors,
    answers.counted,
    coalesce(coverage.reason, CASE WHEN answers.counted = 0 THEN 'noAnswers' END) AS reason
  FROM (
    SELECT
      count(CASE WHEN score >= 9 THEN 1 END) AS promoters,
      count(CASE WHEN score <= 6 THEN 1 END) AS detractors,
      count(*) AS counted
    FROM counted_answers
    WHERE survey_kind = 'NPS'
  ) AS answers
  JOIN coverage ON coverage.source = 'feedback'
) AS figure;
