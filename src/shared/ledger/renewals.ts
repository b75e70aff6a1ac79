import type { Day } from '../model/day';
import type { ContractTerm } from '../model/records';
import { contractColumns, type ContractColumns } from './contract-values';
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

/** @param columns of all contracts, in order of their start, made with the days of grace of the rules */
export function renewalBook(columns: ContractColumns, { graceDays, dataThrough }: RenewalRules): RenewalBook {
  if (dataThrough === null) return { between: () => [] };
  const { terms, places, groups, starts, order, ends } = orderTerms(columns);
  const termAt = (at: number) => terms[places[at] as number] as ContractTerm;
  const decided = new Array<DueContract | undefined>(places.length).fill(undefined);
  const decide = (at: number): DueContract => {
    const first = starts[groups[at] as number] as number;
    const end = starts[(groups[at] as number) + 1] as number;
    if (at === end - 1) return (decided[at] = decideLast(termAt(at), graceDays, dataThrough));
    const own = Array.from({ length: end - first }, (_, step) => termAt(first + step));
    const found = decideTerms(own, graceDays, dataThrough);
    for (let step = 0; step < own.length; step++) decided[first + step] = found[step];
    return found[at - first] as DueContract;
  };
  return {
    between: (start, end) => {
      const to = firstFrom(ends, 0, ends.length, end);
      const found: DueContract[] = [];
      for (let next = firstFrom(ends, 0, to, start); next < to; next++) {
        const at = order[next] as number;
        found.push(decided[at] ?? decide(at));
      }
      return found;
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
  const customerCount = contracts.reduce((count, { customer }) => Math.max(count, customer + 1), 0);
  const columns = contractColumns(contracts, rules.graceDays, customerCount);
  return renewalBook(columns, rules).between(-Infinity, Infinity);
}

/** Terms ever in force by customer, each customer's in order of their start. */
interface OrderedTerms {
  readonly terms: readonly ContractTerm[];
  /** Where each stands among all terms. */
  readonly places: Int32Array;
  /** The place of its customer in the order in which customers first appear. */
  readonly groups: Int32Array;
  /** The terms of customer g are starts[g] … starts[g + 1] − 1. */
  readonly starts: Int32Array;
  /** The terms in order of their end, and the ends in that order. */
  readonly order: Int32Array;
  readonly ends: Int32Array;
}

function orderTerms(columns: ContractColumns): OrderedTerms {
  const inForce = placesInForce(columns);
  const { groupOf, count } = groupsOf(columns, inForce);
  const places = stableOrder(groupOf, inForce);
  const groups = valuesAt(groupOf, places);
  const days = valuesAt(columns.ends, places);
  const order = stableOrder(days, everyPosition(places.length));
  const starts = rowStarts(groupOf, places, count);
  return { terms: columns.terms, places, groups, starts, order, ends: valuesAt(days, order) };
}

/** What was cancelled before it began was never in force, nor what ends before it begins. */
function placesInForce({ starts, ends, lasts }: ContractColumns): Int32Array {
  const places = new Int32Array(starts.length);
  let count = 0;
  for (let place = 0; place < starts.length; place++) {
    const start = starts[place] as number;
    if ((ends[place] as number) >= start && (lasts[place] as number) >= start) places[count++] = place;
  }
  return places.subarray(0, count);
}

/** By term its customer's place in the order in which customers first appear. */
function groupsOf(
  { customers, customerCount }: ContractColumns,
  places: Int32Array,
): { readonly groupOf: Int32Array; readonly count: number } {
  const ofCustomer = new Int32Array(customerCount).fill(-1);
  const groupOf = new Int32Array(customers.length);
  let count = 0;
  for (let next = 0; next < places.length; next++) {
    const place = places[next] as number;
    const customer = customers[place] as number;
    if ((ofCustomer[customer] as number) < 0) ofCustomer[customer] = count++;
    groupOf[place] = ofCustomer[customer] as number;
  }
  return { groupOf, count };
}

function valuesAt(values: Int32Array, places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let next = 0; next < places.length; next++) found[next] = values[places[next] as number] as number;
  return found;
}
