-- Whether the ledger has anything to say about the period. Where it has not, every figure is "not determinable",
-- with the reason named here; where it has, the reason is without a value.
CREATE VIEW coverage AS
SELECT
  CASE
    WHEN ledger.first_day IS NULL THEN 'ledgerEmpty'
    WHEN scope.end_day <= ledger.first_day THEN 'beforeLedger'
    WHEN scope.start_day > coalesce(stated_data_through.day, ledger.last_day) THEN 'afterData'
  END AS reason
FROM (SELECT min(day) AS first_day, max(day) AS last_day FROM sales) AS ledger
CROSS JOIN scope
CROSS JOIN stated_data_through;
