import type { Base } from '../model/settings';
import { isPurchaseBefore, type Purchases } from './purchases';

/** What a customer's byte says of a period. */
export const standingBits = {
  inOpening: 1,
  inClosing: 2,
  firstInside: 4,
  bought: 8,
  boughtTwice: 16,
  loyal: 32,
  boughtBefore: 64,
  /** Was a customer on some day of the period: bought, or was covered by a contract. */
  present: 128,
} as const;

export interface StandingRules {
  readonly base: Base;
  readonly graceDays: number;
  readonly loyalOrders: number;
}

/** Consecutive periods under way: period p ends at boundary p + 2, starts at p + 1, is compared with p. */
export interface Sweep {
  readonly purchases: Purchases;
  readonly rules: StandingRules;
  readonly boundaries: Int32Array;
  /** By period, one byte a customer. */
  readonly codes: readonly Uint8Array[];
  readonly orderCounts: Int32Array;
}

/**
 * Enters one customer into every period. Of a customer whose purchases no later line undoes, the days alone
 * tell everything; the others are judged anew at each boundary.
 */
export function sweepCustomer(sweep: Sweep, customer: number): void {
  const { purchases, boundaries } = sweep;
  const from = purchases.starts[customer] as number;
  const to = purchases.starts[customer + 1] as number;
  if (from === to) return;
  if ((purchases.days[from] as number) >= (boundaries[boundaries.length - 1] as number)) return;
  if (purchases.varying[customer] === 1) sweepVarying(sweep, customer, from, to);
  else sweepSteady(sweep, customer, from, to);
}

function sweepSteady(sweep: Sweep, customer: number, from: number, to: number): void {
  const { boundaries, rules } = sweep;
  const { days } = sweep.purchases;
  let boundary = 0;
  while ((boundaries[boundary] as number) <= (days[from] as number)) boundary++;
  const firstBoundary = boundary;
  let next = from;
  let countBefore = 0;
  let wasInBase = false;
  for (; boundary < boundaries.length; boundary++) {
    const end = boundaries[boundary] as number;
    const passed = next;
    while (next < to && (days[next] as number) < end) next++;
    const count = next - passed;
    const inBase = isInBase(rules.base, count, days[next - 1] as number, end);
    enter(sweep, customer, boundary, wasInBase, inBase, countBefore, count, boundary === firstBoundary);
    // Gone for good: nothing is left to enter.
    if (next === to && count === 0 && !inBase) return;
    countBefore = count;
    wasInBase = inBase;
  }
}

/** Some order of this customer came or went as a purchase by a later line: each boundary looks at all of them. */
function sweepVarying(sweep: Sweep, customer: number, from: number, to: number): void {
  const { purchases, boundaries, rules } = sweep;
  let countBefore = 0;
  let wasInBase = false;
  for (let boundary = 0; boundary < boundaries.length; boundary++) {
    const end = boundaries[boundary] as number;
    const start = boundary === 0 ? -Infinity : (boundaries[boundary - 1] as number);
    let first = -Infinity;
    let last = -Infinity;
    let count = 0;
    for (let position = from; position < to; position++) {
      if (!isPurchaseBefore(purchases, position, end)) continue;
      last = purchases.days[position] as number;
      if (first === -Infinity) first = last;
      if (last >= start) count++;
    }
    const inBase = isInBase(rules.base, count, last, end);
    enter(sweep, customer, boundary, wasInBase, inBase, countBefore, count, first >= start && count > 0);
    countBefore = count;
    wasInBase = inBase;
  }
}

function isInBase(base: Base, count: number, last: number, end: number): boolean {
  if (base.kind === 'window') return last >= end - base.days;
  // Who is under contract is entered by the contracts themselves: `sweepContracts`.
  return base.kind === 'period' && count > 0;
}

/** The period that ends at the boundary; the first two boundaries end none. */
function enter(
  { codes, orderCounts, rules }: Sweep,
  customer: number,
  boundary: number,
  wasInBase: boolean,
  inBase: boolean,
  countBefore: number,
  count: number,
  isFirst: boolean,
): void {
  if (boundary < 2) return;
  const period = boundary - 2;
  let code = 0;
  if (wasInBase) code |= standingBits.inOpening;
  if (inBase) code |= standingBits.inClosing;
  const byContract = rules.base.kind === 'contract';
  if (isFirst && !byContract) code |= standingBits.firstInside;
  if (count >= 1) code |= byContract ? standingBits.bought : standingBits.bought | standingBits.present;
  if (count >= 2) code |= standingBits.boughtTwice;
  if (count >= rules.loyalOrders) code |= standingBits.loyal;
  if (countBefore >= 1) code |= standingBits.boughtBefore;
  (codes[period] as Uint8Array)[customer] = code;
  orderCounts[period] = (orderCounts[period] as number) + count;
}
