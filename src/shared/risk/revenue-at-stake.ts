import { monthlyValue } from '../ledger/contract-value';
import type { Purchases } from '../ledger/purchases';
import { moneyBetween } from './customer-spans';
import type { TermOutlook } from './contract-outlook';

/** What the business would lose with a customer. */
export interface RevenueAtStake {
  /** Minor units. */
  readonly amount: number;
  /** `contract`: no sale within the year, the year's value of the running terms stands in. */
  readonly of: 'revenue' | 'contract';
}

/** Days of revenue that are at stake. */
const stakeDays = 365;

/**
 * Revenue at stake: what a customer brings in a year.
 *
 * Formula: net revenue of the last 365 days, refunds on their own date, at least 0; where there is not one line,
 *          12 × the monthly value of every term that runs
 * Unit:    minor units
 * Empty:   never a sale and no running term with a value -> null; no sale within the year -> 0
 */
export function revenueAtStake(
  purchases: Purchases,
  customer: number,
  end: number,
  terms: readonly TermOutlook[],
): RevenueAtStake | null {
  const revenue = moneyBetween(purchases, customer, end - stakeDays, end);
  if (revenue !== null) return { amount: Math.max(0, revenue), of: 'revenue' };
  const values = terms.flatMap(({ term, daysLeft }) => (daysLeft < 0 ? [] : (monthlyValue(term) ?? [])));
  if (values.length > 0)
    return { amount: values.reduce((sum, value) => sum + 12 * value, 0), of: 'contract' };
  const { starts, days } = purchases.ledger.ownMovements;
  const first = starts[customer] as number;
  const hasHistory = first < (starts[customer + 1] as number) && (days[first] as number) < end;
  return hasHistory ? { amount: 0, of: 'revenue' } : null;
}
