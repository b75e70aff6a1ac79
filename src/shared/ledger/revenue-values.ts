import type { Period } from '../model/period';
import { previousPeriod } from '../model/period';
import type { CustomerGroup } from './customer-group';
import { firstPurchase } from './first-purchases';
import { sumsBetween } from './movements';
import type { Purchases } from './purchases';

/** What each customer is worth at both ends of a period, by customer index: minor units, before any floor. */
export interface RevenueValues {
  readonly opening: Float64Array;
  readonly closing: Float64Array;
  /** Whether a customer without an opening value came for the first time inside the period. */
  readonly isNew: (customer: number) => boolean;
  /** Customers left out at both ends, because what they are worth at one of them is not known. */
  readonly leftOut: CustomerGroup;
}

/** By the ledger: the net revenue of the period before, and of the period, refunds as the ledger dates them. */
export function ledgerValues(purchases: Purchases, period: Period): RevenueValues {
  const { movements } = purchases.ledger;
  const before = previousPeriod(period);
  return {
    opening: sumsBetween(movements, before.start, before.end),
    closing: sumsBetween(movements, period.start, period.end),
    isNew: firstComesIn(purchases, period),
    leftOut: nobody,
  };
}

/** Whether the first purchase of a customer lies in the period or is still to come, as judged at its end. */
export function firstComesIn(purchases: Purchases, { start, end }: Period): RevenueValues['isNew'] {
  return (customer) => {
    const position = firstPurchase(purchases, customer, end);
    return position === null || (purchases.days[position] as number) >= start;
  };
}

export const nobody: CustomerGroup = { count: 0, customers: new Int32Array(0) };
