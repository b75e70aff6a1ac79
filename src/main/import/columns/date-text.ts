import type { DateOrder } from '@shared/model/import-decisions';
import { bareDate } from './bare-date';
import { withDigits } from './chinese-numerals';
import { halfWidth } from './half-width';
import { monthOfName } from './month-names';

interface YearMonthDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** A written date taken apart, as far as its own text says. */
export type WrittenDate =
  /**
   * Year, month and day are plain. `isRoc`: the year was counted from 1912 (113/01/05, 民國98年); `order`: how the
   * numbers stand, where all three are numbers.
   */
  | ({ readonly kind: 'civil'; readonly isRoc: boolean; readonly order: DateOrder | null } & YearMonthDate)
  /** 1/5/2024: day and month may change places. */
  | { readonly kind: 'unsettled'; readonly year: number; readonly first: number; readonly second: number }
  /** 05.01.24: a year of two digits, in one of these orders. `isNumeric`: nothing but its numbers limits them. */
  | {
      readonly kind: 'short';
      readonly numbers: readonly [number, number, number];
      readonly orders: readonly DateOrder[];
      readonly isNumeric: boolean;
    }
  /** 1130105, or 990105 where a program dropped its zero: a date of the Republic where the column is so written. */
  | ({ readonly kind: 'rocDigits'; readonly isWhole: boolean } & YearMonthDate);

/** Longer texts are no dates, and no pattern needs to look at them. */
const MAX_LENGTH = 100;
/** Unmarked, three digits count years of the Republic no farther than two digits reach into the century: 2069. */
const LAST_UNMARKED_ROC_YEAR = 158;
const ROC_OFFSET = 1911;

const plainTime = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?)?`;
const isoLike = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${plainTime}$`);
const russianYear = String.raw`\s?г(?:од|ода)?\.?`;
const numeric = new RegExp(
  String.raw`^(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?:\.|(${russianYear}))?$`,
);
const chinese = /^(\d{1,4})(?:\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?|[-/.](\d{1,2})[-/.](\d{1,2}))$/;
const era = /^(?:(中華民國|中华民国|民國|民国)|公元|西元)\s?/;

const gap = String.raw`[\s.,/-]*`;
/** Letters may touch the number before them; the digits of 1月 may not. */
const month = String.raw`${gap}(?:(?<=[\s.,/-]|^)(\d{1,2}月)|(\p{L}+))${gap}`;
const day = String.raw`[«"“]?(\d{1,2})[»"”]?(?:st|nd|rd|th)?(?:\sof\b)?`;
const dayFirst = new RegExp(String.raw`^${day}${month}'?(\d{4}|\d{2})(?:${russianYear})?$`, 'u');
const monthFirst = new RegExp(String.raw`^${month}${day}[\s.,/-]+'?(\d{4}|\d{2})$`, 'u');
const yearFirst = new RegExp(String.raw`^(\d{4})${month}${day}$`, 'u');

/**
 * Takes a written date apart, or null where it is none: a month without a day is none, nor a day without a year.
 * Points part day.month.year or year.month.day; `1/5/2024` and `1-5-2024` are settled by their column.
 */
export function parseDateText(text: string): WrittenDate | null {
  const iso = isoLike.exec(text);
  if (iso) return civil(iso[1], iso[3], iso[4], 'ymd');
  if (text.length > MAX_LENGTH) return null;
  const plain = bareDate(halfWidth(text).toLowerCase());
  return parseDigits(plain) ?? parseNumbers(plain) ?? parseChinese(withDigits(plain));
}

function parseDigits(text: string): WrittenDate | null {
  const [, year, monthDigits, date] = /^(\d{2,4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (year.length === 4) return /^(?:19|20|21)/.test(year) ? civil(year, monthDigits, date, 'ymd') : null;
  // A year too far off makes no date, but stays a number of this form: it speaks against the column being one of dates.
  const isYear = Number(year) >= 1 && Number(year) <= LAST_UNMARKED_ROC_YEAR;
  return {
    kind: 'rocDigits',
    isWhole: year.length === 3,
    year: isYear ? Number(year) + ROC_OFFSET : Number.NaN,
    month: Number(monthDigits),
    date: Number(date),
  };
}

function parseNumbers(text: string): WrittenDate | null {
  const [, first = '', separator, second = '', third = '', suffix] = numeric.exec(text) ?? [];
  if (first === '') return null;
  const isRussian = suffix !== undefined;
  if (first.length > 2) {
    if (third.length > 2 || isRussian) return null;
    return first.length === 4 ? civil(first, second, third, 'ymd') : roc(first, second, third);
  }
  if (third.length === 4) {
    if (separator === '.' || isRussian) return civil(third, second, first, 'dmy');
    return { kind: 'unsettled', year: Number(third), first: Number(first), second: Number(second) };
  }
  if (third.length > 2) return null;
  const orders: DateOrder[] = isRussian
    ? ['dmy']
    : separator === '.'
      ? ['ymd', 'dmy']
      : ['ymd', 'dmy', 'mdy'];
  return short([first, second, third], orders);
}

/** 2024年1月5日, with or without an era, which alone gives short years their meaning. */
function parseChinese(text: string): WrittenDate | null {
  const [mark = '', republic] = era.exec(text) ?? [];
  const [, year = '', ...rest] = chinese.exec(text.slice(mark.length)) ?? [];
  if (year === '') return mark === '' ? parseNamed(text) : null;
  const [monthDigits, date] = rest.filter((part) => part !== undefined);
  if (republic !== undefined) return year.length === 4 ? null : civil(year, monthDigits, date, 'ymd', true);
  if (year.length === 4) return civil(year, monthDigits, date, 'ymd');
  if (mark !== '') return null;
  if (year.length === 3) return roc(year, monthDigits, date);
  return short([year, monthDigits ?? '', date ?? ''], ['ymd']);
}

function parseNamed(text: string): WrittenDate | null {
  const [, date, number, name, year] = dayFirst.exec(text) ?? [];
  if (year !== undefined) return ofNames(year, number ?? name, date, 'dmy');
  const [, thatNumber, thatName, thatDate, thatYear] = monthFirst.exec(text) ?? [];
  if (thatYear !== undefined) return ofNames(thatYear, thatNumber ?? thatName, thatDate, 'mdy');
  const [, firstYear, lastNumber, lastName, lastDate] = yearFirst.exec(text) ?? [];
  return firstYear === undefined ? null : ofNames(firstYear, lastNumber ?? lastName, lastDate, 'ymd');
}

function ofNames(
  year: string,
  name: string | undefined,
  date: string | undefined,
  order: DateOrder,
): WrittenDate | null {
  const number = monthOfName(name ?? '');
  if (number === null || date === undefined) return null;
  if (year.length === 4) return civil(year, String(number), date, null);
  return short(order === 'dmy' ? [date, String(number), year] : [String(number), date, year], [order]);
}

/** Only orders in which a year of two digits and a day and month of the calendar come out. */
function short(texts: readonly [string, string, string], orders: readonly DateOrder[]): WrittenDate | null {
  const possible = orders.filter((order) => {
    const year = texts[order === 'ymd' ? 0 : 2];
    const monthText = texts[order === 'mdy' ? 0 : 1];
    const date = texts[order === 'ymd' ? 2 : order === 'dmy' ? 0 : 1];
    return year.length === 2 && isDayOfMonth(Number(monthText), Number(date));
  });
  const [first, second, third] = texts;
  if (possible.length === 0) return null;
  const numbers = [Number(first), Number(second), Number(third)] as const;
  return { kind: 'short', numbers, orders: possible, isNumeric: orders.length > 1 };
}

function isDayOfMonth(monthNumber: number, date: number): boolean {
  const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date >= 1 && date <= (lengths[monthNumber - 1] ?? 0);
}

function roc(year: string, monthDigits: string | undefined, date: string | undefined): WrittenDate | null {
  const number = Number(year);
  return number >= 1 && number <= LAST_UNMARKED_ROC_YEAR ? civil(year, monthDigits, date, 'ymd', true) : null;
}

function civil(
  year: string | undefined,
  monthDigits: string | undefined,
  date: string | undefined,
  order: DateOrder | null,
  isRoc = false,
): WrittenDate & { kind: 'civil' } {
  const offset = isRoc ? ROC_OFFSET : 0;
  return {
    kind: 'civil',
    year: Number(year) + offset,
    month: Number(monthDigits),
    date: Number(date),
    isRoc,
    order,
  };
}
