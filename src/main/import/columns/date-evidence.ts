import type { DateOrder, ShortYears } from '@shared/model/import-decisions';
import { DateOrders } from './date-orders';
import { DateSamples } from './date-samples';
import type { WrittenDate } from './date-text';

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

/** How a column of dates is read; null: it does not say. */
export interface DateReading {
  /** Of dates with a full year behind: `dmy` or `mdy`. */
  readonly order: DateOrder | null;
  /** Of dates with a year of two digits. */
  readonly shortOrder: DateOrder | null;
  readonly shortYears: ShortYears | null;
}

/** Numbers without points or strokes are dates of the Republic only where hardly anything else stands. */
const NEARLY_ALL = 0.9;

/**
 * What the dates of a column say about how it is written. Nothing depends on their order.
 *
 * Day before month or behind: what no date contradicts; two-digit years go by the dates of the column with a full
 * year where their own numbers leave it open. Two-digit years: of the Republic where other years of the Republic
 * stand in the column and none of the common era; otherwise nobody's to guess.
 */
export class DateEvidence {
  /** Dates with a year of the common era in four digits, or that need none (serial days). */
  fullYears = 0;
  #written = 0;
  #rocYears = 0;
  #shortYears = 0;
  #rocDigits = 0;
  #rocDigitDays = 0;
  #hasWholeRocDigits = false;
  #showsDayFirst = false;
  readonly #unsettled = new DateOrders();
  readonly #short = new DateOrders();
  readonly #shortSamples = new DateSamples();

  /** `isDay`: whether the calendar has it, read in one order at least. */
  note(written: WrittenDate, text: string, isDay: boolean): void {
    if (written.kind === 'rocDigits') {
      this.#rocDigits += 1;
      if (!isDay) return;
      this.#rocDigitDays += 1;
      if (written.isWhole) this.#hasWholeRocDigits = true;
      return;
    }
    this.#written += 1;
    if (written.kind === 'short') {
      this.#shortYears += 1;
      this.#shortSamples.add(text);
      if (written.isNumeric) this.#short.add(text, written.numbers, written.orders);
    } else if (written.kind === 'civil' && written.isRoc) this.#rocYears += 1;
    else {
      this.fullYears += 1;
      if (written.kind === 'civil' && written.order === 'dmy') this.#showsDayFirst = true;
    }
  }

  /** 31/01/2024, in the orders that the calendar leaves it. */
  noteUnsettled(text: string, first: number, second: number, orders: readonly DateOrder[]): void {
    this.#unsettled.add(text, [first, second, -1], orders);
  }

  /** Whether the column has no dates written out, so that five digits may be a serial day. */
  get mayBeSerials(): boolean {
    return this.#written === 0 && !this.isRocDigits;
  }

  /** Whether 1130105 is a date here. */
  get isRocDigits(): boolean {
    const all = this.#rocDigits + this.fullYears + this.#shortYears;
    return this.#hasWholeRocDigits && this.#rocDigitDays >= all * NEARLY_ALL;
  }

  reading(stated: StatedDates): DateReading {
    const shortYears = this.#settledYears(stated);
    return { order: this.#order(stated), shortOrder: this.#shortOrder(stated, shortYears), shortYears };
  }

  questions(stated: StatedDates): readonly DateQuestion[] {
    const { order, shortOrder, shortYears } = this.reading(stated);
    const questions: DateQuestion[] = [];
    if (shortYears === null && this.#isMostlyShort)
      questions.push({ code: 'date.yearsUnknown', samples: this.#shortSamples.texts });
    if (order === null) questions.push({ code: 'date.orderUnknown', samples: this.#unsettled.samples });
    else if (shortOrder === null) questions.push({ code: 'date.orderUnknown', samples: this.#short.samples });
    return questions;
  }

  /** What it takes to read single dates of the column again as `reading` has them. */
  settled({ order, shortOrder, shortYears }: DateReading): StatedDates {
    const settled: { dateOrder?: DateOrder; shortYears?: ShortYears } = {};
    if (this.#unsettled.count > 0 && order !== null) settled.dateOrder = order;
    else if (this.#short.count > 0 && shortYears !== null && shortOrder !== null)
      settled.dateOrder = shortOrder;
    if (shortYears !== null) settled.shortYears = shortYears;
    return settled;
  }

  get #isMostlyShort(): boolean {
    return this.#shortYears > this.fullYears + this.#rocYears;
  }

  #settledYears(stated: StatedDates): ShortYears | null {
    if (this.#shortYears === 0) return null;
    if (stated.shortYears !== undefined) return stated.shortYears;
    const isRoc = this.#rocYears > 0 || this.isRocDigits;
    return isRoc && this.fullYears === 0 ? 'roc' : null;
  }

  #order({ dateOrder }: StatedDates): DateOrder | null {
    // The year stands behind: that it comes first is no answer.
    if (dateOrder !== undefined && dateOrder !== 'ymd') return dateOrder;
    const short = this.#short.count === 0 ? null : this.#short.settled([]);
    return this.#unsettled.settled(short === null ? [] : [short]);
  }

  #shortOrder({ dateOrder }: StatedDates, shortYears: ShortYears | null): DateOrder | null {
    // A few among full years are read only where it is stated what they mean.
    if (shortYears === null && !this.#isMostlyShort) return 'ymd';
    if (dateOrder !== undefined) return dateOrder;
    // The Republic writes its years first.
    if (shortYears === 'roc' && this.#short.allows('ymd')) return 'ymd';
    const shown: DateOrder[] = this.#showsDayFirst ? ['dmy'] : [];
    const order = this.#unsettled.count === 0 ? null : this.#unsettled.settled([]);
    if (order !== null) shown.push(order);
    return this.#short.settled(shown);
  }
}
