import type { Period } from '../model/period';
import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import { firstPurchase } from './first-purchases';
import { movementFrom } from './movements';
import type { Purchases } from './purchases';

/** Net revenue of a period by whether its customers are new in it. Together it is the net revenue of the period. */
export interface RevenueSplit {
  readonly new: SplitPart;
  /** Everyone else with a line in the period: who bought before, and credits without a purchase. */
  readonly returning: SplitPart;
}

export interface SplitPart {
  /** Minor units; below 0 where refunds outweigh sales. */
  readonly amount: number;
  readonly customers: CustomerGroup;
}

/** New: the first purchase on the whole ledger lies in the period, as judged at its end. */
export function splitRevenue(purchases: Purchases, { start, end }: Period): RevenueSplit {
  const { movements, customerCount } = purchases.ledger;
  const codes = new Uint8Array(customerCount);
  const sums = { new: 0, returning: 0 };
  for (let customer = 0; customer < customerCount; customer++) {
    const to = movements.starts[customer + 1] as number;
    let net = 0;
    let isThere = false;
    for (let at = movementFrom(movements, customer, start); at < to; at++) {
      if ((movements.days[at] as number) >= end) break;
      isThere = true;
      net += movements.amounts[at] as number;
    }
    if (!isThere) continue;
    const first = firstPurchase(purchases, customer, end);
    const isNew = first !== null && (purchases.days[first] as number) >= start;
    codes[customer] = isNew ? 1 : 2;
    sums[isNew ? 'new' : 'returning'] += net;
  }
  const tallied = tallyCodes(codes);
  return {
    new: { amount: sums.new, customers: customersWhere(tallied, 3, 1) },
    returning: { amount: sums.returning, customers: customersWhere(tallied, 3, 2) },
  };
}
