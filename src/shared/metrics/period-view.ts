import { isoDay } from '../model/day';
import { periodText } from '../model/period';
import type { FactSource } from './extent';
import type { PeriodFacts } from './period-facts';

/** A period as every screen and report shows it. */
export interface PeriodView {
  readonly period: string;
  readonly start: string;
  /** Exclusive. */
  readonly end: string;
  /** Whether the records cover it in full. */
  readonly complete: boolean;
}

/** A period with whether the records of a kind cover it: by default those that decide who is a customer. */
export function describePeriod(facts: PeriodFacts, source: FactSource = 'customers'): PeriodView {
  const { period, settings } = facts;
  return {
    period: periodText(period, settings),
    start: isoDay(period.start),
    end: isoDay(period.end),
    complete: facts.reach(source).complete,
  };
}
