import { dayNumber, isoDay } from '@shared/model/day';
import { isNoRecord } from '@shared/model/issue';
import type { OpenSetAside } from './open-set-aside';
import type { SettledOutcome } from './settled-row';

/** Changes of counts and sums, by column. */
export interface CountChanges {
  rowsImported: number;
  rowsDuplicate: number;
  rowsSetAside: number;
  amountImported: number;
  amountDuplicate: number;
  amountSetAside: number;
  rowsWithoutAmount: number;
}

export function noCounts(): CountChanges {
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

export function addCounts(sum: CountChanges, counts: CountChanges): void {
  for (const key of Object.keys(counts) as (keyof CountChanges)[]) sum[key] += counts[key];
}

/** Of the month of this day. */
export function countsOf(months: Map<string, CountChanges>, day: number | null): CountChanges {
  const month = day === null ? '' : isoDay(dayNumber(day)).slice(0, 7);
  const counts = months.get(month) ?? noCounts();
  months.set(month, counts);
  return counts;
}

/** Takes a row out, as it was counted. */
export function take(counts: CountChanges, { amount, issues }: OpenSetAside): void {
  counts.rowsSetAside -= 1;
  counts.amountSetAside -= amount ?? 0;
  if (amount === null && !isNoRecord(issues)) counts.rowsWithoutAmount -= 1;
}

/** Puts it in again, as it now reads. */
export function give(counts: CountChanges, outcome: SettledOutcome): void {
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
