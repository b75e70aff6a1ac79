import { dayFromCivil, type Day } from '@shared/model/day';
import type { DateOrder, ShortYears } from '@shared/model/import-decisions';

export type ThreeNumbers = readonly [number, number, number];

const ROC_OFFSET = 1911;
/** 70..99 are of the last century, 00..69 of this one. */
const FIRST_YEAR_OF_LAST_CENTURY = 70;

/** Three numbers of at most two digits as one. */
export function packed([first, second, third]: ThreeNumbers): number {
  return first * 10_000 + second * 100 + third;
}

/** The day that packed numbers mean in this order and reckoning of years, or null where it is none. */
export function shortDay(numbers: number, order: DateOrder, years: ShortYears): Day | null {
  const first = Math.floor(numbers / 10_000);
  const second = Math.floor(numbers / 100) % 100;
  const third = numbers % 100;
  const [year, month, date] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  return dayFromCivil(fullYear(year, years), month, date);
}

function fullYear(year: number, years: ShortYears): number {
  if (years === 'century') return year + (year >= FIRST_YEAR_OF_LAST_CENTURY ? 1900 : 2000);
  // There was no year 0 of the Republic.
  return year === 0 ? Number.NaN : year + ROC_OFFSET;
}
