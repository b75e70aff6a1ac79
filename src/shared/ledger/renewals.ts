import type { Day } from '../model/day';
import type { ContractTerm } from '../model/records';
import { matchRenewals } from './renewal-matching';
import { deadlineOf } from './renewal-terms';
import { everyPosition, stableOrder } from './stable-order';

/** How a contract that ran out stands: continued before its end, right after it, within the grace days, or not. */
export type RenewalState = 'early' | 'onTime' | 'late' | 'notRenewed' | 'pending';

/** One contract on the day its term ends. */
export interface DueContract {
  /** As known on the data-through date. */
  readonly term: ContractTerm;
  /** `pending`: not renewed so far, and the days in which it may still be are not over. */
  readonly state: RenewalState;
  /** The terms that renew it, the earliest first. */
  readonly renewals: readonly ContractTerm[];
  /** Terms that would renew it but begin after the data-through date: they decide nothing yet. */
  readonly agreed: readonly ContractTerm[];
  /** From its end to the renewal, where that is late; else 0. */
  readonly daysLate: number;
  /** The last day on which a renewal may begin. */
  readonly deadline: number;
}

export interface RenewalRules {
  readonly graceDays: number;
  /** Nothing that is dated later is known; null: the book has no data. */
  readonly dataThrough: Day | null;
}

/**
 * Every contract that was ever in force with what became of it at its end, in order of the end. What was cancelled
 * before it began was never in force; what was cancelled later is due at its end all the same, and renewed only where
 * another term takes over at the cancellation.
 *
 * @param contracts in order of their start
 */
export function findRenewals(
  contracts: readonly ContractTerm[],
  { graceDays, dataThrough }: RenewalRules,
): readonly DueContract[] {
  if (dataThrough === null) return [];
  const found: DueContract[] = [];
  for (const terms of byCustomer(contracts)) collectDue(terms, graceDays, dataThrough, found);
  return inOrderOfEnd(found);
}

/** Those whose term ends in `start` <= day < `end`. */
export function dueBetween(due: readonly DueContract[], start: number, end: number): readonly DueContract[] {
  return due.slice(firstFrom(due, start), firstFrom(due, end));
}

/** By day of the end, counted and not compared: there may be very many. */
function inOrderOfEnd(found: readonly DueContract[]): readonly DueContract[] {
  const days = new Int32Array(found.length);
  for (let place = 0; place < found.length; place++) days[place] = (found[place] as DueContract).term.endDay;
  const order = stableOrder(days, everyPosition(found.length));
  return Array.from(order, (place) => found[place] as DueContract);
}

function wasInForce({ startDay, endDay, cancelledDay }: ContractTerm): boolean {
  return endDay >= startDay && (cancelledDay === null || cancelledDay > startDay);
}

function byCustomer(contracts: readonly ContractTerm[]): Iterable<readonly ContractTerm[]> {
  const groups = new Map<number, ContractTerm[]>();
  for (const term of contracts) {
    if (!wasInForce(term)) continue;
    const group = groups.get(term.customer);
    if (group === undefined) groups.set(term.customer, [term]);
    else group.push(term);
  }
  return groups.values();
}

const none: readonly ContractTerm[] = [];

function collectDue(
  terms: readonly ContractTerm[],
  graceDays: number,
  dataThrough: Day,
  found: DueContract[],
): void {
  const known = knownOn(terms, dataThrough);
  const renewals = matchRenewals(known, graceDays);
  // What begins later decides nothing, but a list of what falls due says that it is there.
  const ahead = known.length === terms.length ? null : [...known, ...terms.slice(known.length)];
  const later = ahead === null ? null : matchRenewals(ahead, graceDays);
  for (let place = 0; place < known.length; place++) {
    const renewedBy = renewals[place] ?? [];
    const agreed = renewedBy.length > 0 ? [] : (later?.[place] ?? []).filter((at) => at >= known.length);
    found.push(
      describeDue(
        known[place] as ContractTerm,
        termsAt(known, renewedBy),
        termsAt(terms, agreed),
        graceDays,
        dataThrough,
      ),
    );
  }
  // What has not begun is due one day too; nothing can have become of it.
  for (let place = known.length; place < terms.length; place++) {
    const term = { ...(terms[place] as ContractTerm), cancelledDay: null };
    found.push(describeDue(term, none, none, graceDays, dataThrough));
  }
}

function termsAt(terms: readonly ContractTerm[], places: readonly number[]): readonly ContractTerm[] {
  return places.length === 0 ? none : places.map((place) => terms[place] as ContractTerm);
}

/** The terms that had begun by a day, their later cancellations unknown; the first of `terms`. */
function knownOn(terms: readonly ContractTerm[], day: Day): readonly ContractTerm[] {
  const isKnown = ({ startDay, cancelledDay }: ContractTerm) =>
    startDay <= day && (cancelledDay === null || cancelledDay <= day);
  if (terms.every(isKnown)) return terms;
  return terms
    .filter(({ startDay }) => startDay <= day)
    .map((term) => (isKnown(term) ? term : { ...term, cancelledDay: null }));
}

function describeDue(
  term: ContractTerm,
  renewals: readonly ContractTerm[],
  agreed: readonly ContractTerm[],
  graceDays: number,
  dataThrough: Day,
): DueContract {
  const deadline = deadlineOf(term, graceDays);
  const [first] = renewals;
  const daysLate = first === undefined ? 0 : Math.max(0, first.startDay - term.endDay - 1);
  const undecided = dataThrough < deadline;
  return {
    term,
    state: first === undefined ? (undecided ? 'pending' : 'notRenewed') : renewedState(term, first, daysLate),
    renewals,
    agreed: first === undefined && undecided ? agreed : none,
    daysLate,
    deadline,
  };
}

function renewedState(term: ContractTerm, first: ContractTerm, daysLate: number): RenewalState {
  if (first.startDay <= term.endDay) return 'early';
  return daysLate === 0 ? 'onTime' : 'late';
}

/** The first place whose term does not end before the day. */
function firstFrom(due: readonly DueContract[], day: number): number {
  let low = 0;
  let high = due.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((due[middle] as DueContract).term.endDay < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
