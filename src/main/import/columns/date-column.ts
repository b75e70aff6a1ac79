import { assert } from '@shared/base/assert';
import { dayFromCivil, FIRST_DAY, LAST_DAY } from '@shared/model/day';
import { cellText, NO_RESULT, serialDay, type Cell } from '../readers/cell';
import type { DateOrder, ShortYears } from '@shared/model/import-decisions';
import { parseDateText } from './date-text';
import { grown } from './growing-array';

export type DateProblem =
  'date.missing' | 'date.invalid' | 'date.outOfRange' | 'date.yearUnclear' | 'cell.error' | 'cell.noResult';

/** What a person has settled about a column of dates. */
export interface StatedDates {
  readonly dateOrder?: DateOrder | undefined;
  readonly shortYears?: ShortYears | undefined;
}

/** What only a person can settle about a column of dates, with the first texts that it is about. */
export interface DateQuestion {
  readonly code: 'date.orderUnknown' | 'date.yearsUnknown';
  readonly samples: readonly string[];
}

export interface ReadDates {
  /** By number of the cell; what a cell with a problem holds means nothing. */
  readonly days: Int32Array;
  readonly problems: ReadonlyMap<number, DateProblem>;
  /** The order that the column was read in, found or stated; `ymd` where it did not matter. */
  readonly dateOrder: DateOrder;
  /** How years of two digits were read, found or stated; null: none was. */
  readonly shortYears: ShortYears | null;
}

const MAX_SAMPLES = 5;

/** Serials from 1954 to 2119: numbers that are written as text, or without a date format, and mean a day. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const serialText = /^\s*\d{5}(?:\.\d+)?\s*$/;
const NO_DAY = -(2 ** 31);

/** The distinct cells of a date column, each read in every way it can be, until the whole column settles which. */
export class DateCells {
  /** The day of each cell with day before month, and with month before day; the same where order does not matter. */
  #byDay = new Int32Array(0);
  #byMonth = new Int32Array(0);
  readonly #serials = new Map<number, number>();
  readonly #problems = new Map<number, DateProblem>();
  #count = 0;
  #isDayFirst = false;
  #isMonthFirst = false;
  #isEither = false;
  #hasTextDates = false;
  readonly #samples: string[] = [];

  add(cell: Cell): void {
    this.#byDay = grown(this.#byDay, this.#count + 1);
    this.#byMonth = grown(this.#byMonth, this.#count + 1);
    if (cell === null || cell === undefined) this.#fail('date.missing');
    else if (typeof cell === 'string') this.#addText(cell);
    else if (typeof cell === 'number') this.#addNumber(cell);
    else if (typeof cell === 'boolean') this.#fail('date.invalid');
    else if ('serial' in cell) this.#put(serialDay(cell.serial), serialDay(cell.serial));
    else this.#fail(cell.error === NO_RESULT ? 'cell.noResult' : 'cell.error');
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * The order of day and month that the column settles, or null where it does not: when every date reads both
   * ways, or when some can only be the one and some only the other.
   */
  get order(): DateOrder | null {
    if (this.#isDayFirst && this.#isMonthFirst) return null;
    if (this.#isDayFirst) return 'dmy';
    if (this.#isMonthFirst) return 'mdy';
    return this.#isEither ? null : 'ymd';
  }

  /** What has to be asked before the column can be read, given what is stated already. */
  questions(stated: StatedDates = {}): readonly DateQuestion[] {
    const isOpen = this.order === null && (stated.dateOrder ?? 'ymd') === 'ymd';
    return isOpen ? [{ code: 'date.orderUnknown', samples: this.#samples }] : [];
  }

  /**
   * The day of each cell, or why it has none. What is stated goes before what the column shows; to be asked only
   * once `questions` has none left for it.
   */
  read(stated: StatedDates = {}): ReadDates {
    assert(this.questions(stated).length === 0, 'a column of dates is read before it is settled');
    const order = stated.dateOrder ?? this.order ?? 'ymd';
    const days = (order === 'mdy' ? this.#byMonth : this.#byDay).slice(0, this.#count);
    const problems = new Map(this.#problems);
    // Five digits are a serial day only where the column has no dates written out.
    if (!this.#hasTextDates) for (const [index, day] of this.#serials) days[index] = day;
    for (let index = 0; index < days.length; index += 1) {
      const day = days[index] ?? NO_DAY;
      if (day === NO_DAY) problems.set(index, problems.get(index) ?? 'date.invalid');
      else if (day < FIRST_DAY || day >= LAST_DAY) problems.set(index, 'date.outOfRange');
    }
    return { days, problems, dateOrder: order, shortYears: null };
  }

  #addText(text: string): void {
    const written = parseDateText(text);
    if (written === null) {
      if (serialText.test(text)) this.#serials.set(this.#count, serialOf(Number(text)) ?? NO_DAY);
      this.#put(null, null);
      return;
    }
    this.#hasTextDates = true;
    if (written.kind === 'civil') {
      const day = dayFromCivil(written.year, written.month, written.date);
      this.#put(day, day);
      return;
    }
    const byDay = dayFromCivil(written.year, written.second, written.first);
    const byMonth = dayFromCivil(written.year, written.first, written.second);
    if (byDay !== null && byMonth === null) this.#isDayFirst = true;
    else if (byDay === null && byMonth !== null) this.#isMonthFirst = true;
    else if (byDay !== byMonth) {
      this.#isEither = true;
      if (this.#samples.length < MAX_SAMPLES) this.#samples.push(cellText(text));
    }
    this.#put(byDay, byMonth);
  }

  /** A number without a date format: a serial day, or 20240105. */
  #addNumber(value: number): void {
    const written = parseDateText(String(value));
    const compact =
      written?.kind === 'civil' ? dayFromCivil(written.year, written.month, written.date) : null;
    const day = serialOf(value) ?? compact;
    this.#put(day, day);
  }

  #put(byDay: number | null, byMonth: number | null): void {
    this.#byDay[this.#count] = byDay ?? NO_DAY;
    this.#byMonth[this.#count] = byMonth ?? NO_DAY;
  }

  #fail(problem: DateProblem): void {
    this.#problems.set(this.#count, problem);
    this.#put(null, null);
  }
}

function serialOf(value: number): number | null {
  return value >= FIRST_SERIAL && value < LAST_SERIAL ? serialDay(value) : null;
}
