-- Each contract whose term ends in a period, in order of the end: what became of it, its renewal, the latest answer of
-- its customer by then. Parameters start, end (exclusive).
WITH reach AS (SELECT max(greatest(start_day, coalesce(cancelled, start_day))) AS last_known FROM contracts),
due AS (
  SELECT *, least(end_day, coalesce(cancelled, end_day)) AS ran_out FROM contracts
  WHERE end_day >= CAST($start AS DATE) AND end_day < CAST($end AS DATE) AND (cancelled IS NULL OR cancelled > start_day)
),
renewed AS (
  SELECT d.number, arg_min(r.number, r.start_day) AS renewal, min(r.start_day) AS renewed_on,
         sum(r.value / r.months) AS after
  FROM due d JOIN contracts r ON r.renewed_from = d.number AND r.start_day <= d.ran_out + 1
  GROUP BY d.number
),
answered AS (
  SELECT d.number, arg_max(f.score, (f.day, f.id)) AS score, max(f.day) AS answered_on
  FROM due d JOIN feedback f ON f.customer = d.customer AND f.day <= least(d.end_day, (SELECT last_known FROM reach))
  GROUP BY d.number
)
SELECT due.number, customer, product, start_day, end_day, cancelled, reason, value, value / months AS monthly,
       CASE WHEN renewal IS NULL AND last_known <= ran_out THEN 'pending' WHEN renewal IS NULL THEN 'notRenewed'
            WHEN renewed_on <= end_day THEN 'early' ELSE 'onTime' END AS state,
       renewal, renewed_on, after, score, answered_on,
       CASE WHEN score >= 9 THEN 'promoter' WHEN score >= 7 THEN 'passive' WHEN score >= 0 THEN 'detractor' END AS band
FROM due CROSS JOIN reach LEFT JOIN renewed USING (number) LEFT JOIN answered USING (number)
ORDER BY end_day, due.number;
