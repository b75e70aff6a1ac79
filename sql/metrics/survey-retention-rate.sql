-- Survey estimate of retention: still customers / asked. For a business that does not know its customers by name; no
-- ledger holds the survey, so from a book it is not determinable. Reckoned in the calculator of the app.
SELECT
  'surveyRetentionRate' AS metric,
  CAST(NULL AS DOUBLE PRECISION) AS value,
  NULL AS numerator,
  NULL AS denominator,
  'notFromLedger' AS reason;
