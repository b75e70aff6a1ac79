import type { ContractTerm } from '../model/records';
import type { Activity } from './cohort-activity';
import type { CohortGrid } from './cohort-grid';
import { lastCoveredDay } from './contract-cover';

/** Terms that ever cover a day, by customer. */
export type TermsByCustomer = ReadonlyMap<number, readonly ContractSpan[]>;

interface ContractSpan {
  readonly start: number;
  readonly last: number;
}

export function coveredSpans(contracts: readonly ContractTerm[], graceDays: number): TermsByCustomer {
  const spans = new Map<number, ContractSpan[]>();
  for (const term of contracts) {
    const span = { start: term.startDay, last: lastCoveredDay(term, graceDays) };
    if (span.last < span.start) continue;
    const own = spans.get(term.customer);
    if (own === undefined) spans.set(term.customer, [span]);
    else own.push(span);
  }
  return spans;
}

/**
 * Fills in when a customer was under contract: the period of the first covered day, and every later one on whose last
 * day (of the running one: on the data-through date) a contract covers. No orders are counted.
 */
export function readContractActivity(
  spans: readonly ContractSpan[],
  grid: CohortGrid,
  activity: Activity,
): void {
  activity.count = 0;
  const known = spans.filter(({ start }) => start >= grid.start && start <= grid.dataThrough);
  if (known.length === 0) return;
  const first = known.reduce((least, { start }) => Math.min(least, start), Infinity);
  const cohort = grid.periodOfDay[first - grid.start] as number;
  for (let period = cohort; period < grid.ends.length; period++) {
    const lastDay = Math.min((grid.ends[period] as number) - 1, grid.dataThrough);
    const covered = known.some(({ start, last }) => start <= lastDay && lastDay <= last);
    // Age 0 is everyone: whoever came and went inside the first period was a customer in it.
    if (!covered && period !== cohort) continue;
    activity.periods[activity.count] = period;
    activity.orders[activity.count++] = 0;
  }
}
