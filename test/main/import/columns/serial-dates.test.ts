import { expect, test } from 'vitest';
import { dayFromCivil, dayNumber, isoDay } from '@shared/model/day';
import { serialDay } from '@main/import/readers/cell';
import { isDateFormat } from '@main/import/readers/number-format';

test('serial days count as Excel counts them, with no 29 February 1900', () => {
  expect([1, 59, 61, 45296].map((serial) => isoDay(dayNumber(serialDay(serial) ?? Number.NaN)))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2024-01-05',
  ]);
  expect(serialDay(60)).toBeNull();
  expect(serialDay(45296.999988)).toBe(dayFromCivil(2024, 1, 5));
});

test.each([
  [14, undefined, true],
  [22, undefined, true],
  [20, undefined, false],
  [0, undefined, false],
  [164, 'yyyy-mm-dd', true],
  [164, '[$-409]d-mmm-yy;@', true],
  [164, 'yyyy"年"m"月"d"日"', true],
  [164, '[h]:mm:ss', false],
  [164, 'hh:mm', false],
  [164, '#,##0.00 "dry"', false],
  [164, '#,##0\\d', false],
  [164, '[Red]0.00', false],
  [164, '0.00E+00', false],
  [164, 'General', false],
  [164, '[$-404]e/m/d', true],
])('number format %d %s shows a date: %s', (id, code, expected) => {
  expect(isDateFormat(id, code)).toBe(expected);
});
