-- Gross renewal rate: what was kept of the monthly value of the decided contracts, each at most what it brought
-- before / what they brought before. No decided contract with a value: not determinable.
SELECT
  'grossRenewalRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    renewals.value_kept AS numerator,
    renewals.value_due AS denominator,
    coalesce(coverage.reason, CASE WHEN renewals.value_due = 0 THEN 'noContractValue' END) AS reason
  FROM renewals
  JOIN coverage ON coverage.source = 'contracts'
) AS figure;
