import {
  addDays,
  civilFromDay,
  dayFromCivil,
  dayNumber,
  daysInMonth,
  isoDay,
  isoWeekday,
  parseIsoDay,
  type Day,
} from './day';

export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year' | 'fiscalYear' | 'range';

/** A half-open span of calendar days `[start, end)`. `unit` says which calendar it steps by. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly start: Day;
  /** Exclusive. */
  readonly end: Day;
}

/** What the calendar of a book needs to know. */
export interface CalendarSettings {
  readonly fiscalYearStart: number;
  readonly weekStart: 'monday' | 'sunday';
}

const isoCalendar: CalendarSettings = { fiscalYearStart: 1, weekStart: 'monday' };

/** `2024`, `2024-Q3`, `2024-07`, `2024-W27`, `FY2024` or `2024-07-01..2024-09-30` (both ends included). */
export function parsePeriod(text: string, calendar: CalendarSettings = isoCalendar): Period | null {
  const year = /^(\d{4})$/.exec(text);
  if (year) return periodFrom('year', dayFromCivil(Number(year[1]), 1, 1));
  const fiscal = /^FY(\d{4})$/i.exec(text);
  if (fiscal) return fiscalYear(Number(fiscal[1]), calendar);
  const quarter = /^(\d{4})-Q([1-4])$/i.exec(text);
  if (quarter) return periodFrom('quarter', dayFromCivil(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1));
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return periodFrom('month', dayFromCivil(Number(month[1]), Number(month[2]), 1));
  const week = /^(\d{4})-W(\d{2})$/i.exec(text);
  if (week) return parseWeek(Number(week[1]), Number(week[2]), calendar);
  return parseRange(text);
}

/** The text that `parsePeriod` reads back. */
export function periodText(period: Period, calendar: CalendarSettings = isoCalendar): string {
  const { year, month } = civilFromDay(period.start);
  switch (period.unit) {
    case 'year':
      return String(year).padStart(4, '0');
    case 'fiscalYear':
      return `FY${calendar.fiscalYearStart === 1 ? year : year + 1}`;
    case 'quarter':
      return `${String(year).padStart(4, '0')}-Q${(month + 2) / 3}`;
    case 'month':
      return isoDay(period.start).slice(0, 7);
    case 'week':
      return weekText(period.start, calendar);
    case 'range':
      return `${isoDay(period.start)}..${isoDay(addDays(period.end, -1))}`;
  }
}

/** The period of the given unit that holds the day. */
export function periodOfDay(
  day: Day,
  unit: Exclude<PeriodUnit, 'range'>,
  calendar: CalendarSettings = isoCalendar,
): Period {
  const { year, month } = civilFromDay(day);
  switch (unit) {
    case 'week': {
      const first = calendar.weekStart === 'monday' ? isoWeekday(day) - 1 : isoWeekday(day) % 7;
      return { unit, start: addDays(day, -first), end: addDays(day, 7 - first) };
    }
    case 'month':
      return required(periodFrom('month', dayFromCivil(year, month, 1)));
    case 'quarter':
      return required(periodFrom('quarter', dayFromCivil(year, month - ((month - 1) % 3), 1)));
    case 'year':
      return required(periodFrom('year', dayFromCivil(year, 1, 1)));
    case 'fiscalYear': {
      const named = month >= calendar.fiscalYearStart && calendar.fiscalYearStart !== 1 ? year + 1 : year;
      return required(fiscalYear(named, calendar));
    }
  }
}

/** The period `steps` later (negative: earlier) of the same unit; ranges move by their own length in days. */
export function shiftPeriod(period: Period, steps: number): Period {
  const { year, month, date } = civilFromDay(period.start);
  switch (period.unit) {
    case 'week':
      return { unit: 'week', start: addDays(period.start, 7 * steps), end: addDays(period.end, 7 * steps) };
    case 'range': {
      const length = (period.end - period.start) * steps;
      return { unit: 'range', start: addDays(period.start, length), end: addDays(period.end, length) };
    }
    default: {
      const months = monthsPerUnit[period.unit];
      const start = addMonths(year, month, months * steps, date);
      const { year: startYear, month: startMonth } = civilFromDay(start);
      return { unit: period.unit, start, end: addMonths(startYear, startMonth, months, 1) };
    }
  }
}

/** The period of the same length just before: the opening of a `period` base. */
export function previousPeriod(period: Period): Period {
  return shiftPeriod(period, -1);
}

/** The same period one year earlier (weeks: 52 weeks earlier; ranges: the same dates, 29 February as the 28th). */
export function yearEarlier(period: Period): Period {
  switch (period.unit) {
    case 'week':
      return shiftPeriod(period, -52);
    case 'month':
      return shiftPeriod(period, -12);
    case 'quarter':
      return shiftPeriod(period, -4);
    case 'year':
    case 'fiscalYear':
      return shiftPeriod(period, -1);
    case 'range':
      // Both ends are days of the range: an exclusive end on 29 February would fall back onto the 28th and lose it.
      return {
        unit: 'range',
        start: addYears(period.start, -1),
        end: addDays(addYears(addDays(period.end, -1), -1), 1),
      };
  }
}

/** Length in months: whole for calendar units, days / 30.436875 (a 400-year mean month) for weeks and ranges. */
export function periodMonths(period: Period): number {
  if (period.unit === 'week' || period.unit === 'range') return (period.end - period.start) / 30.436875;
  return monthsPerUnit[period.unit];
}

const monthsPerUnit = { month: 1, quarter: 3, year: 12, fiscalYear: 12 } as const;

function periodFrom(unit: 'month' | 'quarter' | 'year', start: Day | null): Period | null {
  if (start === null) return null;
  const { year, month } = civilFromDay(start);
  return { unit, start, end: addMonths(year, month, monthsPerUnit[unit], 1) };
}

/** A fiscal year is named for the calendar year it ends in. */
function fiscalYear(year: number, calendar: CalendarSettings): Period | null {
  const startMonth = calendar.fiscalYearStart;
  const start = dayFromCivil(startMonth === 1 ? year : year - 1, startMonth, 1);
  if (start === null) return null;
  const civil = civilFromDay(start);
  return { unit: 'fiscalYear', start, end: addMonths(civil.year, civil.month, 12, 1) };
}

function parseWeek(year: number, week: number, calendar: CalendarSettings): Period | null {
  if (week < 1 || week > 53) return null;
  const start = addDays(firstWeekStart(year, calendar), 7 * (week - 1));
  if (weekText(start, calendar) !== `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`)
    return null;
  return { unit: 'week', start, end: addDays(start, 7) };
}

/** Week 1 holds 4 January (ISO 8601); with Sunday weeks the same rule on weeks that start a day earlier. */
function firstWeekStart(year: number, calendar: CalendarSettings): Day {
  const fourth = dayFromCivil(year, 1, 4) ?? dayNumber(0);
  return periodOfDay(fourth, 'week', calendar).start;
}

function weekText(start: Day, calendar: CalendarSettings): string {
  const year = civilFromDay(addDays(start, 3)).year;
  const number = Math.round((start - firstWeekStart(year, calendar)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`;
}

function parseRange(text: string): Period | null {
  const [from, to, more] = text.split('..');
  if (from === undefined || to === undefined || more !== undefined) return null;
  const start = parseIsoDay(from);
  const last = parseIsoDay(to);
  if (start === null || last === null || last < start) return null;
  return { unit: 'range', start, end: addDays(last, 1) };
}

function addMonths(year: number, month: number, count: number, date: number): Day {
  const index = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const clamped = Math.min(date, daysInMonth(targetYear, targetMonth));
  return dayFromCivil(targetYear, targetMonth, clamped) ?? dayNumber(0);
}

function addYears(day: Day, count: number): Day {
  const { year, month, date } = civilFromDay(day);
  return addMonths(year, month, 12 * count, date);
}

function required(period: Period | null): Period {
  if (period === null) throw new Error('a day outside the calendar');
  return period;
}
