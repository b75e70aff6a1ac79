import { lastCoveredDay } from '../ledger/contract-cover';
import { matchRenewals } from '../ledger/renewal-matching';
import { dayNumber, type Day } from '../model/day';
import type { ContractTerm } from '../model/records';
import type { CustomerRecords } from './customer-records';

/** One term of a contract that asks for a decision, or none for long. */
export interface TermOutlook {
  readonly term: ContractTerm;
  /** The last day that it covers: its end, or the day before it was cancelled. */
  readonly lastDay: Day;
  /** Days from the day in question to the last one; negative: it has ended. */
  readonly daysLeft: number;
  /** It renews itself, or a term that follows it is signed. */
  readonly isSettled: boolean;
  /** Day of the latest talk about renewal, or null. */
  readonly talkedOn: Day | null;
}

/** Days after its end for which a contract that nothing follows counts against a customer who has no other. */
const daysAfterEnd = 365;

/**
 * The terms of a customer that run on a day; where none does, those that ended within the year before it with
 * nothing to follow. What follows a term is what renews it (`matchRenewals`).
 *
 * Talk: a talk about renewal within `talkDays` before the day, and not before the term began
 */
export function termOutlooks(
  { contracts, interactions }: CustomerRecords,
  asOf: Day,
  rules: { readonly graceDays: number; readonly talkDays: number },
): readonly TermOutlook[] {
  if (contracts.length === 0) return [];
  const talks = interactions.filter(({ meaning }) => meaning === 'renewalTalk');
  const terms = contracts.filter((term) => lastCoveredDay(term, 0) >= term.startDay);
  const renewals = matchRenewals(terms, rules.graceDays);
  const outlooks = terms.flatMap((term, place): readonly TermOutlook[] => {
    const lastDay = dayNumber(lastCoveredDay(term, 0));
    const daysLeft = lastDay - asOf;
    if (term.startDay > asOf || daysLeft < -daysAfterEnd) return [];
    const isFollowed = (renewals[place] ?? []).length > 0;
    if (daysLeft < 0 && isFollowed) return [];
    const talk = talks.findLast(({ day }) => day > asOf - rules.talkDays && day >= term.startDay);
    const renewsItself = term.autoRenew === true && term.cancelledDay === null && daysLeft >= 0;
    return [{ term, lastDay, daysLeft, isSettled: isFollowed || renewsItself, talkedOn: talk?.day ?? null }];
  });
  const running = outlooks.filter(({ daysLeft }) => daysLeft >= 0);
  return running.length > 0 ? running : outlooks;
}
