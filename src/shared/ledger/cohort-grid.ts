import { addDays, dayNumber, type Day } from '../model/day';
import { periodOfDay, shiftPeriod, type Period } from '../model/period';
import type { CohortScope, CohortUnit } from './cohort-request';

/** The calendar of a cohort table: periods from the records' first day to the one of the data-through date. */
export interface CohortGrid {
  readonly periods: readonly Period[];
  /** Exclusive ends, the same as in `periods`. */
  readonly ends: Int32Array;
  readonly start: Day;
  readonly end: Day;
  readonly dataThrough: number;
  /** Period of each day, by day − start. */
  readonly periodOfDay: Int32Array;
  /** How many periods are complete; they are the first ones. */
  readonly completeCount: number;
}

export function createCohortGrid(
  unit: CohortUnit,
  { calendar, firstDay, dataThrough }: Pick<CohortScope, 'calendar' | 'firstDay' | 'dataThrough'>,
): CohortGrid {
  const periods: Period[] = [];
  if (firstDay !== null && dataThrough !== null) {
    let period = periodOfDay(firstDay, unit, calendar);
    for (; period.start <= dataThrough; period = shiftPeriod(period, 1)) periods.push(period);
  }
  const start = periods[0]?.start ?? dayNumber(0);
  const end = periods.at(-1)?.end ?? start;
  const periodOfEachDay = new Int32Array(end - start);
  periods.forEach((period, number) => periodOfEachDay.fill(number, period.start - start, period.end - start));
  return {
    periods,
    ends: Int32Array.from(periods, (period) => period.end),
    start,
    end,
    dataThrough: dataThrough ?? start,
    periodOfDay: periodOfEachDay,
    completeCount: periods.filter((period) => dataThrough !== null && period.end <= addDays(dataThrough, 1))
      .length,
  };
}
