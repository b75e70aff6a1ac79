-- Late renewal share: of the renewed contracts, those continued only within the days of grace / contracts renewed. None
-- renewed: not determinable.
SELECT
  'lateRenewalShare' AS metric,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE PRECISION) / denominator END AS value,
  numerator,
  denominator,
  reason
FROM (
  SELECT
    renewals.late AS numerator,
    renewals.renewed AS denominator,
    coalesce(coverage.reason, CASE WHEN renewals.renewed = 0 THEN 'noContractsRenewed' END) AS reason
  FROM renewals
  JOIN coverage ON coverage.source = 'contracts'
) AS figure;
