import type { Period } from '../model/period';
import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import { firstPurchase } from './first-purchases';
import { netRevenues, type NetRevenues } from './net-revenues';
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
export function splitRevenue(purchases: Purchases, period: Period): RevenueSplit {
  return splitOf(purchases, netRevenues(purchases, [period]), 0);
}

/** The same out of the net revenue of consecutive periods, for the one at `place`. */
export function splitOf(purchases: Purchases, nets: NetRevenues, place: number): RevenueSplit {
  const { start, end } = nets.periods[place] as Period;
  const amounts = nets.amounts[place] as Float64Array;
  const present = nets.present[place] as Uint8Array;
  const codes = new Uint8Array(present.length);
  const sums = { new: 0, returning: 0 };
  for (let customer = 0; customer < codes.length; customer++) {
    if (present[customer] === 0) continue;
    const first = firstPurchase(purchases, customer, end);
    const isNew = first !== null && (purchases.days[first] as number) >= start;
    codes[customer] = isNew ? 1 : 2;
    sums[isNew ? 'new' : 'returning'] += amounts[customer] as number;
  }
  const tallied = tallyCodes(codes);
  return {
    new: { amount: sums.new, customers: customersWhere(tallied, 3, 1) },
    returning: { amount: sums.returning, customers: customersWhere(tallied, 3, 2) },
  };
}
