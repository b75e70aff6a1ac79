import type { BookSummary, Scope } from '@shared/contract/views';
import { addDays, dayNumber, parseIsoDay, type Day } from '@shared/model/day';
import {
  parsePeriod,
  periodOfDay,
  periodText,
  shiftPeriod,
  type CalendarSettings,
  type Period,
  type PeriodUnit,
} from '@shared/model/period';
import { baseText } from '@shared/model/settings';

/** A ledger shorter than this is looked at by month: two quarters to compare would not fit in it. */
const shortLedgerDays = 270;

/** Whether the ledger's data reach the end of the period. */
export function isComplete(period: Period, dataThrough: Day): boolean {
  return period.end <= dataThrough + 1;
}

/** The latest period of the unit that the data cover to its end. */
export function latestComplete(
  unit: Exclude<PeriodUnit, 'range'>,
  dataThrough: Day,
  calendar: CalendarSettings,
): Period {
  const current = periodOfDay(dataThrough, unit, calendar);
  return isComplete(current, dataThrough) ? current : shiftPeriod(current, -1);
}

/** The scope a book opens with: its own base, and the latest complete quarter (month, for a short ledger). */
export function defaultScope(book: BookSummary): Scope {
  const base = baseText(book.settings.base);
  const through = book.dataThrough === null ? null : parseIsoDay(book.dataThrough);
  const first = book.firstDay === null ? null : parseIsoDay(book.firstDay);
  if (through === null || first === null) return { period: '1970', base };
  const unit = through - first < shortLedgerDays ? 'month' : 'quarter';
  const latest = latestComplete(unit, through, book.settings);
  // Where not even one whole period lies in the ledger, the running one is shown, marked incomplete.
  const period = latest.end > first ? latest : periodOfDay(through, unit, book.settings);
  return { period: periodText(period, book.settings), base };
}

/** The period of another unit that ends where this one ends, or the latest complete one before it. */
export function changeUnit(
  text: string,
  unit: Exclude<PeriodUnit, 'range'>,
  calendar: CalendarSettings,
): string {
  const period = parsePeriod(text, calendar);
  if (period === null) return text;
  const lastDay = addDays(period.end, -1);
  return periodText(periodOfDay(dayNumber(lastDay), unit, calendar), calendar);
}
