-- Net renewal rate: what the renewals bring by the month / what the decided contracts brought. Above 1 where price
-- rises and additions outweigh what was not renewed. No decided contract with a value: not determinable.
SELECT
  'netRenewalRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    renewals.value_renewed AS numerator,
    renewals.value_due AS denominator,
    coalesce(coverage.reason, CASE WHEN renewals.value_due = 0 THEN 'noContractValue' END) AS reason
  FROM renewals
  JOIN coverage ON coverage.source = 'contracts'
) AS figure;
