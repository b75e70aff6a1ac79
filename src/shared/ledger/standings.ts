import { assert } from '../base/assert';
import { previousPeriod, type Period } from '../model/period';
import type { Base } from '../model/settings';
import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import { isPurchaseBefore, type Purchases } from './purchases';

/**
 * Where every customer stands in one period: the roll-forward and the buyers. Opening is judged as of the
 * period's start, everything else as of its end.
 *
 * window base: a purchase in the W days before; opening looks at [start − W, start), closing at [end − W, end).
 * period base: opening are the buyers of the period before, closing those of the period.
 */
export interface PeriodStanding {
  readonly opening: CustomerGroup;
  readonly closing: CustomerGroup;
  readonly kept: CustomerGroup;
  readonly lost: CustomerGroup;
  /** In the closing base only, with the first purchase inside the period. */
  readonly new: CustomerGroup;
  /** In the closing base only, with a purchase before the period. */
  readonly reactivated: CustomerGroup;
  /** Bought inside the period and are in neither base: listed apart. */
  readonly joinedAndLeft: CustomerGroup;
  readonly buyers: CustomerGroup;
  /** Buyers with two orders or more, and with as many as the setting asks of a loyal customer. */
  readonly repeatBuyers: CustomerGroup;
  readonly loyalBuyers: CustomerGroup;
  /** Buyers of the period before, and those of them who bought in this one. */
  readonly previousBuyers: CustomerGroup;
  readonly retainedBuyers: CustomerGroup;
  readonly orderCount: number;
}

export interface StandingRules {
  readonly base: Base;
  readonly loyalOrders: number;
}

const inOpening = 1;
const inClosing = 2;
const firstInside = 4;
const bought = 8;
const boughtTwice = 16;
const loyal = 32;
const boughtBefore = 64;

/** No purchase yet: earlier than every day a window can reach. */
const none = -(2 ** 31);

/**
 * The standings of consecutive periods, all in one pass over the purchases. Periods must follow each other
 * without a gap.
 */
export function computeStandings(
  purchases: Purchases,
  periods: readonly Period[],
  rules: StandingRules,
): readonly PeriodStanding[] {
  const { customerCount } = purchases.ledger;
  const sweep = startSweep(purchases, boundariesOf(periods));
  const codes = periods.map(() => new Uint8Array(customerCount));
  const orderCounts = periods.map(() => 0);
  for (let customer = 0; customer < customerCount; customer++) {
    if (!sweepCustomer(sweep, customer)) continue;
    for (let period = 0; period < periods.length; period++) {
      (codes[period] as Uint8Array)[customer] = codeOf(sweep, period, rules);
      orderCounts[period] = (orderCounts[period] as number) + (sweep.counts[period + 2] as number);
    }
  }
  return codes.map((periodCodes, period) => describeStanding(periodCodes, orderCounts[period] as number));
}

/**
 * The customer on whom the sweep stands, as of each boundary: the first and last purchase before it, and the
 * number of purchases between it and the boundary before.
 */
interface Sweep {
  readonly purchases: Purchases;
  readonly boundaries: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly counts: Int32Array;
}

function startSweep(purchases: Purchases, boundaries: Int32Array): Sweep {
  const { length } = boundaries;
  const column = () => new Int32Array(length);
  return { purchases, boundaries, first: column(), last: column(), counts: column() };
}

/** The start of the period before the first, then the start of each period, then the end of the last. */
function boundariesOf(periods: readonly Period[]): Int32Array {
  const [first] = periods;
  if (first === undefined) return new Int32Array(0);
  const boundaries = [previousPeriod(first).start, first.start];
  for (const period of periods) {
    assert(period.start === boundaries.at(-1), 'periods do not follow each other');
    boundaries.push(period.end);
  }
  return Int32Array.from(boundaries);
}

/** False: the customer has no purchase before the last boundary. */
function sweepCustomer(sweep: Sweep, customer: number): boolean {
  const { purchases, boundaries } = sweep;
  const from = purchases.starts[customer] as number;
  const to = purchases.starts[customer + 1] as number;
  if (from === to) return false;
  if ((purchases.days[from] as number) >= (boundaries[boundaries.length - 1] as number)) return false;
  if (purchases.varying[customer] === 1) sweepVarying(sweep, from, to);
  else sweepSteady(sweep, from, to);
  return true;
}

function sweepSteady({ purchases, boundaries, first, last, counts }: Sweep, from: number, to: number): void {
  const { days } = purchases;
  const firstDay = days[from] as number;
  let next = from;
  for (let boundary = 0; boundary < boundaries.length; boundary++) {
    const end = boundaries[boundary] as number;
    const before = next;
    while (next < to && (days[next] as number) < end) next++;
    counts[boundary] = next - before;
    first[boundary] = next === from ? none : firstDay;
    last[boundary] = next === from ? none : (days[next - 1] as number);
  }
}

/** Some orders of this customer came or went as purchases by later lines: each boundary looks at all of them. */
function sweepVarying({ purchases, boundaries, first, last, counts }: Sweep, from: number, to: number): void {
  for (let boundary = 0; boundary < boundaries.length; boundary++) {
    const end = boundaries[boundary] as number;
    const start = boundary === 0 ? none : (boundaries[boundary - 1] as number);
    first[boundary] = none;
    last[boundary] = none;
    counts[boundary] = 0;
    for (let position = from; position < to; position++) {
      if (!isPurchaseBefore(purchases, position, end)) continue;
      const day = purchases.days[position] as number;
      if (first[boundary] === none) first[boundary] = day;
      last[boundary] = day;
      if (day >= start) counts[boundary] = (counts[boundary] as number) + 1;
    }
  }
}

function codeOf({ boundaries, first, last, counts }: Sweep, period: number, rules: StandingRules): number {
  const start = boundaries[period + 1] as number;
  const end = boundaries[period + 2] as number;
  const orders = counts[period + 2] as number;
  const ordersBefore = counts[period + 1] as number;
  let code = 0;
  if (orders >= 1) code |= bought;
  if (orders >= 2) code |= boughtTwice;
  if (orders >= rules.loyalOrders) code |= loyal;
  if (ordersBefore >= 1) code |= boughtBefore;
  if ((first[period + 2] as number) >= start) code |= firstInside;
  if (rules.base.kind === 'period') {
    if (ordersBefore >= 1) code |= inOpening;
    if (orders >= 1) code |= inClosing;
  } else {
    if ((last[period + 1] as number) >= start - rules.base.days) code |= inOpening;
    if ((last[period + 2] as number) >= end - rules.base.days) code |= inClosing;
  }
  return code;
}

function describeStanding(codes: Uint8Array, orderCount: number): PeriodStanding {
  const tallied = tallyCodes(codes);
  const having = (mask: number, value: number) => customersWhere(tallied, mask, value);
  const bases = inOpening | inClosing;
  return {
    opening: having(inOpening, inOpening),
    closing: having(inClosing, inClosing),
    kept: having(bases, bases),
    lost: having(bases, inOpening),
    new: having(bases | firstInside, inClosing | firstInside),
    reactivated: having(bases | firstInside, inClosing),
    joinedAndLeft: having(bases | bought, bought),
    buyers: having(bought, bought),
    repeatBuyers: having(boughtTwice, boughtTwice),
    loyalBuyers: having(loyal, loyal),
    previousBuyers: having(boughtBefore, boughtBefore),
    retainedBuyers: having(boughtBefore | bought, boughtBefore | bought),
    orderCount,
  };
}
