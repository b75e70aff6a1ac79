import type { ContractTerm } from '../model/records';

/**
 * The last day on which a term still makes its customer a customer: its end and the days of grace, or the day
 * before it was cancelled. A cancelled term has no grace.
 *
 * @param graceDays days after the end in which a contract still counts
 */
export function lastCoveredDay(
  { endDay, cancelledDay }: Pick<ContractTerm, 'endDay' | 'cancelledDay'>,
  graceDays: number,
): number {
  const graced = endDay + graceDays;
  return cancelledDay === null ? graced : Math.min(graced, cancelledDay - 1);
}

/** Whether a term covers a day: start <= day <= end + grace, and not cancelled by then. */
export function coversDay(
  term: Pick<ContractTerm, 'startDay' | 'endDay' | 'cancelledDay'>,
  day: number,
  graceDays: number,
): boolean {
  return term.startDay <= day && day <= lastCoveredDay(term, graceDays);
}

/**
 * The day on which a term ran out, from which on another may take over: its end, or the day of its cancellation where
 * that came first.
 *
 * @param asOf a later cancellation is not known yet
 */
export function dayOfRunningOut(
  { endDay, cancelledDay }: Pick<ContractTerm, 'endDay' | 'cancelledDay'>,
  asOf: number = Infinity,
): number {
  return cancelledDay === null || cancelledDay > asOf ? endDay : Math.min(endDay, cancelledDay);
}
