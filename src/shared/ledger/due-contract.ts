import type { Day } from '../model/day';
import type { ContractTerm } from '../model/records';
import { matchRenewals } from './renewal-matching';
import { deadlineOf } from './renewal-terms';

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

const none: readonly ContractTerm[] = [];
const noPlaces: readonly number[] = [];

/**
 * What became of the terms of one customer, each at its end, in their order.
 *
 * @param terms ever in force, in order of their start
 */
export function decideTerms(
  terms: readonly ContractTerm[],
  graceDays: number,
  dataThrough: Day,
): readonly DueContract[] {
  const known = knownOn(terms, dataThrough);
  const renewals = matchRenewals(known, graceDays);
  // What begins later decides nothing, but a list of what falls due says that it is there.
  const ahead = known.length === terms.length ? null : [...known, ...terms.slice(known.length)];
  const later = ahead === null ? null : matchRenewals(ahead, graceDays);
  return terms.map((term, place) => {
    // What has not begun is due one day too; nothing can have become of it.
    if (place >= known.length) return decideLast(term, graceDays, dataThrough);
    const renewedBy = renewals[place] ?? noPlaces;
    const agreed =
      renewedBy.length > 0 ? noPlaces : (later?.[place] ?? noPlaces).filter((at) => at >= known.length);
    return describeDue(
      known[place] as ContractTerm,
      termsAt(known, renewedBy),
      termsAt(terms, agreed),
      graceDays,
      dataThrough,
    );
  });
}

/** The same of a term that no other of its customer comes after, or that has not begun: nothing renews it. */
export function decideLast(term: ContractTerm, graceDays: number, dataThrough: Day): DueContract {
  return describeDue(termOn(term, dataThrough), none, none, graceDays, dataThrough);
}

/** A term as it is known on a day: a later cancellation is not, nor any of a term that has not begun. */
function termOn(term: ContractTerm, day: Day): ContractTerm {
  const { startDay, cancelledDay } = term;
  if (cancelledDay === null || (startDay <= day && cancelledDay <= day)) return term;
  return { ...term, cancelledDay: null };
}

function termsAt(terms: readonly ContractTerm[], places: readonly number[]): readonly ContractTerm[] {
  return places.length === 0 ? none : places.map((place) => terms[place] as ContractTerm);
}

/** The terms that had begun by a day, their later cancellations unknown; the first of `terms`. */
function knownOn(terms: readonly ContractTerm[], day: Day): readonly ContractTerm[] {
  const known: ContractTerm[] = [];
  for (const term of terms) if (term.startDay <= day) known.push(termOn(term, day));
  return known;
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
