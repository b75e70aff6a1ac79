import * as fc from 'fast-check';
import { previousPeriod, type Period } from '@shared/model/period';
import type { Base } from '@shared/model/settings';
import type { TestLine } from './ledger-columns';

/**
 * The definitions of docs/metrics.md a second time, as plainly as they can be written: "as of a day" here means
 * that all later lines are thrown away first. Slow, and for comparison only.
 */
export interface NaivePurchase {
  readonly customer: number;
  readonly day: number;
  readonly net: number;
}

/** The purchases that a book shows which ends on the day before `end`. */
export function purchasesAsOf(
  lines: readonly TestLine[],
  end: number,
  zeroOrdersCount: boolean,
): NaivePurchase[] {
  const orders = new Map<string, { customer: number; days: number[]; net: number }>();
  const key = (line: TestLine) =>
    line.credits || line.invoice
      ? `${line.customer} invoice ${line.credits || line.invoice}`
      : `${line.customer} day ${line.day}`;
  const known = lines.filter((line) => line.day < end && line.customer >= 0);
  for (const line of known.filter((candidate) => !candidate.credits)) {
    const order = orders.get(key(line)) ?? { customer: line.customer, days: [], net: 0 };
    order.days.push(line.day);
    order.net += line.amount;
    orders.set(key(line), order);
  }
  for (const credit of known.filter((candidate) => candidate.credits)) {
    const order = orders.get(key(credit));
    if (order) order.net += credit.amount;
  }
  return [...orders.values()]
    .filter(({ net }) => net > 0 || (zeroOrdersCount && net === 0))
    .map(({ customer, days, net }) => ({ customer, day: Math.min(...days), net }))
    .sort((a, b) => a.customer - b.customer || a.day - b.day);
}

export interface NaiveRollForward {
  readonly opening: readonly number[];
  readonly closing: readonly number[];
  readonly kept: readonly number[];
  readonly lost: readonly number[];
  readonly new: readonly number[];
  readonly reactivated: readonly number[];
  readonly joinedAndLeft: readonly number[];
}

export function naiveRollForward(
  lines: readonly TestLine[],
  period: Period,
  base: Base,
  zeroOrdersCount: boolean,
): NaiveRollForward {
  const atStart = purchasesAsOf(lines, period.start, zeroOrdersCount);
  const atEnd = purchasesAsOf(lines, period.end, zeroOrdersCount);
  const reach = base.kind === 'window' ? base.days : null;
  const opening = customersOf(atStart, reach === null ? previousPeriod(period).start : period.start - reach);
  const closing = customersOf(atEnd, reach === null ? period.start : period.end - reach);
  const firstDay = (customer: number) =>
    Math.min(...atEnd.filter((purchase) => purchase.customer === customer).map((purchase) => purchase.day));
  const gained = closing.filter((customer) => !opening.includes(customer));
  return {
    opening,
    closing,
    kept: opening.filter((customer) => closing.includes(customer)),
    lost: opening.filter((customer) => !closing.includes(customer)),
    new: gained.filter((customer) => firstDay(customer) >= period.start),
    reactivated: gained.filter((customer) => firstDay(customer) < period.start),
    joinedAndLeft: customersOf(atEnd, period.start).filter(
      (customer) => !opening.includes(customer) && !closing.includes(customer),
    ),
  };
}

/** Ascending customers with a purchase on or after the day. */
export function customersOf(purchases: readonly NaivePurchase[], from: number): number[] {
  const found = purchases.filter((purchase) => purchase.day >= from).map((purchase) => purchase.customer);
  return [...new Set(found)].sort((a, b) => a - b);
}

export const FUZZ_START = 19_700; // 2023-12-09

/**
 * Small ledgers with everything in them: refunds, credits named and unnamed, gaps, walk-ins, zero lines. Few
 * customers and invoices, so that credits meet their orders and undo some of them.
 */
export const anyLines: fc.Arbitrary<TestLine[]> = fc.array(
  fc.record({
    customer: fc.integer({ min: -1, max: 3 }),
    day: fc.integer({ min: FUZZ_START, max: FUZZ_START + 240 }),
    amount: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 900 }) },
      { weight: 4, arbitrary: fc.integer({ min: -900, max: -1 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    invoice: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 })),
    credits: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 7 }) },
    ),
  }),
  // As long as it may be: the default makes ten lines at most, in which nothing meets.
  { maxLength: 60, size: 'max' },
);

export const anyBase: fc.Arbitrary<Base> = fc.oneof(
  fc.constant<Base>({ kind: 'period' }),
  fc.record({ kind: fc.constant('window' as const), days: fc.integer({ min: 1, max: 200 }) }),
);
