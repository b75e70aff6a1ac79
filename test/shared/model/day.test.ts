import { describe, expect, it } from 'vitest';
import {
  FIRST_DAY,
  LAST_DAY,
  addDays,
  civilFromDay,
  dayFromCivil,
  dayNumber,
  isoDay,
  isoWeekday,
  parseIsoDay,
} from '@shared/model/day';

const msPerDay = 86_400_000;

describe('calendar days', () => {
  it('agree with Date.UTC for every day from 1900 to 2120, both ways', () => {
    const faults: string[] = [];
    for (let number: number = FIRST_DAY; number < LAST_DAY; number++) {
      const day = dayNumber(number);
      const date = new Date(number * msPerDay);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
      const back = civilFromDay(day);
      const agrees =
        dayFromCivil(civil.year, civil.month, civil.date) === number &&
        back.year === civil.year &&
        back.month === civil.month &&
        back.date === civil.date &&
        isoDay(day) === date.toISOString().slice(0, 10) &&
        isoWeekday(day) === (date.getUTCDay() || 7);
      if (!agrees) faults.push(date.toISOString());
    }
    expect(faults).toEqual([]);
  });

  it('begin on 1900-01-01 and end before 2120-01-01', () => {
    expect([isoDay(FIRST_DAY), isoDay(LAST_DAY)]).toEqual(['1900-01-01', '2120-01-01']);
  });

  it('know 29 February of 2000 and 2024, not of 1900, 2100 and 2023', () => {
    expect([2000, 2024].map((year) => dayFromCivil(year, 2, 29))).not.toContain(null);
    expect([1900, 2100, 2023].map((year) => dayFromCivil(year, 2, 29))).toEqual([null, null, null]);
  });

  it.each([
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '2024-1-05',
    '24-01-05',
    '2024-01-05 ',
    '2024/01/05',
    '',
  ])('are not read from %j', (text) => expect(parseIsoDay(text)).toBeNull());

  it('are not made of fractions', () => {
    expect(dayFromCivil(2024, 1.5, 1)).toBeNull();
    expect(dayFromCivil(2024, 1, Number.NaN)).toBeNull();
  });

  it('count over month and year ends', () => {
    expect(isoDay(addDays(parseIsoDay('2023-12-31') ?? dayNumber(0), 60))).toBe('2024-02-29');
  });
});
