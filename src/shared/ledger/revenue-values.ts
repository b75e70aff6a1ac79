import type { Period } from '../model/period';
import { previousPeriod } from '../model/period';
import type { ContractTerm } from '../model/records';
import { firstCoveredDays } from './contract-sweep';
import { coversDay } from './contract-cover';
import { contractNumber, productName } from './renewal-terms';
import { monthlyValue } from './contract-value';
import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
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

/**
 * By the contracts: the monthly value of those live on the day before the period, and on its last day. A customer
 * with a live contract that states no value is left out at both ends, so that an unknown value is no loss.
 */
export function contractValues(
  contracts: readonly ContractTerm[],
  graceDays: number,
  customerCount: number,
  { start, end }: Period,
): RevenueValues {
  const opening = new Float64Array(customerCount);
  const closing = new Float64Array(customerCount);
  const unknown = new Uint8Array(customerCount);
  const running = runningTerms(contracts, graceDays);
  const add = (values: Float64Array, term: ContractTerm, day: number) => {
    if (!coversDay(term, day, graceDays) || isSucceeded(term, day, running)) return;
    const value = monthlyValue(term);
    if (value === null) unknown[term.customer] = 1;
    else values[term.customer] = (values[term.customer] as number) + value;
  };
  for (const term of contracts) {
    add(opening, term, start - 1);
    add(closing, term, end - 1);
  }
  for (let customer = 0; customer < customerCount; customer++) {
    if (unknown[customer] === 0) continue;
    opening[customer] = 0;
    closing[customer] = 0;
  }
  const firstDays = firstCoveredDays(contracts, graceDays);
  return {
    opening,
    closing,
    isNew: (customer) => (firstDays.get(customer) ?? start) >= start,
    leftOut: customersWhere(tallyCodes(unknown), 1, 1),
  };
}

export const nobody: CustomerGroup = { count: 0, customers: new Int32Array(0) };

/** The terms of each customer, where days of grace make it possible that one is counted beside its successor. */
function runningTerms(
  contracts: readonly ContractTerm[],
  graceDays: number,
): ReadonlyMap<number, readonly ContractTerm[]> {
  const byCustomer = new Map<number, ContractTerm[]>();
  if (graceDays === 0) return byCustomer;
  for (const term of contracts) {
    const known = byCustomer.get(term.customer);
    if (known === undefined) byCustomer.set(term.customer, [term]);
    else known.push(term);
  }
  return byCustomer;
}

/**
 * Whether a term in its days of grace has already been followed: another one of the customer, begun later and
 * running on the day, renews it by number or is for the same product. Else both would count.
 */
function isSucceeded(
  term: ContractTerm,
  day: number,
  running: ReadonlyMap<number, readonly ContractTerm[]>,
): boolean {
  if (day <= term.endDay) return false;
  return (running.get(term.customer) ?? []).some(
    (other) =>
      other.startDay > term.startDay &&
      coversDay(other, day, 0) &&
      (other.renewedFrom === ''
        ? productName(other.product) === productName(term.product)
        : contractNumber(other.renewedFrom) === contractNumber(term.contractNo)),
  );
}
