import type { DateOrder } from '@shared/contract/views';
import { dayFromCivil, isoDay } from '@shared/model/day';
import type { ShortYears } from '@shared/model/import-decisions';

/** In the order in which they are offered. */
export const offeredOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * The ISO day that a written date is under an order, or null where it is none. For showing a person what an
 * answer means; the import itself reads dates by its own rules.
 */
export function readDateSample(
  sample: string,
  order: DateOrder,
  shortYears: ShortYears = 'century',
): string | null {
  const parts = /^\D*(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})/.exec(sample);
  if (parts === null) return null;
  const [first = '', second = '', third = ''] = parts.slice(1);
  const [year, month, date] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  const fullYear = yearOf(year, shortYears);
  if (fullYear === null) return null;
  const day = dayFromCivil(fullYear, Number(month), Number(date));
  return day === null ? null : isoDay(day);
}

/** Four digits as they stand; fewer by what short years mean (70..99 of this century's notation are 19..). */
function yearOf(digits: string, shortYears: ShortYears): number | null {
  const year = Number(digits);
  if (digits.length === 4) return year;
  if (shortYears === 'roc') return digits.length === 2 || digits.length === 3 ? year + 1911 : null;
  if (digits.length !== 2) return null;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Up to `count` samples that tell the orders apart best: those with the most readings, none twice. */
export function tellingSamples(samples: readonly string[], count: number): readonly string[] {
  return [...new Set(samples)]
    .filter((sample) => readingCount(sample) > 0)
    .toSorted((left, right) => readingCount(right) - readingCount(left))
    .slice(0, count);
}

function readingCount(sample: string): number {
  const readings = offeredOrders.map((order) => readDateSample(sample, order));
  return new Set(readings.filter((day) => day !== null)).size;
}
