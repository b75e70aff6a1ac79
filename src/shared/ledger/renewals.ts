import type { Day } from '../model/day';
import type { ContractTerm } from '../model/records';
import { decideLast, decideTerms, type DueContract } from './due-contract';
import { firstFrom } from './first-from';
import { everyPosition, rowStarts, stableOrder } from './stable-order';

export type { DueContract, RenewalState } from './due-contract';

export interface RenewalRules {
  readonly graceDays: number;
  /** Nothing that is dated later is known; null: the book has no data. */
  readonly dataThrough: Day | null;
}

/**
 * Every contract that was ever in force with what became of it at its end. What was cancelled before it began was never
 * in force; what was cancelled later is due at its end all the same, and renewed only where another term takes over at
 * the cancellation. A contract is decided when it is first asked for: most spans hold few of a book's.
 */
export interface RenewalBook {
  /** Those whose term ends in `start` <= day < `end`, in order of the end. */
  readonly between: (start: number, end: number) => readonly DueContract[];
}

/** @param contracts in order of their start */
export function renewalBook(contracts: readonly ContractTerm[], rules: RenewalRules): RenewalBook {
  const { graceDays, dataThrough } = rules;
  if (dataThrough === null) return { between: () => [] };
  const { terms, groups, starts, order, ends } = orderTerms(contracts);
  const decided = new Array<DueContract | undefined>(terms.length).fill(undefined);
  const decide = (place: number): DueContract => {
    const from = starts[groups[place] as number] as number;
    const to = starts[(groups[place] as number) + 1] as number;
    if (place === to - 1) {
      const last = decideLast(terms[place] as ContractTerm, graceDays, dataThrough);
      decided[place] = last;
      return last;
    }
    const found = decideTerms(terms.slice(from, to), graceDays, dataThrough);
    for (let at = from; at < to; at++) decided[at] = found[at - from];
    return found[place - from] as DueContract;
  };
  return {
    between: (start, end) => {
      const from = firstFrom(ends, 0, ends.length, start);
      const to = firstFrom(ends, from, ends.length, end);
      return Array.from(order.subarray(from, to), (place) => decided[place] ?? decide(place));
    },
  };
}

/**
 * All contracts of `renewalBook`, every one decided.
 *
 * @param contracts in order of their start
 */
export function findRenewals(
  contracts: readonly ContractTerm[],
  rules: RenewalRules,
): readonly DueContract[] {
  return renewalBook(contracts, rules).between(-Infinity, Infinity);
}

/** Terms ever in force by customer, each customer's in order of their start. */
interface OrderedTerms {
  readonly terms: readonly ContractTerm[];
  /** By term, the place of its customer among all of them. */
  readonly groups: Int32Array;
  /** The terms of customer g are starts[g] … starts[g + 1] − 1. */
  readonly starts: Int32Array;
  /** The terms in order of their end, and the ends in that order. */
  readonly order: Int32Array;
  readonly ends: Int32Array;
}

function orderTerms(contracts: readonly ContractTerm[]): OrderedTerms {
  const inForce = contracts.filter(wasInForce);
  const { found, count } = groupsOf(inForce);
  const byGroup = stableOrder(found, everyPosition(inForce.length));
  const terms: ContractTerm[] = [];
  const groups = new Int32Array(inForce.length);
  const days = new Int32Array(inForce.length);
  for (let at = 0; at < inForce.length; at++) {
    const place = byGroup[at] as number;
    const term = inForce[place] as ContractTerm;
    terms.push(term);
    groups[at] = found[place] as number;
    days[at] = term.endDay;
  }
  const order = stableOrder(days, everyPosition(terms.length));
  return { terms, groups, starts: rowStarts(found, byGroup, count), order, ends: inOrder(days, order) };
}

/** By term its customer's place in the order in which customers first appear. */
function groupsOf(terms: readonly ContractTerm[]): { readonly found: Int32Array; readonly count: number } {
  const found = new Int32Array(terms.length);
  let customerCount = 0;
  for (let place = 0; place < terms.length; place++) {
    const { customer } = terms[place] as ContractTerm;
    found[place] = customer;
    if (customer >= customerCount) customerCount = customer + 1;
  }
  const groupOf = new Int32Array(customerCount).fill(-1);
  let count = 0;
  for (let place = 0; place < found.length; place++) {
    const customer = found[place] as number;
    if ((groupOf[customer] as number) < 0) groupOf[customer] = count++;
    found[place] = groupOf[customer] as number;
  }
  return { found, count };
}

function inOrder(values: Int32Array, order: Int32Array): Int32Array {
  const ordered = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) ordered[at] = values[order[at] as number] as number;
  return ordered;
}

function wasInForce({ startDay, endDay, cancelledDay }: ContractTerm): boolean {
  return endDay >= startDay && (cancelledDay === null || cancelledDay > startDay);
}
