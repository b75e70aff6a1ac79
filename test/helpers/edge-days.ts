import * as fc from 'fast-check';
import { dayNumber, type Day } from '@shared/model/day';
import { periodOfDay, shiftPeriod } from '@shared/model/period';
import { FUZZ_START } from './naive-ledger';

/** Days of grace and windows that the edge days below are measured by. */
export const edgeSpans = [7, 30, 60] as const;

/**
 * Days on which a rule that is off by one shows: around the starts of the months from December 2023 to August 2024, and
 * a window or the days of grace before and after them.
 */
export const edgeDays: readonly Day[] = (() => {
  const december = periodOfDay(dayNumber(FUZZ_START), 'month');
  const starts = Array.from({ length: 9 }, (_, months) => shiftPeriod(december, months).start);
  const reaches = [0, ...edgeSpans.flatMap((span) => [-span, span])];
  const days = starts.flatMap((start) =>
    reaches.flatMap((reach) => [-1, 0, 1].map((by) => start + reach + by)),
  );
  return [...new Set(days)].sort((a, b) => a - b).map(dayNumber);
})();

export const anyEdgeDay: fc.Arbitrary<Day> = fc.constantFrom(...edgeDays);
