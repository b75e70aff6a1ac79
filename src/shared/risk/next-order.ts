import { dayNumber, type Day } from '../model/day';
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
