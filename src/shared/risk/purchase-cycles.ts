import { NO_DAY } from '../ledger/customer-summaries';
import { isPurchaseBefore, type Purchases } from '../ledger/purchases';

/** Days between purchase days from which a customer has a cycle of its own. */
export const fewestGaps = 3;

/** How often customers buy, by customer index, as of a day. */
export interface PurchaseCycles {
  /** Latest purchase day; `NO_DAY`: none. */
  readonly lastDays: Int32Array;
  /** Gaps between consecutive purchase days. */
  readonly gapCounts: Int32Array;
  /** Median gap in days, a half where two gaps stand in the middle; 0: fewer gaps than `fewestGaps`. */
  readonly ownCycles: Float64Array;
  /** Median of the own cycles, each customer once; null: nobody has one. */
  readonly bookCycle: number | null;
  /** Customers with a cycle of their own. */
  readonly bookCustomers: number;
}

/**
 * The purchase cycle of every customer as of the day before `end`.
 *
 * Formula: median of the days between a customer's consecutive purchase days
 * Unit:    days
 * Window:  purchases dated before `end`, as they stood then
 * Empty:   fewer than three gaps -> no own cycle; the book's, the median of the own cycles, stands in and is said
 * Source:  docs/decisions/0047-health-and-warnings.md
 */
export function computePurchaseCycles(purchases: Purchases, end: number): PurchaseCycles {
  const { customerCount } = purchases.ledger;
  const lastDays = new Int32Array(customerCount).fill(NO_DAY);
  const gapCounts = new Int32Array(customerCount);
  const ownCycles = new Float64Array(customerCount);
  const gaps = new Int32Array(purchases.days.length);
  const known: number[] = [];
  for (let customer = 0; customer < customerCount; customer++) {
    const to = purchases.starts[customer + 1] as number;
    let last = NO_DAY;
    let count = 0;
    for (let position = purchases.starts[customer] as number; position < to; position++) {
      const day = purchases.days[position] as number;
      if (day >= end) break;
      if (day === last) continue;
      if (purchases.varying[customer] === 1 && !isPurchaseBefore(purchases, position, end)) continue;
      if (last !== NO_DAY) gaps[count++] = day - last;
      last = day;
    }
    lastDays[customer] = last;
    gapCounts[customer] = count;
    if (count < fewestGaps) continue;
    const cycle = medianOfSorted(gaps.subarray(0, count).sort());
    ownCycles[customer] = cycle;
    known.push(cycle);
  }
  const sorted = Float64Array.from(known).sort();
  return {
    lastDays,
    gapCounts,
    ownCycles,
    bookCycle: sorted.length === 0 ? null : medianOfSorted(sorted),
    bookCustomers: sorted.length,
  };
}

/** At least one value, ascending. */
function medianOfSorted(values: Int32Array | Float64Array): number {
  const upper = values[values.length >> 1] as number;
  return values.length % 2 === 1 ? upper : (upper + (values[(values.length >> 1) - 1] as number)) / 2;
}
