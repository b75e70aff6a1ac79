-- Renewal rate: contracts renewed / contracts due that are decided. No contract due, or none decided: not determinable.
SELECT
  'renewalRate' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    renewals.renewed AS numerator,
    renewals.decided AS denominator,
    coalesce(
      coverage.reason,
      CASE WHEN renewals.due = 0 THEN 'noContractsDue' WHEN renewals.decided = 0 THEN 'noContractsDecided' END
    ) AS reason
  FROM renewals
  JOIN coverage ON coverage.source = 'contracts'
) AS figure;
