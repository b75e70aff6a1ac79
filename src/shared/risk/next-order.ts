import { dayNumber, type Day } from '../model/day';
import type { HealthRules } from '../model/health-rules';
import type { CustomerFacts } from './customer-facts';

/** When a customer's next order is expected. */
export interface NextOrder {
  readonly day: Day;
  readonly cycleDays: number;
  /** `book`: the customer has fewer than three gaps between its purchases, and the book's cycle stands in. */
  readonly cycleOf: 'own' | 'book';
  readonly gaps: number;
  /** Days since the last purchase / cycle. */
  readonly cyclesSince: number;
}

/**
 * The next expected order: the first day on which the cycle has passed since the last purchase.
 *
 * Formula: last purchase day + cycle, a half day rounded up
 * Empty:   no purchase, or nobody with a cycle -> null
 */
export function nextOrder({ cycle, lastDay, daysSince }: CustomerFacts): NextOrder | null {
  if (lastDay === null || daysSince === null || cycle.days === null) return null;
  return {
    day: dayNumber(lastDay + Math.ceil(cycle.days)),
    cycleDays: cycle.days,
    cycleOf: cycle.of,
    gaps: cycle.gaps,
    cyclesSince: daysSince / cycle.days,
  };
}

/** Days of silence after which a customer is gone rather than late, unless its cycle is long. */
const goneAfterDays = 365;

/**
 * Whether a customer has been silent for more than a year, and for more than twice the cycles from which an order
 * counts as overdue: who has left is neither late nor due.
 *
 * @example isGone(366, 21, { overdueCycles: 2 }) // => true
 * @example isGone(366, 100, { overdueCycles: 2 }) // => false
 */
export function isGone(
  daysSince: number,
  cycleDays: number,
  { overdueCycles }: Pick<HealthRules, 'overdueCycles'>,
): boolean {
  return daysSince > Math.max(goneAfterDays, 2 * overdueCycles * cycleDays);
}

/** By whose cycle a customer's next order is due or overdue; null: it is not, or the customer is gone. */
export function dueOrder(facts: CustomerFacts): NextOrder['cycleOf'] | null {
  const expected = nextOrder(facts);
  if (expected === null || facts.daysSince === null || expected.day > facts.asOf) return null;
  return isGone(facts.daysSince, expected.cycleDays, facts.rules) ? null : expected.cycleOf;
}
