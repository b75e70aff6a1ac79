import type { Language } from '../contract/views';
import { civilFromDay, parseIsoDay } from '../model/day';

type DateParts = Pick<Intl.DateTimeFormatOptions, 'year' | 'month' | 'day'>;

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, parts: DateParts): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(parts)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  // UTC on both sides: the day that goes in is the day that is printed, wherever the machine stands.
  const made = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  cache.set(key, made);
  return made;
}

/** The instant that prints as this day, or null where the text names no day. */
function instant(isoDay: string): number | null {
  const day = parseIsoDay(isoDay);
  return day === null ? null : day * 86_400_000;
}

/** An ISO day as people write it: `9 Dec 2011`, `2011年12月9日`, `9 дек. 2011 г.`; other text as it stands. */
export function formatDay(isoDay: string, language: Language): string {
  const day = parseIsoDay(isoDay);
  if (day === null) return isoDay;
  if (language !== 'en')
    return dateFormat(language, { year: 'numeric', month: 'short', day: 'numeric' }).format(day * 86_400_000);
  // Day first and the month in letters: read the same way by every reader of English.
  const { year, date } = civilFromDay(day);
  return `${date} ${dateFormat('en', { month: 'short' }).format(day * 86_400_000)} ${year}`;
}

/** A day in little room, for the cells of tables: `9 Dec 2011`, `2011-12-09`, `09.12.2011`. */
export function formatDayShort(isoDay: string, language: Language): string {
  const at = instant(isoDay);
  if (at === null) return isoDay;
  if (language === 'en') return formatDay(isoDay, language);
  if (language !== 'ru') return isoDay;
  return isoDay.split('-').reverse().join('.');
}

/** `December 2011`. */
export function formatMonth(isoDay: string, language: Language): string {
  const at = instant(isoDay);
  return at === null ? isoDay : dateFormat(language, { year: 'numeric', month: 'long' }).format(at);
}

/** A month in little room, for axes and narrow columns: `Dec 2011`, `2011-12` in Chinese. */
export function formatMonthShort(isoDay: string, language: Language): string {
  const at = instant(isoDay);
  if (at === null) return isoDay;
  if (language !== 'en' && language !== 'ru') return isoDay.slice(0, 7);
  const month = dateFormat(language, { month: 'short' }).format(at);
  return `${month} ${isoDay.slice(0, 4)}`;
}

/** The name of a month, 1..12, as in a list of months. */
export function monthName(month: number, language: Language): string {
  const at = Date.UTC(2001, month - 1, 1);
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(at);
}

/** A moment of this machine (`importedAt`, `openedAt`) in its own time: these are clock times, not ledger days. */
export function formatMoment(isoMoment: string, language: Language, timeZone?: string): string {
  const at = Date.parse(isoMoment);
  if (Number.isNaN(at)) return isoMoment;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
}
