import { nearestRank } from '../stats/nearest-rank';
import { isPurchaseBefore, type Purchases } from './purchases';

export interface ProposedWindow {
  /** The window proposed. */
  readonly days: number;
  /** The 95th percentile of the gaps, and how many gaps there are. */
  readonly gapDays: number;
  readonly gapCount: number;
}

const windows = [30, 60, 90, 180, 365] as const;
const fewestGaps = 30;

/**
 * The window after which silence means something: 95 of 100 gaps between a customer's purchase days are
 * shorter. Nearest rank, rounded up to 30/60/90/180/365 (365 also where the percentile is longer).
 *
 * Window:  the whole ledger, as of its end
 * Empty:   fewer than 30 gaps -> null
 */
export function proposeWindow(purchases: Purchases): ProposedWindow | null {
  const { firstDay, lastDay } = purchases.ledger;
  if (firstDay === null || lastDay === null) return null;
  const gaps = countGaps(purchases, lastDay - firstDay, lastDay + 1);
  const gapCount = gaps.reduce((sum, count) => sum + count, 0);
  const gapDays = nearestRank(gaps, 0.95);
  if (gapDays === null || gapCount < fewestGaps) return null;
  return { days: windows.find((days) => days >= gapDays) ?? 365, gapDays, gapCount };
}

/** How often each length of gap occurs. */
function countGaps(purchases: Purchases, longest: number, end: number): Int32Array {
  const gaps = new Int32Array(longest + 1);
  for (let customer = 0; customer < purchases.ledger.customerCount; customer++) {
    const to = purchases.starts[customer + 1] as number;
    let previous: number | null = null;
    for (let position = purchases.starts[customer] as number; position < to; position++) {
      if (purchases.varying[customer] === 1 && !isPurchaseBefore(purchases, position, end)) continue;
      const day = purchases.days[position] as number;
      if (previous !== null && day > previous) gaps[day - previous] = (gaps[day - previous] as number) + 1;
      previous = day;
    }
  }
  return gaps;
}
