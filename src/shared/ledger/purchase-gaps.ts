import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import { isPurchaseBefore, type Purchases } from './purchases';

/** The gaps between purchase days of each customer that come to their end in a span of days. */
export interface PurchaseGaps {
  readonly count: number;
  /** How often each length in days occurs. */
  readonly lengths: Int32Array;
  readonly customers: CustomerGroup;
  /** The last gap of each customer in the span with the one before it, which may have ended earlier. */
  readonly pairs: readonly (readonly [first: number, second: number])[];
}

/** Gaps whose later purchase day is in `start` ≤ day < `end`, judged as of the end; the earlier may be before. */
export function purchaseGaps(purchases: Purchases, start: number, end: number): PurchaseGaps {
  const { firstDay, customerCount } = purchases.ledger;
  const lengths = new Int32Array(firstDay === null ? 0 : Math.max(0, end - firstDay));
  const codes = new Uint8Array(customerCount);
  const pairs: (readonly [number, number])[] = [];
  let count = 0;
  for (let customer = 0; customer < customerCount; customer++) {
    const to = purchases.starts[customer + 1] as number;
    let previous: number | null = null;
    let gap: number | null = null;
    let pair: readonly [number, number] | null = null;
    for (let position = purchases.starts[customer] as number; position < to; position++) {
      const day = purchases.days[position] as number;
      if (day >= end) break;
      if (day === previous) continue;
      if (purchases.varying[customer] === 1 && !isPurchaseBefore(purchases, position, end)) continue;
      const length: number | null = previous === null ? null : day - previous;
      if (length !== null && day >= start) {
        lengths[length] = (lengths[length] as number) + 1;
        count++;
        codes[customer] = 1;
        if (gap !== null) pair = [gap, length];
      }
      gap = length;
      previous = day;
    }
    if (pair !== null) pairs.push(pair);
  }
  return { count, lengths, customers: customersWhere(tallyCodes(codes), 1, 1), pairs };
}
