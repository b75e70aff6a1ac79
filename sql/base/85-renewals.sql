-- What became of the contracts that run out, by what is known on the data-through date: a term that begins later, or a
-- cancellation of a later day, is not known.

-- Every term that was ever in force: not cancelled before it began. last_day: the day on which it ran out, from which
-- on another may take over: its end, or the day of its cancellation where that came first. deadline: the last day on
-- which a renewal may begin: the day after it ran out, and the days of grace.
CREATE VIEW terms AS
SELECT
  in_force.contract,
  in_force.customer,
  in_force.contract_no,
  in_force.renewed_from,
  in_force.product,
  in_force.start_day,
  in_force.end_day,
  in_force.last_day,
  in_force.last_day + 1 + scope.grace_days AS deadline,
  in_force.data_through,
  scope.grace_days
FROM (
  SELECT
    contracts.*,
    extents.last_day AS data_through,
    CASE
      WHEN contracts.cancelled_day <= contracts.end_day AND contracts.cancelled_day <= extents.last_day
        THEN contracts.cancelled_day
      ELSE contracts.end_day
    END AS last_day
  FROM contracts
  JOIN extents ON extents.source = 'contracts'
  WHERE contracts.end_day >= contracts.start_day
    AND (contracts.cancelled_day IS NULL OR contracts.cancelled_day > contracts.start_day)
) AS in_force
CROSS JOIN scope;

-- Which term names which contract as the one that it renews: of several under that number the one that it is in time
-- for, of the same product, whose end lies closest to its start.
CREATE VIEW named_renewals AS
SELECT old_contract, new_contract, new_start
FROM (
  SELECT
    old_term.contract AS old_contract,
    new_term.contract AS new_contract,
    new_term.start_day AS new_start,
    row_number() OVER (
      PARTITION BY new_term.contract
      ORDER BY
        CASE WHEN new_term.start_day > old_term.deadline THEN 1 ELSE 0 END,
        CASE WHEN old_term.product <> new_term.product THEN 1 ELSE 0 END,
        abs(new_term.start_day - old_term.last_day - 1),
        old_term.start_day,
        old_term.contract
    ) AS place
  FROM terms AS old_term
  JOIN terms AS new_term
    ON new_term.customer = old_term.customer
    AND new_term.renewed_from = old_term.contract_no
    AND new_term.start_day > old_term.start_day
  WHERE new_term.start_day <= new_term.data_through
) AS named
WHERE place = 1;

-- A term that names no contract continues one of the same customer and product if it begins in the second half of that
-- one or later, up to the deadline, and ends after it; of several the one with the same number, else the one whose end
-- lies closest to its start. Of several terms that would continue one contract the closest does. Where terms that are
-- left over could still continue another contract, the app goes on to pair them, in order of the ends; this file does
-- not.
CREATE VIEW followed_renewals AS
SELECT old_contract, new_contract, new_start
FROM (
  SELECT
    chosen.*,
    row_number() OVER (
      PARTITION BY old_contract
      ORDER BY other_number, distance, new_start, new_contract
    ) AS place_of_new
  FROM (
    SELECT
      candidates.*,
      row_number() OVER (
        PARTITION BY new_contract
        ORDER BY other_number, distance, old_last, old_start, old_contract
      ) AS place_of_old
    FROM (
      SELECT
        old_term.contract AS old_contract,
        old_term.start_day AS old_start,
        old_term.last_day AS old_last,
        new_term.contract AS new_contract,
        new_term.start_day AS new_start,
        CASE WHEN old_term.contract_no = new_term.contract_no THEN 0 ELSE 1 END AS other_number,
        abs(new_term.start_day - old_term.last_day - 1) AS distance
      FROM terms AS old_term
      JOIN terms AS new_term
        ON new_term.customer = old_term.customer
        AND new_term.start_day > old_term.start_day
        AND 2 * (new_term.start_day - old_term.start_day) > old_term.last_day + 1 - old_term.start_day
        AND new_term.start_day <= old_term.deadline
        AND new_term.end_day > old_term.last_day
      WHERE new_term.start_day <= new_term.data_through
        AND (old_term.product IS NULL OR new_term.product IS NULL OR old_term.product = new_term.product)
        AND NOT EXISTS (SELECT 1 FROM named_renewals AS named WHERE named.new_contract = new_term.contract)
        AND NOT EXISTS (
          SELECT 1
          FROM named_renewals AS named
          WHERE named.old_contract = old_term.contract AND named.new_start <= old_term.deadline
        )
    ) AS candidates
  ) AS chosen
  WHERE place_of_old = 1
) AS ranked
WHERE place_of_new = 1;

-- The contracts that fall due in the period, whose term ends in it. Cancelled ones are due at the end of their term all
-- the same.
--   state  renewed; not yet decided, while the days in which it may still be renewed are not over; not renewed
--   late   renewed, but only after the day that follows the end
--   value_before, value_after  by the month; no value where the file has none of the contract or of a renewal
CREATE VIEW due_contracts AS
SELECT
  terms.contract,
  CASE
    WHEN renewed.first_start IS NOT NULL THEN 'renewed'
    WHEN terms.data_through < terms.deadline THEN 'pending'
    ELSE 'notRenewed'
  END AS state,
  CASE WHEN renewed.first_start > terms.end_day + 1 THEN 1 ELSE 0 END AS is_late,
  monthly_values.monthly_value AS value_before,
  CASE
    WHEN renewed.first_start IS NULL THEN 0
    WHEN renewed.renewals = renewed.valued THEN renewed.monthly_value
  END AS value_after
FROM scope
JOIN terms ON terms.end_day >= scope.start_day AND terms.end_day < scope.end_day
LEFT JOIN monthly_values ON monthly_values.contract = terms.contract
LEFT JOIN (
  SELECT
    links.old_contract,
    min(links.new_start) AS first_start,
    count(*) AS renewals,
    count(monthly_values.monthly_value) AS valued,
    sum(monthly_values.monthly_value) AS monthly_value
  FROM (
    SELECT old_contract, new_contract, new_start FROM named_renewals
    UNION ALL
    SELECT old_contract, new_contract, new_start FROM followed_renewals
  ) AS links
  JOIN terms ON terms.contract = links.old_contract AND links.new_start <= terms.deadline
  LEFT JOIN monthly_values ON monthly_values.contract = links.new_contract
  GROUP BY links.old_contract
) AS renewed
  ON renewed.old_contract = terms.contract;

-- One row. decided: renewed or not renewed. The values are those of decided contracts whose values are all known.
CREATE VIEW renewals AS
SELECT
  count(*) AS due,
  count(CASE WHEN state = 'renewed' THEN 1 END) AS renewed,
  count(CASE WHEN state <> 'pending' THEN 1 END) AS decided,
  count(CASE WHEN is_late = 1 THEN 1 END) AS late,
  coalesce(sum(CASE WHEN state <> 'pending' AND value_after IS NOT NULL THEN value_before END), 0) AS value_due,
  coalesce(sum(CASE WHEN state <> 'pending' AND value_before IS NOT NULL THEN value_after END), 0) AS value_renewed,
  coalesce(
    sum(
      CASE
        WHEN state = 'pending' THEN NULL
        WHEN value_after < value_before THEN value_after
        WHEN value_after >= value_before THEN value_before
      END
    ),
    0
  ) AS value_kept
FROM due_contracts;
