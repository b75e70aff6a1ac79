-- Customer effort score, CES: the mean of the answers. Scales have no common mean: those on the scale that most of the
-- answers have count (of scales with equally many the highest, an unstated one last). No answers: not determinable.
SELECT
  'customerEffort' AS metric,
  CASE WHEN reason IS NULL THEN numerator / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    coalesce(common.score_sum, 0) AS numerator,
    coalesce(common.counted, 0) AS denominator,
    coalesce(coverage.reason, CASE WHEN common.counted IS NULL THEN 'noAnswers' END) AS reason
  FROM coverage
  LEFT JOIN (
    SELECT
      sum(score) AS score_sum,
      count(*) AS counted,
      row_number() OVER (ORDER BY count(*) DESC, coalesce(scale, 0) DESC) AS place
    FROM counted_answers
    WHERE survey_kind = 'CES'
    GROUP BY scale
  ) AS common
    ON common.place = 1
  WHERE coverage.source = 'feedback'
) AS figure;
