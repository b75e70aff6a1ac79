import type { Day } from '../model/day';
import type { ContractTerm } from '../model/records';
import { deadlineOf, matchRenewals } from './renewal-matching';

/** How a contract that ran out stands: continued before its end, right after it, within the grace days, or not. */
export const renewalStates = ['early', 'onTime', 'late', 'notRenewed', 'pending'] as const;
export type RenewalState = (typeof renewalStates)[number];

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
 */
export function findRenewals(
  contracts: readonly ContractTerm[],
  { graceDays, dataThrough }: RenewalRules,
): readonly DueContract[] {
  if (dataThrough === null) return [];
  const found: DueContract[] = [];
  for (const terms of byCustomer(contracts.filter(wasInForce)))
    collectDue(terms, graceDays, dataThrough, found);
  return found.sort((a, b) => a.term.endDay - b.term.endDay || a.term.id - b.term.id);
}

/** Those whose term ends in `start` <= day < `end`. */
export function dueBetween(due: readonly DueContract[], start: number, end: number): readonly DueContract[] {
  return due.slice(firstFrom(due, start), firstFrom(due, end));
}

function wasInForce({ startDay, endDay, cancelledDay }: ContractTerm): boolean {
  return endDay >= startDay && (cancelledDay === null || cancelledDay > startDay);
}

function byCustomer(contracts: readonly ContractTerm[]): Iterable<readonly ContractTerm[]> {
  const groups = new Map<number, ContractTerm[]>();
  for (const term of contracts) {
    const group = groups.get(term.customer);
    if (group === undefined) groups.set(term.customer, [term]);
    else group.push(term);
  }
  for (const group of groups.values())
    if (group.length > 1) group.sort((a, b) => a.startDay - b.startDay || a.id - b.id);
  return groups.values();
}

function collectDue(
  terms: readonly ContractTerm[],
  graceDays: number,
  dataThrough: Day,
  found: DueContract[],
): void {
  const known = knownOn(terms, dataThrough);
  const renewals = matchRenewals(known, graceDays);
  const isAll = known.length === terms.length;
  // What begins later decides nothing, but a list of what falls due says that it is there.
  const later = isAll ? null : matchRenewals([...known, ...terms.slice(known.length)], graceDays);
  known.forEach((term, place) => {
    const renewedBy = (renewals[place] ?? []).map((at) => known[at] as ContractTerm);
    const due = describeDue(term, renewedBy, graceDays, dataThrough);
    const agreed = due.state === 'pending' && later !== null ? (later[place] ?? []) : [];
    found.push({
      ...due,
      agreed: agreed.filter((at) => at >= known.length).map((at) => terms[at] as ContractTerm),
    });
  });
  // What has not begun is due one day too; nothing can have become of it.
  for (const term of terms.slice(known.length))
    found.push({ ...describeDue({ ...term, cancelledDay: null }, [], graceDays, dataThrough), agreed: [] });
}

/** The terms that had begun by a day, their later cancellations unknown; the first of `terms`. */
function knownOn(terms: readonly ContractTerm[], day: Day): readonly ContractTerm[] {
  return terms
    .filter(({ startDay }) => startDay <= day)
    .map((term) =>
      term.cancelledDay !== null && term.cancelledDay > day ? { ...term, cancelledDay: null } : term,
    );
}

function describeDue(
  term: ContractTerm,
  renewals: readonly ContractTerm[],
  graceDays: number,
  dataThrough: Day,
): Omit<DueContract, 'agreed'> {
  const deadline = deadlineOf(term, graceDays);
  const [first] = renewals;
  const late = first === undefined ? 0 : Math.max(0, first.startDay - term.endDay - 1);
  return { term, state: stateOf(), renewals, daysLate: late, deadline };

  function stateOf(): RenewalState {
    if (first === undefined) return dataThrough < deadline ? 'pending' : 'notRenewed';
    if (first.startDay <= term.endDay) return 'early';
    return late === 0 ? 'onTime' : 'late';
  }
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
