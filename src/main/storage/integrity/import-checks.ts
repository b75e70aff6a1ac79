import { finding, type Finding } from '@shared/model/finding';
import { readRows, type Database } from '../sqlite';

/** The rows of every import in the book, of whichever kind, with day and money as they count in its sums. */
const rowsInBook = `
  SELECT import_id, day, amount FROM sale_line
  UNION ALL SELECT import_id, NULL, ifnull(acquisition_cost, 0) FROM customer_record WHERE is_master = 1
  UNION ALL SELECT import_id, start_day, ifnull(value, 0) FROM contract
  UNION ALL SELECT import_id, day, 0 FROM feedback
  UNION ALL SELECT import_id, day, 0 FROM interaction`;

const countedImports = `
  WITH sums AS (SELECT import_id, count(*) AS rows, sum(amount) AS total FROM (${rowsInBook}) GROUP BY import_id),
  counted AS (
    SELECT import.*, ifnull(rows, 0) AS rows, ifnull(total, 0) AS total
    FROM import LEFT JOIN sums ON sums.import_id = import.id
  )`;

export function findRowsOff(database: Database): Finding[] {
  const select = `${countedImports}
    SELECT file_name, rows_read, rows_imported, rows_duplicate, rows_set_aside, rows FROM counted
    WHERE rows <> rows_imported OR rows_read <> rows_imported + rows_duplicate + rows_set_aside`;
  return readRows(database, select, [], (row) =>
    finding('importRows', {
      file: row.text(0),
      read: row.integer(1),
      imported: row.integer(2),
      duplicate: row.integer(3),
      setAside: row.integer(4),
      inBook: row.integer(5),
    }),
  );
}

export function findAmountsOff(database: Database): Finding[] {
  const select = `${countedImports}
    SELECT file_name, amount_read, amount_imported, amount_duplicate, amount_set_aside, total FROM counted
    WHERE total <> amount_imported OR amount_read <> amount_imported + amount_duplicate + amount_set_aside`;
  return readRows(database, select, [], (row) => {
    const amounts = {
      read: row.integer(1),
      imported: row.integer(2),
      duplicate: row.integer(3),
      setAside: row.integer(4),
      inBook: row.integer(5),
    };
    return finding('importAmounts', { file: row.text(0) }, amounts);
  });
}

/** Of the rows set aside, those that still are count as such; the rest have become rows of the import, or duplicates. */
export function findSetAsideOff(database: Database): Finding[] {
  return readRows(database, selectSetAsideOff, [], (row) =>
    finding(
      'setAside',
      {
        file: row.text(0),
        rows: row.integer(1),
        inBook: row.integer(3),
        withoutAmount: row.integer(5),
        withoutAmountInBook: row.integer(6),
        corrected: row.integer(7),
        correctedInBook: row.integer(8),
      },
      { amount: row.integer(2), amountInBook: row.integer(4) },
    ),
  );
}

const selectSetAsideOff = `
  SELECT file_name, rows_set_aside, amount_set_aside, rows, total, rows_without_amount, blank, rows_corrected, corrected
  FROM (SELECT import.*,
               (SELECT count(*) FROM set_aside WHERE import_id = import.id AND status = 'open') AS rows,
               (SELECT ifnull(sum(amount), 0) FROM set_aside WHERE import_id = import.id AND status = 'open') AS total,
               (SELECT count(*) FROM set_aside WHERE import_id = import.id AND status = 'open' AND amount IS NULL
                 AND issues ->> '$[0].reason' NOT IN ('row.total', 'row.heading')) AS blank,
               (SELECT count(*) FROM set_aside WHERE import_id = import.id AND status = 'imported') AS corrected
        FROM import)
  WHERE rows <> rows_set_aside OR total <> amount_set_aside OR blank <> rows_without_amount
     OR corrected <> rows_corrected`;

const counts = [
  'rows_read',
  'rows_imported',
  'rows_duplicate',
  'rows_set_aside',
  'amount_read',
  'amount_imported',
  'amount_duplicate',
  'amount_set_aside',
  'rows_without_amount',
];

const monthOf = `ifnull(strftime('%Y-%m', day * 86400, 'unixepoch'), '')`;

/** The months of an import add up to it, and each has as many rows and as much money in the book as it says. */
export function findMonthsOff(database: Database): Finding[] {
  return readRows(database, selectMonthsOff, [], (row) => {
    const month = row.textOrNull(1);
    const file = row.text(0);
    if (month === null) return finding('importMonthsSum', { file });
    return finding(
      'importMonth',
      { file, month, imported: row.integer(2), inBook: row.integer(4) },
      { amountImported: row.integer(3), amountInBook: row.integer(5) },
    );
  });
}

const selectMonthsOff = `
  WITH summed AS (
    SELECT import.*, ${counts.map((column) => `ifnull(sum(month.${column}), 0) AS month_${column}`).join(', ')}
    FROM import LEFT JOIN import_month AS month ON month.import_id = import.id
    WHERE has_months = 1
    GROUP BY import.id
  ),
  in_book AS (
    SELECT import_id, ${monthOf} AS month, count(*) AS rows, sum(amount) AS total
    FROM (${rowsInBook}) GROUP BY import_id, 2
  )
  SELECT file_name, NULL, 0, 0, 0, 0 FROM summed
  WHERE ${counts.map((column) => `month_${column} <> ${column}`).join(' OR ')}
  UNION ALL
  SELECT file_name, ifnull(said.month, in_book.month), ifnull(said.rows_imported, 0), ifnull(said.amount_imported, 0),
         ifnull(rows, 0), ifnull(total, 0)
  FROM import_month AS said
  FULL JOIN in_book ON in_book.import_id = said.import_id AND in_book.month = said.month
  JOIN import ON import.id = ifnull(said.import_id, in_book.import_id) AND has_months = 1
  WHERE ifnull(said.rows_imported, 0) <> ifnull(rows, 0) OR ifnull(said.amount_imported, 0) <> ifnull(total, 0)`;
