import { assert } from '@shared/base/assert';
import type { MonthReconciliation } from '@shared/contract/views';
import { dayNumber, isoDay } from '@shared/model/day';
import { isNoRecord } from '@shared/model/issue';
import { minorUnits } from '@shared/model/money';
import { reconciles, sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import type { StagedImport } from '@main/import';
import { stagedTable } from '@main/storage';

/** Where every row and every minor unit of a file goes, and the same by month of the rows' days. */
export interface StagedReconciliation {
  readonly whole: Reconciliation;
  readonly months: readonly MonthReconciliation[];
}

/**
 * What was read is counted by the reader, set-aside sums by whoever set rows aside, and the months from the rows
 * themselves: sides that can disagree, and then do not pass.
 */
export function reconcileStaged(staged: StagedImport, duplicates: Uint8Array): StagedReconciliation {
  const { info, rows } = staged;
  const months = reconcileMonths(staged, duplicates);
  const whole = sumReconciliations(months.map(({ reconciliation }) => reconciliation));
  assert(reconciles(whole), `rows and money of ${info.fileName} do not add up`);
  assert(whole.rowsRead === info.rowsRead, `rows of ${info.fileName} are missing`);
  assert(whole.amountRead === info.amountRead, `money of ${info.fileName} is missing`);
  assert(whole.amountSetAside === rows.setAsideAmount, `set-aside money of ${info.fileName} is missing`);
  const { rowsWithoutAmount } = whole;
  assert(
    rowsWithoutAmount === rows.setAsideWithoutAmount,
    `rows of ${info.fileName} have lost their amounts`,
  );
  return { whole, months };
}

function reconcileMonths(staged: StagedImport, duplicates: Uint8Array): readonly MonthReconciliation[] {
  const months = new Months();
  const { rowCount, amount, day } = stagedTable(staged);
  for (let row = 0; row < rowCount; row += 1) {
    const month = months.of(day(row));
    if (duplicates[row] === 1) {
      month.rowsDuplicate += 1;
      month.amountDuplicate += amount(row);
    } else {
      month.rowsImported += 1;
      month.amountImported += amount(row);
    }
  }
  for (const setAside of staged.rows.setAside) {
    const month = months.of(setAside.day);
    month.rowsSetAside += 1;
    month.amountSetAside += setAside.amount ?? 0;
    if (setAside.amount === null && !isNoRecord(setAside.issues)) month.rowsWithoutAmount += 1;
  }
  return months.all();
}

interface MonthCounts {
  readonly month: string | null;
  rowsImported: number;
  rowsDuplicate: number;
  rowsSetAside: number;
  amountImported: number;
  amountDuplicate: number;
  amountSetAside: number;
  rowsWithoutAmount: number;
}

class Months {
  readonly #counts = new Map<string | null, MonthCounts>();
  /** Files hold few different days and many rows. */
  readonly #monthOfDay = new Map<number, MonthCounts>();

  of(day: number | null): MonthCounts {
    const known = day === null ? this.#counts.get(null) : this.#monthOfDay.get(day);
    if (known !== undefined) return known;
    const month = day === null ? null : monthText(day);
    const counts = this.#counts.get(month) ?? emptyMonth(month);
    this.#counts.set(month, counts);
    if (day !== null) this.#monthOfDay.set(day, counts);
    return counts;
  }

  /** In the order of time, rows without a day last. */
  all(): MonthReconciliation[] {
    return [...this.#counts.values()]
      .toSorted((a, b) => ((a.month ?? '~') < (b.month ?? '~') ? -1 : 1))
      .map(({ month, ...counts }) => ({
        month,
        reconciliation: {
          ...counts,
          rowsRead: counts.rowsImported + counts.rowsDuplicate + counts.rowsSetAside,
          amountRead: minorUnits(counts.amountImported + counts.amountDuplicate + counts.amountSetAside),
        },
      }));
  }
}

function emptyMonth(month: string | null): MonthCounts {
  return {
    month,
    rowsImported: 0,
    rowsDuplicate: 0,
    rowsSetAside: 0,
    amountImported: 0,
    amountDuplicate: 0,
    amountSetAside: 0,
    rowsWithoutAmount: 0,
  };
}

/** `2024-07`, as ISO days begin. */
function monthText(day: number): string {
  return isoDay(dayNumber(day)).slice(0, 7);
}
