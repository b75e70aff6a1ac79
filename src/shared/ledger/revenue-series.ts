import { previousPeriod, type Period } from '../model/period';
import { movementFrom } from './movements';
import type { Purchases } from './purchases';
import { RevenueTally, type RevenueFlow } from './revenue-flow';
import { SplitTally, type RevenueSplit } from './revenue-split';
import { firstComesIn, nobody } from './revenue-values';

/** What the ledger says of the revenue of one period. */
export interface PeriodRevenue {
  readonly flow: RevenueFlow;
  readonly split: RevenueSplit;
}

/**
 * Roll-forward and split of consecutive periods in one pass over the ledger: what `ledgerValues` and `splitRevenue`
 * find for each. Periods must follow each other without a gap.
 */
export function revenueSeries(purchases: Purchases, periods: readonly Period[]): readonly PeriodRevenue[] {
  const [first] = periods;
  if (first === undefined) return [];
  const spans = [previousPeriod(first), ...periods];
  const flows = periods.map(
    (period) => new RevenueTally(purchases.ledger.customerCount, firstComesIn(purchases, period)),
  );
  const splits = periods.map((period) => new SplitTally(purchases, period));
  sweepNets(purchases, spans, (customer, { nets, present }, from, to) => {
    for (let place = Math.max(1, from); place <= Math.min(to + 1, periods.length); place++) {
      flows[place - 1]?.add(customer, nets[place - 1] as number, nets[place] as number);
      if (present[place] === 1) splits[place - 1]?.add(customer, nets[place] as number);
    }
  });
  return periods.map((_, at) => ({
    flow: (flows[at] as RevenueTally).flow(nobody),
    split: (splits[at] as SplitTally).split(),
  }));
}

/** By place of the span: net revenue of the customer in hand, and 1 where there is any line. */
interface Nets {
  readonly nets: Float64Array;
  readonly present: Uint8Array;
}

/** Customers one by one, with the first and the last span in which they have a line; who has none is passed over. */
function sweepNets(
  { ledger: { movements, customerCount } }: Purchases,
  spans: readonly Period[],
  visit: (customer: number, found: Nets, from: number, to: number) => void,
): void {
  const ends = Int32Array.from(spans, ({ end }) => end);
  const start = spans[0]?.start ?? 0;
  const found = { nets: new Float64Array(spans.length), present: new Uint8Array(spans.length) };
  for (let customer = 0; customer < customerCount; customer++) {
    const to = movements.starts[customer + 1] as number;
    let place = 0;
    let first = -1;
    let last = -1;
    for (let at = movementFrom(movements, customer, start); at < to; at++) {
      const day = movements.days[at] as number;
      while (place < ends.length && day >= (ends[place] as number)) place++;
      if (place === ends.length) break;
      found.nets[place] = (found.nets[place] as number) + (movements.amounts[at] as number);
      found.present[place] = 1;
      if (first < 0) first = place;
      last = place;
    }
    if (first < 0) continue;
    visit(customer, found, first, last);
    found.nets.fill(0, first, last + 1);
    found.present.fill(0, first, last + 1);
  }
}
