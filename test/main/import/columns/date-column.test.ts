import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilFromDay, dayFromCivil, dayNumber, FIRST_DAY, isoDay, LAST_DAY } from '@shared/model/day';
import { DateCells, type ReadDates } from '@main/import/columns/date-column';
import type { StatedDates } from '@main/import/columns/date-evidence';
import type { Cell } from '@main/import/readers/cell';

function column(cells: readonly Cell[]): DateCells {
  const dates = new DateCells();
  for (const cell of cells) dates.add(cell);
  return dates;
}

function described({ days, problems }: ReadDates): readonly string[] {
  return Array.from(days, (day, index) => problems.get(index) ?? isoDay(dayNumber(day)));
}

const questions = (cells: readonly Cell[], stated: StatedDates = {}) =>
  column(cells)
    .questions(stated)
    .map(({ code, samples }) => [code, ...samples]);
const read = (cells: readonly Cell[], stated: StatedDates = {}) => described(column(cells).read(stated));

describe('day and month', () => {
  test('one date that reads one way settles the column', () => {
    expect(read(['05/01/2024', '31/01/2024'])).toEqual(['2024-01-05', '2024-01-31']);
    expect(read(['05/01/2024', '01/31/2024'])).toEqual(['2024-05-01', '2024-01-31']);
    expect(column(['05/01/2024', '01/31/2024']).read().settled).toEqual({ dateOrder: 'mdy' });
  });

  test('a column in which every date reads both ways is asked for, and that the year comes first is no answer', () => {
    const cells = ['05/01/2024', '06/02/2024', '05/01/2024', '07/07/2024'];
    expect(questions(cells)).toEqual([['date.orderUnknown', '05/01/2024', '06/02/2024']]);
    expect(questions(cells, { dateOrder: 'ymd' })).toHaveLength(1);
    expect(column(cells).order).toBeNull();
    expect(read(cells, { dateOrder: 'mdy' })).toEqual([
      '2024-05-01',
      '2024-06-02',
      '2024-05-01',
      '2024-07-07',
    ]);
  });

  test('a column that contradicts itself is asked for with a date of each kind, and then read as stated', () => {
    const cells = ['31/01/2024', '01/31/2024', '05/01/2024'];
    expect(questions(cells)).toEqual([['date.orderUnknown', '31/01/2024', '01/31/2024', '05/01/2024']]);
    expect(read(cells, { dateOrder: 'dmy' })).toEqual(['2024-01-31', 'date.invalid', '2024-01-05']);
  });

  test('what is stated overrules a slip of the pen', () => {
    expect(read(['13/01/2024', '05/01/2024'], { dateOrder: 'mdy' })).toEqual(['date.invalid', '2024-05-01']);
  });

  test('dates that need no order have none, and nothing is kept as settled', () => {
    const dates = column(['2024-01-05', '05.01.2024', '05/05/2024', { serial: 45_296 }]);
    expect(dates.order).toBe('ymd');
    expect(dates.read()).toMatchObject({ dateOrder: 'ymd', shortYears: null, settled: {} });
  });
});

describe('years of two digits', () => {
  test('a column of them is asked for: nothing in a file says the century or the calendar', () => {
    const cells = ['98/1/5', '99/12/31'];
    expect(questions(cells)).toEqual([['date.yearsUnknown', '98/1/5', '99/12/31']]);
    expect(read(cells, { shortYears: 'century' })).toEqual(['1998-01-05', '1999-12-31']);
    expect(read(cells, { shortYears: 'roc' })).toEqual(['2009-01-05', '2010-12-31']);
    expect(column(cells).read({ shortYears: 'roc' }).settled).toEqual({
      dateOrder: 'ymd',
      shortYears: 'roc',
    });
  });

  test('the century turns between 69 and 70', () => {
    const cells = ['1 Jan 69', '1 Jan 70', '31 Dec 00', '31 Dec 99'];
    expect(read(cells, { shortYears: 'century' })).toEqual([
      '2069-01-01',
      '1970-01-01',
      '2000-12-31',
      '1999-12-31',
    ]);
  });

  test('in an order that its own text does not allow a date is none, whatever is stated', () => {
    const stated = { shortYears: 'century', dateOrder: 'ymd' } as const;
    expect(read(['24/1/5', '1/5/24', '5-Jan-24'], stated)).toEqual([
      '2024-01-05',
      'date.invalid',
      '2024-01-05',
    ]);
    expect(read(['05.01.24'], { ...stated, dateOrder: 'mdy' })).toEqual(['date.invalid']);
  });

  test('the Republic has no year 0', () => {
    expect(read(['00/01/05', '01/01/05'], { shortYears: 'roc' })).toEqual(['date.invalid', '1912-01-05']);
  });

  test.each([
    [['1/5/24', '1/31/24'], '2024-01-05'],
    [['1/5/24', '31/1/24'], '2024-05-01'],
    [['24/1/5', '24/1/31'], '2024-01-05'],
    [['05.01.24', '05.01.98'], '2024-01-05'],
    [['5.1.24', '6.2.24'], '2024-01-05'],
    [['05-01-24', '31-12-98'], '2024-01-05'],
    [['05.01.24', '06.01.2024', '07.01.24'], '2024-01-05'],
    [['05.01.24 г.'], '2024-01-05'],
    [['24年1月5日'], '2024-01-05'],
    [['5-Jan-24'], '2024-01-05'],
    [['5 янв. 24 г.'], '2024-01-05'],
    [['Jan 5, 24'], '2024-01-05'],
  ])('%j: the column settles which number is the year', (cells, day) => {
    expect(questions(cells).map(([code]) => code)).toEqual(['date.yearsUnknown']);
    expect(read(cells, { shortYears: 'century' })[0]).toBe(day);
  });

  test('where numbers fit several orders, the order is asked for too, unless the years are the Republic’s', () => {
    const cells = ['05/01/24', '06/01/24'];
    expect(questions(cells).map(([code]) => code)).toEqual(['date.yearsUnknown', 'date.orderUnknown']);
    expect(questions(cells, { shortYears: 'century' }).map(([code]) => code)).toEqual(['date.orderUnknown']);
    expect(questions(cells, { shortYears: 'roc' })).toEqual([]);
    expect(read(cells, { shortYears: 'century', dateOrder: 'dmy' })).toEqual(['2024-01-05', '2024-01-06']);
    expect(read(cells, { shortYears: 'century', dateOrder: 'ymd' })).toEqual(['2005-01-24', '2006-01-24']);
    expect(read(cells, { shortYears: 'roc' })).toEqual(['1916-01-24', '1917-01-24']);
  });

  test('short and full years of one column help each other with the order', () => {
    expect(read(['05/01/24', '06/01/24', '31/01/2024'], { shortYears: 'century' })).toEqual([
      '2024-01-05',
      '2024-01-06',
      '2024-01-31',
    ]);
    expect(read(['1/31/24', '2/1/24', '05/01/2024'], { shortYears: 'century' })).toEqual([
      '2024-01-31',
      '2024-02-01',
      '2024-05-01',
    ]);
  });

  test('a column that holds three-digit years of the Republic settles its short ones', () => {
    const cells = ['98/12/31', '100/01/05', '113/01/05'];
    expect(questions(cells)).toEqual([]);
    expect(read(cells)).toEqual(['2009-12-31', '2011-01-05', '2024-01-05']);
    expect(column(cells).read().shortYears).toBe('roc');
    expect(read(['98/12/31', '民國99年1月5日'])).toEqual(['2009-12-31', '2010-01-05']);
  });

  test('a few among full years are set aside, unless it is stated what they mean', () => {
    const cells = ['2024-01-05', '2024-01-06', '24/1/7', '7 Jan 24'];
    expect(questions([...cells, '2024-01-08'])).toEqual([]);
    expect(read([...cells, '2024-01-08'])).toEqual([
      '2024-01-05',
      '2024-01-06',
      'date.yearUnclear',
      'date.yearUnclear',
      '2024-01-08',
    ]);
    expect(read(cells, { shortYears: 'century' }).slice(2)).toEqual(['2024-01-07', '2024-01-07']);
  });

  test('years of both calendars in one column settle nothing', () => {
    expect(read(['98/12/31', '113/01/05', '2024-01-05'])).toEqual([
      'date.yearUnclear',
      '2024-01-05',
      '2024-01-05',
    ]);
  });
});

describe('dates in digits alone', () => {
  test('seven digits are dates of the Republic where the column is so written, as texts and as numbers', () => {
    expect(read(['1130105', '0991231', '1130229'])).toEqual(['2024-01-05', '2010-12-31', '2024-02-29']);
    expect(read([1_130_105, 991_231])).toEqual(['2024-01-05', '2010-12-31']);
  });

  test('among dates that are written otherwise seven digits are none', () => {
    expect(read(['1130105', '2024-01-05'])).toEqual(['date.invalid', '2024-01-05']);
    expect(read(['1130105', '2456789', '3000000'])).toEqual(['date.invalid', 'date.invalid', 'date.invalid']);
  });

  test('five digits are serial days where the column has no dates written out', () => {
    expect(read(['45296', '45297.75'])).toEqual(['2024-01-05', '2024-01-06']);
    expect(read(['45296', '2024-01-06'])).toEqual(['date.invalid', '2024-01-06']);
    expect(read(['45296', '1130105', '1130106'])[0]).toBe('date.invalid');
  });

  test('numbers are serial days or the digits of a date', () => {
    expect(read([45_296, 20_240_105, 20_240_105_235_959, 12])).toEqual([
      '2024-01-05',
      '2024-01-05',
      '2024-01-05',
      'date.invalid',
    ]);
  });
});

const pad = (number: number, width = 2) => String(number).padStart(width, '0');
const english = 'January February March April May June July August September October November December';
const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря';
const shortRussian = 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.';
const chinese = '一 二 三 四 五 六 七 八 九 十 十一 十二';
const name = (names: string, month: number) => names.split(' ')[month - 1] ?? '';

type Writer = (date: { year: number; month: number; date: number }) => string;
const years = (first: number, last: number) =>
  [dayFromCivil(first, 1, 1) ?? FIRST_DAY, dayFromCivil(last, 12, 31) ?? LAST_DAY] as const;
const anyYear = [FIRST_DAY, LAST_DAY - 1] as const;
const roc = years(2011, 2069);
const short = years(1970, 2069);
const shortRoc = years(1912, 2010);

const styles: Readonly<Record<string, readonly [Writer, readonly [number, number], StatedDates?]>> = {
  '2024-01-05': [(d) => `${d.year}-${pad(d.month)}-${pad(d.date)}`, anyYear],
  '2024/1/5': [(d) => `${d.year}/${d.month}/${d.date}`, anyYear],
  '05.01.2024': [(d) => `${pad(d.date)}.${pad(d.month)}.${d.year}`, anyYear],
  '5/1/2024': [(d) => `${d.date}/${d.month}/${d.year}`, anyYear, { dateOrder: 'dmy' }],
  '1/5/2024': [(d) => `${d.month}/${d.date}/${d.year}`, anyYear, { dateOrder: 'mdy' }],
  '2024年1月5日': [(d) => `${d.year}年${d.month}月${d.date}日`, anyYear],
  '2024年一月5日': [(d) => `${d.year}年${name(chinese, d.month)}月${d.date}日`, anyYear],
  '20240105': [(d) => `${d.year}${pad(d.month)}${pad(d.date)}`, anyYear],
  '5 January 2024': [(d) => `${d.date} ${name(english, d.month)} ${d.year}`, anyYear],
  'Jan 5, 2024': [(d) => `${name(english, d.month).slice(0, 3)} ${d.date}, ${d.year}`, anyYear],
  '5 января 2024 г.': [(d) => `${d.date} ${name(russian, d.month)} ${d.year} г.`, anyYear],
  '05 янв. 2024': [(d) => `${pad(d.date)} ${name(shortRussian, d.month)} ${d.year}`, anyYear],
  '113/01/05': [(d) => `${d.year - 1911}/${pad(d.month)}/${pad(d.date)}`, roc],
  '113.1.5': [(d) => `${d.year - 1911}.${d.month}.${d.date}`, roc],
  '1130105': [(d) => `${d.year - 1911}${pad(d.month)}${pad(d.date)}`, roc],
  民國113年1月5日: [(d) => `民國${d.year - 1911}年${d.month}月${d.date}日`, years(1912, 2119)],
  '05.01.24': [
    (d) => `${pad(d.date)}.${pad(d.month)}.${pad(d.year % 100)}`,
    short,
    { shortYears: 'century', dateOrder: 'dmy' },
  ],
  '1/5/24': [
    (d) => `${d.month}/${d.date}/${pad(d.year % 100)}`,
    short,
    { shortYears: 'century', dateOrder: 'mdy' },
  ],
  '24/1/5': [
    (d) => `${pad(d.year % 100)}/${d.month}/${d.date}`,
    short,
    { shortYears: 'century', dateOrder: 'ymd' },
  ],
  '5-Jan-24': [
    (d) => `${d.date}-${name(english, d.month).slice(0, 3)}-${pad(d.year % 100)}`,
    short,
    { shortYears: 'century' },
  ],
  '98/12/31 of the Republic': [
    (d) => `${pad(d.year - 1911)}/${pad(d.month)}/${pad(d.date)}`,
    shortRoc,
    { shortYears: 'roc' },
  ],
};

test.each(Object.entries(styles))(
  'any day written as %s is read back',
  (_, [write, [first, last], stated]) => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: first, max: last }), { minLength: 1, maxLength: 30 }),
        (days) => {
          const dates = column(days.map((day) => write(civilFromDay(dayNumber(day)))));
          expect(dates.questions(stated)).toEqual([]);
          expect(described(dates.read(stated))).toEqual(days.map((day) => isoDay(dayNumber(day))));
        },
      ),
    );
  },
);

test('a column of days written in one order is read back, or its order is asked for', () => {
  const anyDays = fc.array(fc.integer({ min: anyYear[0], max: anyYear[1] }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(anyDays, fc.constantFrom('dmy', 'mdy'), (days, written) => {
      const texts = days.map((day) => {
        const { year, month, date } = civilFromDay(dayNumber(day));
        return written === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
      });
      const dates = column(texts);
      const readsAlike = texts.every((text) => text.split('/')[0] === text.split('/')[1]);
      expect([null, readsAlike ? 'ymd' : written]).toContain(dates.order);
      expect(dates.questions().length).toBe(dates.order === null ? 1 : 0);
      expect([...dates.read({ dateOrder: written }).days]).toEqual(days);
    }),
  );
});

test('a column says the same whatever the order of its rows', () => {
  const anyText = fc.oneof(
    fc
      .tuple(fc.constantFrom(...Object.values(styles)), fc.integer({ min: 15_000, max: 20_000 }))
      .map(([[write], day]) => write(civilFromDay(dayNumber(day)))),
    fc.constantFrom('', 'soon', '45296', '31/01/2024', '01/31/2024', '1/5/24', '98/12/31'),
  );
  const stated = fc.record(
    { dateOrder: fc.constantFrom('ymd', 'dmy', 'mdy'), shortYears: fc.constantFrom('century', 'roc') },
    { requiredKeys: [] },
  );
  const anyColumn = fc.array(anyText, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      anyColumn.chain((texts) =>
        fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
      ),
      stated,
      ([texts, shuffled], decisions) => {
        const outcome = (cells: readonly string[]) => {
          const codes = questions(cells, decisions).map(([code]) => code);
          const days = codes.length === 0 ? read(cells, decisions) : [];
          return [codes, new Map(days.map((day, index) => [cells[index], day]))];
        };
        expect(outcome(shuffled)).toEqual(outcome(texts));
      },
    ),
    { numRuns: 300 },
  );
});

test('any text at all is a day of the calendar or has its reason', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789./-: 年月日民國янв.JanT+Z')), maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 10 }), (texts) => {
      const { days, problems } = column(texts).read({ dateOrder: 'dmy', shortYears: 'century' });
      const bad = texts.map((_, index) => problems.has(index));
      expect(bad).toEqual(Array.from(days, (day) => !(day >= FIRST_DAY && day < LAST_DAY)));
    }),
    { numRuns: 1000 },
  );
});
