import { assert } from '@shared/base/assert';
import { dayFromCivil, FIRST_DAY, LAST_DAY } from '@shared/model/day';
import { dateOrders, type DateOrder, type ShortYears } from '@shared/model/import-decisions';
import { NO_RESULT, serialDay, type Cell } from '../readers/cell';
import { DateEvidence, type DateQuestion, type DateReading, type StatedDates } from './date-evidence';
import { hasOrder, orderSet } from './date-orders';
import { parseDateText, type WrittenDate } from './date-text';
import { grown } from './growing-array';
import { packed, shortDay } from './short-date';

export type DateProblem =
  'date.missing' | 'date.invalid' | 'date.outOfRange' | 'date.yearUnclear' | 'cell.error' | 'cell.noResult';

export interface ReadDates {
  /** By number of the cell; what a cell with a problem holds means nothing. */
  readonly days: Int32Array;
  readonly problems: ReadonlyMap<number, DateProblem>;
  /** The order that the column was read in, found or stated; `ymd` where it did not matter. */
  readonly dateOrder: DateOrder;
  /** How years of two digits were read, found or stated; null: none was. */
  readonly shortYears: ShortYears | null;
  /** What it takes to read single cells again alike; nothing where nothing had to be settled. */
  readonly settled: StatedDates;
}

/** Serials from 1954 to 2119: numbers that are written as text, or without a date format, and mean a day. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const serialText = /^\s*\d{5}(?:\.\d+)?\s*$/;
/** What people and databases write where there is no date: dashes, 0000-00-00. */
const noDate =
  /^\s*(?:[-\u2010-\u2015\u2212\uff0d]+|(?:0{4}[-/.]00[-/.]00|00[-/.]00[-/.]0{4})(?:[ T][0:]+)?)\s*$/;
const NO_DAY = -(2 ** 31);

// What is kept of a cell.
const DAY = 0;
/** Its day with day before month, and with month before day. */
const TWO_DAYS = 1;
/** Its packed numbers, and the orders they can stand in. */
const SHORT = 2;
/** The same where the form leaves one order, whatever that of the column: 5-Jan-24. */
const SHORT_NAMED = 3;
/** A day if the column has no dates written out. */
const SERIAL = 4;
/** A day if the whole column is so written. */
const ROC_DIGITS = 5;

/**
 * The distinct cells of a date column, each taken apart when it is met, until the whole column settles what they
 * mean: `questions` says what it leaves to a person, `read` gives the days.
 */
export class DateCells {
  #kinds = new Int8Array(0);
  #first = new Int32Array(0);
  #second = new Int32Array(0);
  readonly #problems = new Map<number, DateProblem>();
  readonly #evidence = new DateEvidence();
  #count = 0;

  add(cell: Cell): void {
    this.#kinds = grown(this.#kinds, this.#count + 1);
    this.#first = grown(this.#first, this.#count + 1);
    this.#second = grown(this.#second, this.#count + 1);
    if (cell === null || cell === undefined) this.#fail('date.missing');
    else if (typeof cell === 'string') this.#addText(cell);
    else if (typeof cell === 'number') this.#addNumber(cell);
    else if (typeof cell === 'boolean') this.#fail('date.invalid');
    else if ('serial' in cell) this.#addSerial(serialDay(cell.serial));
    else this.#fail(cell.error === NO_RESULT ? 'cell.noResult' : 'cell.error');
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** The order of the numbers that the column settles by itself, `ymd` where it does not matter; else null. */
  get order(): DateOrder | null {
    const reading = this.#evidence.reading({});
    if (reading.order === null || reading.shortOrder === null) return null;
    return this.#evidence.settled(reading).dateOrder ?? reading.shortOrder;
  }

  /** What has to be asked before the column can be read, given what is stated already. */
  questions(stated: StatedDates = {}): readonly DateQuestion[] {
    return this.#evidence.questions(stated);
  }

  /**
   * The day of each cell, or why it has none. What is stated goes before what the column shows, so that a person
   * can overrule a slip of the pen that reads one way only. To be called once `questions` has none left.
   */
  read(stated: StatedDates = {}): ReadDates {
    assert(this.questions(stated).length === 0, 'a column of dates is read before it is settled');
    const reading = this.#evidence.reading(stated);
    const days = this.#daysOf(reading);
    const problems = new Map(this.#problems);
    for (let index = 0; index < days.length; index += 1) {
      const day = days[index] ?? NO_DAY;
      if (day >= FIRST_DAY && day < LAST_DAY) continue;
      const isUnclear = reading.shortYears === null && isShort(this.#kinds[index]);
      const otherwise = isUnclear ? 'date.yearUnclear' : 'date.invalid';
      problems.set(index, day === NO_DAY ? (problems.get(index) ?? otherwise) : 'date.outOfRange');
    }
    const settled = this.#evidence.settled(reading);
    return {
      days,
      problems,
      dateOrder: settled.dateOrder ?? 'ymd',
      shortYears: reading.shortYears,
      settled,
    };
  }

  #daysOf({ order: unsettledOrder, shortOrder, shortYears }: DateReading): Int32Array {
    const { mayBeSerials, isRocDigits } = this.#evidence;
    const days = this.#first.slice(0, this.#count);
    for (let index = 0; index < days.length; index += 1) {
      const kind = this.#kinds[index];
      if (kind === DAY) continue;
      if (kind === TWO_DAYS) {
        if (unsettledOrder === 'mdy') days[index] = this.#second[index] ?? NO_DAY;
      } else if (isShort(kind)) {
        const own = this.#second[index] ?? 0;
        const order = dateOrders.find(
          (each) => hasOrder(own, each) && (kind === SHORT_NAMED || each === shortOrder),
        );
        const day = order && shortYears && shortDay(this.#first[index] ?? 0, order, shortYears);
        days[index] = day ?? NO_DAY;
      } else if (!(kind === SERIAL ? mayBeSerials : isRocDigits)) days[index] = NO_DAY;
    }
    return days;
  }

  #addText(text: string): void {
    if (noDate.test(text)) return this.#fail('date.missing');
    const written = parseDateText(text);
    if (written !== null) this.#addWritten(written, text);
    else if (serialText.test(text)) this.#put(SERIAL, serialOf(Number(text)));
    else this.#put(DAY, null);
  }

  /** A number without a date format: a serial day, or the digits of a date. */
  #addNumber(value: number): void {
    const serial = serialOf(value);
    const written = serial === null ? parseDateText(String(value)) : null;
    if (written === null) this.#addSerial(serial);
    else this.#addWritten(written, String(value));
  }

  #addSerial(day: number | null): void {
    if (day !== null) this.#evidence.fullYears += 1;
    this.#put(DAY, day);
  }

  #addWritten(written: WrittenDate, text: string): void {
    if (written.kind === 'short') {
      this.#evidence.note(written, text, true);
      const kind = written.isNumeric ? SHORT : SHORT_NAMED;
      return this.#put(kind, packed(written.numbers), orderSet(written.orders));
    }
    if (written.kind === 'unsettled') return this.#addUnsettled(written, text);
    const day = dayFromCivil(written.year, written.month, written.date);
    this.#evidence.note(written, text, day !== null);
    this.#put(written.kind === 'rocDigits' ? ROC_DIGITS : DAY, day);
  }

  #addUnsettled(written: WrittenDate & { kind: 'unsettled' }, text: string): void {
    const { year, first, second } = written;
    const byDay = dayFromCivil(year, second, first);
    const byMonth = dayFromCivil(year, first, second);
    this.#evidence.note(written, text, byDay !== null || byMonth !== null);
    if (byDay === byMonth) return this.#put(DAY, byDay);
    const orders: DateOrder[] = byMonth === null ? ['dmy'] : byDay === null ? ['mdy'] : ['dmy', 'mdy'];
    this.#evidence.noteUnsettled(text, first, second, orders);
    this.#put(TWO_DAYS, byDay, byMonth);
  }

  #put(kind: number, first: number | null, second: number | null = null): void {
    this.#kinds[this.#count] = kind;
    this.#first[this.#count] = first ?? NO_DAY;
    this.#second[this.#count] = second ?? NO_DAY;
  }

  #fail(problem: DateProblem): void {
    this.#problems.set(this.#count, problem);
    this.#put(DAY, null);
  }
}

function isShort(kind: number | undefined): boolean {
  return kind === SHORT || kind === SHORT_NAMED;
}

function serialOf(value: number): number | null {
  return value >= FIRST_SERIAL && value < LAST_SERIAL ? serialDay(value) : null;
}
