-- Why contracts whose term ends in a period were not renewed: parameters start, end (exclusive).
WITH reach AS (SELECT max(greatest(start_day, coalesce(cancelled, start_day))) AS last_known FROM contracts)
SELECT reason, count(*) AS contracts, count(DISTINCT customer) AS customers
FROM contracts d
WHERE end_day >= CAST($start AS DATE) AND end_day < CAST($end AS DATE) AND (cancelled IS NULL OR cancelled > start_day)
  AND least(end_day, coalesce(cancelled, end_day)) < (SELECT last_known FROM reach)
  AND NOT EXISTS (
    SELECT 1 FROM contracts r
    WHERE r.renewed_from = d.number AND r.start_day <= least(d.end_day, coalesce(d.cancelled, d.end_day)) + 1
  )
GROUP BY reason ORDER BY contracts DESC, reason;
