import type { Period } from '../model/period';
import { movementFrom } from './movements';
import type { Purchases } from './purchases';

/** Net revenue of every customer in consecutive periods, minor units, refunds as the ledger dates them. */
export interface NetRevenues {
  readonly periods: readonly Period[];
  /** By period and customer index. */
  readonly amounts: readonly Float64Array[];
  /** By period and customer index, 1: has a line in it, whatever it comes to. */
  readonly present: readonly Uint8Array[];
}

/** All periods in one pass over the ledger. They must follow each other without a gap. */
export function netRevenues(purchases: Purchases, periods: readonly Period[]): NetRevenues {
  const { movements, customerCount } = purchases.ledger;
  const amounts = periods.map(() => new Float64Array(customerCount));
  const present = periods.map(() => new Uint8Array(customerCount));
  const ends = Int32Array.from(periods, ({ end }) => end);
  const start = periods[0]?.start ?? 0;
  for (let customer = 0; customer < customerCount; customer++) {
    const to = movements.starts[customer + 1] as number;
    let place = 0;
    for (let at = movementFrom(movements, customer, start); at < to; at++) {
      const day = movements.days[at] as number;
      while (place < ends.length && day >= (ends[place] as number)) place++;
      if (place === ends.length) break;
      const nets = amounts[place] as Float64Array;
      nets[customer] = (nets[customer] as number) + (movements.amounts[at] as number);
      (present[place] as Uint8Array)[customer] = 1;
    }
  }
  return { periods, amounts, present };
}
