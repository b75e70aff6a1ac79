import { dayNumber, isoDay } from '@shared/model/day';
import { isNoRecord, type RowIssue } from '@shared/model/issue';
import { readRows, type Database } from '../sqlite';
import type { OpenSetAside } from './open-set-aside';

/** What became of a set-aside row that was read again. */
export interface SettledRow {
  readonly before: OpenSetAside;
  /** Null: as they were. */
  readonly correctedCells: readonly string[] | null;
  readonly outcome:
    /** `made`: its id in the table of its kind. */
    | {
        readonly status: 'imported';
        readonly made: number;
        readonly amount: number;
        readonly day: number | null;
      }
    | { readonly status: 'duplicate'; readonly amount: number; readonly day: number | null }
    | {
        readonly status: 'open';
        readonly issues: readonly RowIssue[];
        readonly amount: number | null;
        readonly day: number | null;
      };
}

/** What else came of reading rows of an import again. */
export interface SettledFacts {
  readonly newCustomers: number;
  readonly roundedRows: number;
}

/**
 * Notes what became of set-aside rows of one import, and moves them in its counts and sums and in those of its
 * months, so that all of them still add up: a row leaves as it was counted and enters as it now reads.
 */
export function settleSetAside(
  database: Database,
  importId: number,
  rows: readonly SettledRow[],
  facts: SettledFacts,
): void {
  const months = new Map<string, Counts>();
  for (const row of rows) {
    updateRow(database, row);
    const { before, outcome } = row;
    take(countsOf(months, before.day), before);
    give(countsOf(months, outcome.day), outcome);
  }
  const whole = noCounts();
  for (const counts of months.values()) addCounts(whole, counts);
  updateImport(database, importId, whole, facts);
  updateDays(database, importId, rows);
  if (hasMonths(database, importId)) updateMonths(database, importId, months);
}

function updateRow(database: Database, { before, correctedCells, outcome }: SettledRow): void {
  const cells = correctedCells === null ? null : JSON.stringify(correctedCells);
  if (outcome.status === 'open') {
    database.run(
      `UPDATE set_aside SET issues = ?, amount = ?, day = ?, corrected_cells = ifnull(?, corrected_cells)
       WHERE id = ?`,
      [JSON.stringify(outcome.issues), outcome.amount, outcome.day, cells, before.id],
    );
    return;
  }
  const made = outcome.status === 'imported' ? outcome.made : null;
  database.run(
    `UPDATE set_aside SET status = ?, made = ?, settled_amount = ?, corrected_cells = ifnull(?, corrected_cells)
     WHERE id = ?`,
    [outcome.status, made, outcome.amount, cells, before.id],
  );
}

/** Changes of counts and sums, by column. */
interface Counts {
  rowsImported: number;
  rowsDuplicate: number;
  rowsSetAside: number;
  amountImported: number;
  amountDuplicate: number;
  amountSetAside: number;
  rowsWithoutAmount: number;
}

function noCounts(): Counts {
  return {
    rowsImported: 0,
    rowsDuplicate: 0,
    rowsSetAside: 0,
    amountImported: 0,
    amountDuplicate: 0,
    amountSetAside: 0,
    rowsWithoutAmount: 0,
  };
}

function addCounts(sum: Counts, counts: Counts): void {
  for (const key of Object.keys(counts) as (keyof Counts)[]) sum[key] += counts[key];
}

function countsOf(months: Map<string, Counts>, day: number | null): Counts {
  const month = day === null ? '' : isoDay(dayNumber(day)).slice(0, 7);
  const counts = months.get(month) ?? noCounts();
  months.set(month, counts);
  return counts;
}

function take(counts: Counts, { amount, issues }: OpenSetAside): void {
  counts.rowsSetAside -= 1;
  counts.amountSetAside -= amount ?? 0;
  if (amount === null && !isNoRecord(issues)) counts.rowsWithoutAmount -= 1;
}

function give(counts: Counts, outcome: SettledRow['outcome']): void {
  if (outcome.status === 'open') {
    counts.rowsSetAside += 1;
    counts.amountSetAside += outcome.amount ?? 0;
    if (outcome.amount === null && !isNoRecord(outcome.issues)) counts.rowsWithoutAmount += 1;
  } else if (outcome.status === 'imported') {
    counts.rowsImported += 1;
    counts.amountImported += outcome.amount;
  } else {
    counts.rowsDuplicate += 1;
    counts.amountDuplicate += outcome.amount;
  }
}

const addToCounts = `
  rows_read = rows_read + ?, rows_imported = rows_imported + ?, rows_duplicate = rows_duplicate + ?,
  rows_set_aside = rows_set_aside + ?, amount_read = amount_read + ?, amount_imported = amount_imported + ?,
  amount_duplicate = amount_duplicate + ?, amount_set_aside = amount_set_aside + ?,
  rows_without_amount = rows_without_amount + ?`;

function cellsOf(counts: Counts): number[] {
  const { rowsImported, rowsDuplicate, rowsSetAside, amountImported, amountDuplicate, amountSetAside } =
    counts;
  return [
    rowsImported + rowsDuplicate + rowsSetAside,
    rowsImported,
    rowsDuplicate,
    rowsSetAside,
    amountImported + amountDuplicate + amountSetAside,
    amountImported,
    amountDuplicate,
    amountSetAside,
    counts.rowsWithoutAmount,
  ];
}

function updateImport(database: Database, importId: number, counts: Counts, facts: SettledFacts): void {
  database.run(
    `UPDATE import SET ${addToCounts}, rows_corrected = rows_corrected + ?,
       new_customers = new_customers + ?, rounded_rows = rounded_rows + ? WHERE id = ?`,
    [...cellsOf(counts), counts.rowsImported, facts.newCustomers, facts.roundedRows, importId],
  );
}

/** The first and last day of an import are those of the rows that could be read, whether it had them alone or not. */
function updateDays(database: Database, importId: number, rows: readonly SettledRow[]): void {
  const days = rows.flatMap(({ outcome: { status, day } }) =>
    status === 'open' || day === null ? [] : [day],
  );
  if (days.length === 0) return;
  const first = days.reduce((one, other) => Math.min(one, other));
  const last = days.reduce((one, other) => Math.max(one, other));
  database.run(
    `UPDATE import SET first_day = min(ifnull(first_day, ?), ?), last_day = max(ifnull(last_day, ?), ?) WHERE id = ?`,
    [first, first, last, last, importId],
  );
}

function hasMonths(database: Database, importId: number): boolean {
  return (
    readRows(database, 'SELECT 1 FROM import WHERE id = ? AND has_months = 1', [importId], () => true)
      .length > 0
  );
}

function updateMonths(database: Database, importId: number, months: ReadonlyMap<string, Counts>): void {
  for (const [month, counts] of months) {
    database.run('INSERT OR IGNORE INTO import_month VALUES (?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0)', [
      importId,
      month,
    ]);
    database.run(`UPDATE import_month SET ${addToCounts} WHERE import_id = ? AND month = ?`, [
      ...cellsOf(counts),
      importId,
      month,
    ]);
  }
  database.run('DELETE FROM import_month WHERE import_id = ? AND rows_read = 0', [importId]);
}
