import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayShort,
  formatMoment,
  formatMonth,
  formatMonthShort,
  monthName,
} from '@shared/format/day';

describe('Days', () => {
  it('print as each language writes a date', () => {
    expect(formatDay('2011-12-09', 'en')).toBe('9 Dec 2011');
    expect(formatDay('2011-12-09', 'zh-CN')).toBe('2011年12月9日');
    expect(formatDay('2011-12-09', 'zh-TW')).toBe('2011年12月9日');
    expect(formatDay('2011-12-09', 'ru').replace(/\u00a0/g, ' ')).toBe('9 дек. 2011 г.');
  });

  it('have a short form for the cells of tables', () => {
    expect(formatDayShort('2011-12-09', 'en')).toBe('9 Dec 2011');
    expect(formatDayShort('2011-12-09', 'zh-CN')).toBe('2011-12-09');
    expect(formatDayShort('2011-12-09', 'zh-TW')).toBe('2011-12-09');
    expect(formatDayShort('2011-12-09', 'ru')).toBe('09.12.2011');
  });

  it('never move with the time zone of the machine, at either end of a day', () => {
    // Rule: dates are calendar dates. A local Date would print the day before west of Greenwich.
    expect(formatDay('2024-01-01', 'en')).toBe('1 Jan 2024');
    expect(formatDay('1900-01-01', 'en')).toBe('1 Jan 1900');
    expect(formatDay('2024-12-31', 'en')).toBe('31 Dec 2024');
  });

  it('that are none stand as they were written', () => {
    expect(formatDay('2011-02-30', 'en')).toBe('2011-02-30');
    expect(formatMonth('', 'ru')).toBe('');
  });

  it('name months in full, and short where there is little room', () => {
    expect(formatMonth('2011-11-01', 'en')).toBe('November 2011');
    expect(formatMonth('2011-11-01', 'zh-TW')).toBe('2011年11月');
    expect(formatMonthShort('2011-11-01', 'en')).toBe('Nov 2011');
    expect(formatMonthShort('2011-11-01', 'zh-CN')).toBe('2011-11');
    expect(monthName(4, 'en')).toBe('April');
    expect(monthName(4, 'ru')).toBe('апрель');
  });

  it('of a clock are printed in the zone asked for', () => {
    expect(formatMoment('2025-11-19T22:12:00.000Z', 'en', 'Asia/Taipei')).toBe('20 Nov 2025, 06:12');
    expect(formatMoment('soon', 'en', 'UTC')).toBe('soon');
  });
});
