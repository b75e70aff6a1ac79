import { lastCoveredDay } from '../ledger/contract-cover';
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
export const daysAfterEnd = 365;

/**
 * The terms of a customer that run on a day; where none does, those that ended within the year before it with
 * nothing to follow.
 *
 * Follows: names the number in `renewed from`, or has the same number, or names none and is for the same product
 *          and begins no later than the day after the end and the days of grace; it begins later than the other
 * Talk:    a talk about renewal within `talkDays` before the day, and not before the term began
 */
export function termOutlooks(
  { contracts, interactions }: CustomerRecords,
  asOf: Day,
  rules: { readonly graceDays: number; readonly talkDays: number },
): readonly TermOutlook[] {
  if (contracts.length === 0) return [];
  const talks = interactions.filter(({ meaning, day }) => meaning === 'renewalTalk' && day <= asOf);
  const outlooks = contracts
    .filter((term) => term.startDay <= asOf)
    .flatMap((term): readonly TermOutlook[] => {
      const lastDay = dayNumber(lastCoveredDay(term, 0));
      const daysLeft = lastDay - asOf;
      if (lastDay < term.startDay || daysLeft < -daysAfterEnd) return [];
      const isFollowed = contracts.some((other) => follows(other, term, lastDay, rules.graceDays));
      if (daysLeft < 0 && isFollowed) return [];
      const talk = talks.findLast(({ day }) => day > asOf - rules.talkDays && day >= term.startDay);
      const renewsItself = term.autoRenew === true && term.cancelledDay === null && daysLeft >= 0;
      return [
        { term, lastDay, daysLeft, isSettled: isFollowed || renewsItself, talkedOn: talk?.day ?? null },
      ];
    });
  const running = outlooks.filter(({ daysLeft }) => daysLeft >= 0);
  return running.length > 0 ? running : outlooks;
}

function follows(other: ContractTerm, term: ContractTerm, lastDay: Day, graceDays: number): boolean {
  if (other.startDay <= term.startDay) return false;
  if (other.renewedFrom !== '') return other.renewedFrom === term.contractNo;
  if (other.contractNo !== '' && other.contractNo === term.contractNo) return true;
  return other.product === term.product && other.startDay <= lastDay + 1 + graceDays;
}
