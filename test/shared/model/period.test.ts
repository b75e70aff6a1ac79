import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, dayNumber, isoDay, isoWeekday } from '@shared/model/day';
import {
  parsePeriod,
  periodMonths,
  periodOfDay,
  periodText,
  previousPeriod,
  shiftPeriod,
  yearEarlier,
  type CalendarSettings,
  type Period,
} from '@shared/model/period';
import { day } from '../../helpers/ledger-columns';

const iso: CalendarSettings = { fiscalYearStart: 1, weekStart: 'monday' };
const april: CalendarSettings = { fiscalYearStart: 4, weekStart: 'sunday' };
const units = ['week', 'month', 'quarter', 'year', 'fiscalYear'] as const;

function period(text: string, calendar = iso): Period {
  const parsed = parsePeriod(text, calendar);
  if (parsed === null) throw new Error(`no such period: ${text}`);
  return parsed;
}

function span({ start, end }: Period): string {
  return `${isoDay(start)}..${isoDay(end)}`;
}

describe('periods', () => {
  it.each([
    ['2024', '2024-01-01..2025-01-01'],
    ['2024-Q3', '2024-07-01..2024-10-01'],
    ['2024-02', '2024-02-01..2024-03-01'],
    ['2024-W27', '2024-07-01..2024-07-08'],
    ['2020-W53', '2020-12-28..2021-01-04'],
    ['2021-W01', '2021-01-04..2021-01-11'],
    ['2026-W01', '2025-12-29..2026-01-05'],
    ['FY2024', '2024-01-01..2025-01-01'],
    ['2024-07-01..2024-09-30', '2024-07-01..2024-10-01'],
    ['2024-02-29..2024-02-29', '2024-02-29..2024-03-01'],
  ])('%s is the half-open span %s', (text, expected) => {
    expect(span(period(text))).toBe(expected);
    expect(periodText(period(text))).toBe(text);
  });

  it('a fiscal year is named for the calendar year it ends in', () => {
    expect(span(period('FY2024', april))).toBe('2023-04-01..2024-04-01');
    expect(span(periodOfDay(day('2024-04-01'), 'fiscalYear', april))).toBe('2024-04-01..2025-04-01');
    expect(periodText(periodOfDay(day('2024-03-31'), 'fiscalYear', april), april)).toBe('FY2024');
  });

  it('weeks start on Sunday where the book says so', () => {
    expect(span(periodOfDay(day('2024-07-06'), 'week', april))).toBe('2024-06-30..2024-07-07');
    expect(span(periodOfDay(day('2024-07-07'), 'week', april))).toBe('2024-07-07..2024-07-14');
  });

  it.each([
    '2024-Q5',
    '2024-13',
    '2024-W54',
    '2021-W53',
    '2024-W00',
    '24',
    '2024-7',
    '2024-09-30..2024-07-01',
    '2024-01-01..',
    'x',
  ])('%j is no period', (text) => expect(parsePeriod(text)).toBeNull());

  it('every day from 1900 to 2120 lies in the period of each unit, and its text reads back', () => {
    const faults: string[] = [];
    for (const calendar of [iso, april])
      for (const unit of units) {
        let current = periodOfDay(FIRST_DAY, unit, calendar);
        for (let at: number = FIRST_DAY; at < LAST_DAY; at++) {
          const follows = at < current.end || shiftPeriod(current, 1).start === current.end;
          if (at >= current.end) current = shiftPeriod(current, 1);
          const found = periodOfDay(dayNumber(at), unit, calendar);
          const holds = found.start === current.start && found.end === current.end && at < current.end;
          const readsBack =
            at !== current.start || span(period(periodText(current, calendar), calendar)) === span(current);
          if (!follows || !holds || !readsBack) faults.push(`${unit} of ${isoDay(dayNumber(at))}`);
        }
      }
    expect(faults).toEqual([]);
  });

  it('ISO weeks hold their Thursday in the year of their name', () => {
    for (let at: number = day('1999-12-20'); at < day('2030-01-10'); at++) {
      const week = periodOfDay(dayNumber(at), 'week');
      const [year, number] = periodText(week).split('-W').map(Number);
      const thursday = dayNumber(week.start + 3);
      expect(isoWeekday(thursday)).toBe(4);
      expect(isoDay(thursday).slice(0, 4)).toBe(String(year));
      expect(number).toBe(Math.floor((thursday - day(`${year}-01-01`)) / 7) + 1);
    }
  });

  it('the previous period ends where the period starts', () => {
    for (const text of ['2024-03', '2024-Q1', '2024', '2024-W01', 'FY2024', '2024-02-10..2024-03-05'])
      expect(previousPeriod(period(text)).end).toBe(period(text).start);
    expect(span(previousPeriod(period('2024-03')))).toBe('2024-02-01..2024-03-01');
  });

  it.each([
    ['2024-02', '2023-02-01..2023-03-01'],
    ['2024-Q1', '2023-01-01..2023-04-01'],
    ['2024', '2023-01-01..2024-01-01'],
    ['2024-W27', '2023-07-03..2023-07-10'],
    ['2024-02-01..2024-02-29', '2023-02-01..2023-03-01'],
    ['2024-02-28..2024-02-28', '2023-02-28..2023-03-01'],
    ['2024-02-29..2024-02-29', '2023-02-28..2023-03-01'],
    ['2023-12-20..2024-01-10', '2022-12-20..2023-01-11'],
  ])('%s a year earlier is %s', (text, expected) => {
    expect(span(yearEarlier(period(text)))).toBe(expected);
  });

  it('are as long in months as the calendar says; ranges by the mean month of 400 years', () => {
    expect(['2024-02', '2024-Q1', '2024', 'FY2024'].map((text) => periodMonths(period(text)))).toEqual([
      1, 3, 12, 12,
    ]);
    expect(periodMonths(period('2000-01-01..2399-12-31'))).toBeCloseTo(4800, 9);
  });
});
