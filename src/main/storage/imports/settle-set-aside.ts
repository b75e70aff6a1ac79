import { readRows, rowsPerBreath, type Breathe, type Database } from '../sqlite';
import { addCounts, countsOf, give, noCounts, take, type CountChanges } from './set-aside-counts';
import type { SettledRow } from './settled-row';

/** What else came of reading rows of an import again. */
export interface SettledFacts {
  readonly newCustomers: number;
  readonly roundedRows: number;
}

/**
 * Notes what became of set-aside rows of one import, and moves them in its counts and sums and in those of its
 * months, so that all of them still add up: a row leaves as it was counted and enters as it now reads.
 */
export async function settleSetAside(
  database: Database,
  importId: number,
  rows: readonly SettledRow[],
  facts: SettledFacts,
  breathe: Breathe,
): Promise<void> {
  const months = new Map<string, CountChanges>();
  for (const { before, outcome } of rows) {
    take(countsOf(months, before.day), before);
    give(countsOf(months, outcome.day), outcome);
  }
  const whole = noCounts();
  for (const counts of months.values()) addCounts(whole, counts);
  updateImport(database, importId, whole, facts);
  updateDays(database, importId, rows);
  if (hasMonths(database, importId)) updateMonths(database, importId, months);
  await updateRows(database, rows, breathe);
}

async function updateRows(database: Database, rows: readonly SettledRow[], breathe: Breathe): Promise<void> {
  const stillOpen = database.prepare(
    'UPDATE set_aside SET issues = ?, amount = ?, day = ?, corrected_cells = ifnull(?, corrected_cells) WHERE id = ?',
  );
  const settled = database.prepare(
    `UPDATE set_aside SET status = ?, made = ?, settled_amount = ?, corrected_cells = ifnull(?, corrected_cells)
     WHERE id = ?`,
  );
  try {
    for (const [place, { before, correctedCells, outcome }] of rows.entries()) {
      if (place % rowsPerBreath === 0) await breathe();
      const cells = correctedCells === null ? null : JSON.stringify(correctedCells);
      if (outcome.status === 'open') {
        stillOpen.run([JSON.stringify(outcome.issues), outcome.amount, outcome.day, cells, before.id]);
      } else {
        const made = outcome.status === 'imported' ? outcome.made : null;
        settled.run([outcome.status, made, outcome.amount, cells, before.id]);
      }
    }
  } finally {
    stillOpen.free();
    settled.free();
  }
}

const addToCounts = `
  rows_read = rows_read + ?, rows_imported = rows_imported + ?, rows_duplicate = rows_duplicate + ?,
  rows_set_aside = rows_set_aside + ?, amount_read = amount_read + ?, amount_imported = amount_imported + ?,
  amount_duplicate = amount_duplicate + ?, amount_set_aside = amount_set_aside + ?,
  rows_without_amount = rows_without_amount + ?`;

function cellsOf(counts: CountChanges): number[] {
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

function updateImport(database: Database, importId: number, counts: CountChanges, facts: SettledFacts): void {
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

function updateMonths(database: Database, importId: number, months: ReadonlyMap<string, CountChanges>): void {
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
