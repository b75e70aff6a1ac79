import type { Brand } from '../base/brand';

/** A calendar date as whole days since 1970-01-01; it knows no time and no time zone. */
export type Day = Brand<number, 'Day'>;

export const FIRST_DAY = dayNumber(-25567); // 1900-01-01
export const LAST_DAY = dayNumber(54786); // 2120-01-01, exclusive

export function dayNumber(value: number): Day {
  return value as Day;
}

/** The day number of a civil date, or null where no such date exists (30 February). Gregorian, proleptic. */
export function dayFromCivil(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return null;
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  // Days from civil by eras of 400 years (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return dayNumber(era * 146097 + dayOfEra - 719468);
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function civilFromDay(day: Day): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Parses `YYYY-MM-DD`, strictly. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFromCivil(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function isoDay(day: Day): string {
  const { year, month, date } = civilFromDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function addDays(day: Day, count: number): Day {
  return dayNumber(day + count);
}
