import { assert } from '../base/assert';
import { previousPeriod, type Period } from '../model/period';
import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import type { Purchases } from './purchases';
import { contractColumns, type ContractColumns } from './contract-values';
import { sweepContracts } from './contract-sweep';
import { standingBits, sweepCustomer, type StandingRules } from './standing-sweep';

/**
 * Where every customer stands in one period: the roll-forward and the buyers. Opening is judged as of the
 * period's start, everything else as of its end.
 *
 * contract base: a contract covers the day before the start, and the last day; first contract instead of purchase.
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
  /** Bought (or were under contract) inside the period and are in neither base: listed apart. */
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

/**
 * The standings of consecutive periods, all in one pass over the purchases. Periods must follow each other
 * without a gap.
 *
 * @param contracts asked for where they decide who is a customer
 */
export function computeStandings(
  purchases: Purchases,
  periods: readonly Period[],
  rules: StandingRules,
  contracts: () => ContractColumns = () =>
    contractColumns([], rules.graceDays, purchases.ledger.customerCount),
): readonly PeriodStanding[] {
  const { customerCount } = purchases.ledger;
  const codes = periods.map(() => new Uint8Array(customerCount));
  const orderCounts = new Int32Array(periods.length);
  const boundaries = boundariesOf(periods);
  const sweep = { purchases, rules, boundaries, codes, orderCounts };
  if (periods.length > 0)
    for (let customer = 0; customer < customerCount; customer++) sweepCustomer(sweep, customer);
  if (rules.base.kind === 'contract') sweepContracts(contracts(), boundaries, codes);
  return codes.map((periodCodes, period) => describeStanding(periodCodes, orderCounts[period] as number));
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

function describeStanding(codes: Uint8Array, orderCount: number): PeriodStanding {
  const tallied = tallyCodes(codes);
  const having = (mask: number, value: number) => customersWhere(tallied, mask, value);
  const { inOpening, inClosing, firstInside, bought, boughtTwice, loyal, boughtBefore, present } =
    standingBits;
  const bases = inOpening | inClosing;
  return {
    opening: having(inOpening, inOpening),
    closing: having(inClosing, inClosing),
    kept: having(bases, bases),
    lost: having(bases, inOpening),
    new: having(bases | firstInside, inClosing | firstInside),
    reactivated: having(bases | firstInside, inClosing),
    joinedAndLeft: having(bases | present, present),
    buyers: having(bought, bought),
    repeatBuyers: having(boughtTwice, boughtTwice),
    loyalBuyers: having(loyal, loyal),
    previousBuyers: having(boughtBefore, boughtBefore),
    retainedBuyers: having(boughtBefore | bought, boughtBefore | bought),
    orderCount,
  };
}
