import { dayFromCivil, isoDay } from '@shared/model/day';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * The ISO day that a written date is under an order, or null where it is none. For showing a person what a
 * choice means; the import itself reads dates by its own rules.
 */
export function readDateSample(sample: string, order: DateOrder): string | null {
  const parts = /^\D*(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})/.exec(sample);
  if (parts === null) return null;
  const [first = '', second = '', third = ''] = parts.slice(1);
  const [year, month, date] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (year.length !== 2 && year.length !== 4) return null;
  const day = dayFromCivil(fullYear, Number(month), Number(date));
  return day === null ? null : isoDay(day);
}

/** The sample that tells the orders apart best: the one with the most readings. */
export function tellingSample(samples: readonly string[]): string | null {
  const [best] = [...samples].sort((left, right) => readingCount(right) - readingCount(left));
  return best === undefined || readingCount(best) === 0 ? null : best;
}

/** Whether these samples alone leave open how the dates are written. */
export function isAmbiguous(samples: readonly string[]): boolean {
  const common = dateOrders.filter((order) =>
    samples.every((sample) => readingCount(sample) === 0 || readDateSample(sample, order) !== null),
  );
  return common.length > 1 && samples.some((sample) => readingCount(sample) > 1);
}

function readingCount(sample: string): number {
  const readings = dateOrders.map((order) => readDateSample(sample, order));
  return new Set(readings.filter((day) => day !== null)).size;
}
