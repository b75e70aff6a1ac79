import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOfTerm, parseTermLength } from '@main/import/records/term-length';
import { civilFromDay, dayNumber, isoDay, parseIsoDay } from '@shared/model/day';

test.each([
  ['12 months', 12, 0],
  ['12-month', 12, 0],
  ['1 year', 12, 0],
  ['One year', 12, 0],
  ['Two year', 24, 0],
  ['1 year 6 months', 18, 0],
  ['1.5 years', 18, 0],
  ['3 mths', 3, 0],
  ['90 days', 0, 90],
  ['2 weeks', 0, 14],
  ['2 quarters', 6, 0],
  ['annual', 12, 0],
  ['P1Y', 12, 0],
  ['P1Y6M', 18, 0],
  ['p90d', 0, 90],
  ['1年', 12, 0],
  ['一年', 12, 0],
  ['两年', 24, 0],
  ['半年', 6, 0],
  ['12个月', 12, 0],
  ['１２個月', 12, 0],
  ['1年6个月', 18, 0],
  ['2个季度', 6, 0],
  ['12 мес.', 12, 0],
  ['6 месяцев', 6, 0],
  ['1 год', 12, 0],
  ['два года', 24, 0],
  ['1 год 6 мес.', 18, 0],
  ['30 дней', 0, 30],
])('the term %s is %i months and %i days', (text, months, days) => {
  expect(parseTermLength(text, 'Term')).toEqual({ months, days });
});

test.each([
  ['Term (months)', { months: 18, days: 0 }],
  ['期限（月）', { months: 18, days: 0 }],
  ['Срок, мес.', { months: 18, days: 0 }],
  ['Term, years', { months: 216, days: 0 }],
  ['Days', { months: 0, days: 18 }],
  ['Term', null],
])('a bare number under “%s” takes the unit that the header names', (header, expected) => {
  expect(parseTermLength('18', header)).toEqual(expected);
});

test.each(['', 'month-to-month', 'soon', '0 months', '1.3 months', '12 parsecs', '5000 years', 'P', '12'])(
  '“%s” is no length of a term',
  (text) => {
    expect(parseTermLength(text, 'Term')).toBeNull();
  },
);

test.each([
  ['2024-01-01', 12, '2024-12-31'],
  ['2024-02-29', 12, '2025-02-27'],
  ['2024-01-31', 1, '2024-02-28'],
  ['2024-03-15', 1, '2024-04-14'],
  ['2023-12-31', 2, '2024-02-28'],
])('a term from %s over %i months ends on %s', (start, months, end) => {
  expect(isoDay(lastDayOfTerm(parseIsoDay(start)!, { months, days: 0 }))).toBe(end);
});

test('the next term of the same length starts on the day after, on the same day of the month where it has it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40_000 }).filter((day) => civilFromDay(dayNumber(day)).date <= 28),
      fc.integer({ min: 1, max: 60 }),
      (day, months) => {
        const start = civilFromDay(dayNumber(day));
        const next = civilFromDay(dayNumber(lastDayOfTerm(dayNumber(day), { months, days: 0 }) + 1));
        expect(next.date).toBe(start.date);
        expect(next.year * 12 + next.month - (start.year * 12 + start.month)).toBe(months);
      },
    ),
  );
});
