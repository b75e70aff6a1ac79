import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilFromDay, dayFromCivil, dayNumber, FIRST_DAY, isoDay, LAST_DAY } from '@shared/model/day';
import { DateCells } from '@main/import/columns/date-column';
import { serialDay } from '@main/import/readers/cell';
import { isDateFormat } from '@main/import/readers/number-format';

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY - 1 }).map(dayNumber);

test('a column of days written in one order is read back, or its order is asked for', () => {
  const order = fc.constantFrom('dmy', 'mdy');
  fc.assert(
    fc.property(fc.array(anyDay, { minLength: 1, maxLength: 20 }), order, (days, written) => {
      const texts = days.map((day) => {
        const { year, month, date } = civilFromDay(day);
        return written === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
      });
      const cells = new DateCells();
      for (const text of texts) cells.add(text);
      const settled = cells.order;
      const read = cells.read({ dateOrder: settled ?? written });
      const readsBothWays = texts.every((text) => text.split('/')[0] === text.split('/')[1]);
      expect([null, readsBothWays ? 'ymd' : written]).toContain(settled);
      expect([...read.days]).toEqual(days);
    }),
  );
});

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
