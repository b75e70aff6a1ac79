import type { Period } from '../model/period';
import { previousPeriod } from '../model/period';
import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import type { Movements } from './movements';
import { isPurchaseBefore, type Purchases } from './purchases';

/** A part of the revenue roll-forward: the money, and the customers it comes from. */
export interface RevenuePart {
  /** Minor units, never negative. */
  readonly amount: number;
  readonly customers: CustomerGroup;
}

/**
 * How revenue went from the period before to this one, customer by customer. A customer's value in a period is
 * the net revenue of it, refunds on their own date; one whose refunds outweigh the sales has the value 0, and
 * what that leaves out stands in `belowZero`.
 *
 * opening + new + expansion + reactivation − contraction − churn = closing, to the cent;
 * closing − belowZero = net revenue of the period
 */
export interface RevenueFlow {
  readonly opening: RevenuePart;
  /** Nothing in the period before, first purchase in this one. */
  readonly new: RevenuePart;
  /** Nothing in the period before, first purchase earlier. */
  readonly reactivation: RevenuePart;
  readonly expansion: RevenuePart;
  readonly contraction: RevenuePart;
  /** Something in the period before, nothing in this one. */
  readonly churn: RevenuePart;
  readonly closing: RevenuePart;
  /** Of the opening customers: what they bring now, and that capped at what each brought before. */
  readonly retained: number;
  readonly retainedCapped: number;
  /** Customers whose refunds outweigh their sales in the period, and by how much. */
  readonly belowZero: RevenuePart;
}

const bits = { opening: 1, closing: 2, grew: 4, shrank: 8, first: 16, belowZero: 32 } as const;

/** The revenue roll-forward of a period against the period of the same length before it. */
export function computeRevenueFlow(purchases: Purchases, period: Period): RevenueFlow {
  const { movements, customerCount } = purchases.ledger;
  const before = previousPeriod(period);
  const codes = new Uint8Array(customerCount);
  const sums = { opening: 0, new: 0, reactivation: 0, expansion: 0, contraction: 0, churn: 0, closing: 0 };
  let retained = 0;
  let retainedCapped = 0;
  let belowZero = 0;
  for (let customer = 0; customer < customerCount; customer++) {
    const net = netBetween(movements, customer, period.start, period.end);
    const opening = Math.max(0, netBetween(movements, customer, before.start, before.end));
    const closing = Math.max(0, net);
    if (net < 0) belowZero -= net;
    if (opening === 0 && net === 0) continue;
    let code = net < 0 ? bits.belowZero : 0;
    if (opening > 0) code |= bits.opening;
    if (closing > 0) code |= bits.closing;
    if (opening > 0 && closing > opening) code |= bits.grew;
    if (closing > 0 && closing < opening) code |= bits.shrank;
    if (opening === 0 && closing > 0 && !boughtBefore(purchases, customer, period)) code |= bits.first;
    codes[customer] = code;
    sums[partOf(code)] += Math.abs(closing - opening);
    sums.opening += opening;
    sums.closing += closing;
    if (opening > 0) {
      retained += closing;
      retainedCapped += Math.min(closing, opening);
    }
  }
  const tallied = tallyCodes(codes);
  const part = (name: keyof typeof sums, mask: number, value: number): RevenuePart => ({
    amount: sums[name],
    customers: customersWhere(tallied, mask, value),
  });
  const both = bits.opening | bits.closing;
  return {
    opening: part('opening', bits.opening, bits.opening),
    new: part('new', both | bits.first, bits.closing | bits.first),
    reactivation: part('reactivation', both | bits.first, bits.closing),
    expansion: part('expansion', bits.grew, bits.grew),
    contraction: part('contraction', bits.shrank, bits.shrank),
    churn: part('churn', both, bits.opening),
    closing: part('closing', bits.closing, bits.closing),
    retained,
    retainedCapped,
    belowZero: { amount: belowZero, customers: customersWhere(tallied, bits.belowZero, bits.belowZero) },
  };
}

function partOf(code: number): 'new' | 'reactivation' | 'expansion' | 'contraction' | 'churn' {
  const isOpening = (code & bits.opening) !== 0;
  const isClosing = (code & bits.closing) !== 0;
  if (isOpening && !isClosing) return 'churn';
  if (!isOpening) return (code & bits.first) === 0 ? 'reactivation' : 'new';
  return (code & bits.grew) === 0 ? 'contraction' : 'expansion';
}

/** Net money of a customer in `start` ≤ day < `end`. */
function netBetween(
  { starts, days, amounts }: Movements,
  customer: number,
  start: number,
  end: number,
): number {
  const to = starts[customer + 1] as number;
  let at = firstFrom(days, starts[customer] as number, to, start);
  let net = 0;
  for (; at < to && (days[at] as number) < end; at++) net += amounts[at] as number;
  return net;
}

/** The first place in `from` … `to` whose day is not before `day`. */
function firstFrom(days: Int32Array, from: number, to: number, day: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the customer has a purchase from before the period, as judged at its end. */
function boughtBefore(purchases: Purchases, customer: number, { start, end }: Period): boolean {
  const { starts, days, varying } = purchases;
  const to = starts[customer + 1] as number;
  for (let position = starts[customer] as number; position < to; position++) {
    if ((days[position] as number) >= start) return false;
    if (varying[customer] === 0 || isPurchaseBefore(purchases, position, end)) return true;
  }
  return false;
}
