import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayNumber, isoDay } from '@shared/model/day';
import { DateCells, type ReadDates } from '@main/import/columns/date-column';

/** A column of one cell, read. */
function readAlone(text: string): string | undefined {
  const cells = new DateCells();
  cells.add(text);
  if (cells.questions().length > 0) return cells.questions().map(({ code }) => code)[0];
  return described(cells.read(), 0);
}

function described({ days, problems }: ReadDates, index: number): string | undefined {
  return problems.get(index) ?? isoDay(dayNumber(days[index] ?? Number.NaN));
}

const writtenForms = {
  numbers: [
    '2024-01-05',
    '2024/1/5',
    '2024.01.05',
    '05.01.2024',
    '5.1.2024',
    '2024. 1. 5.',
    '２０２４／１／５',
    '2024−01−05',
    ' 2024-01-05 ',
    '20240105',
    '05/05/2024|2024-05-05',
  ],
  'the Republic of China': [
    '113/01/05',
    '113.1.5',
    '113-01-05',
    '099/12/31|2010-12-31',
    '民國113年1月5日',
    '民国113年1月5日',
    '中華民國113年1月5日',
    '中華民國 113 年 1 月 5 日',
    '民國113/01/05',
    '民國98年12月31日|2009-12-31',
    '民國元年元月一日|1912-01-01',
    '中華民國一百一十三年一月五日',
    '113年1月5日',
    '1130105',
    '0991231|2010-12-31',
  ],
  Chinese: [
    '2024年1月5日',
    '２０２４年１月５日',
    '2024 年 1 月 5 日',
    '2024年1月5号',
    '2024年1月5號',
    '2024年一月五日',
    '二〇二四年一月五日',
    '二零二四年十二月三十一日|2024-12-31',
    '二○二四年十一月廿五日|2024-11-25',
    '公元2024年1月5日',
    '5-1月-2024',
    '5-一月-2024',
    '31-十二月-2024|2024-12-31',
  ],
  Russian: [
    '5 января 2024 г.',
    '5 января 2024 года',
    '5 января 2024',
    '«05» января 2024 г.',
    '05 янв 2024',
    '05 янв. 2024 г.',
    '5.янв.2024',
    '29 февр. 2024|2024-02-29',
    '8 мая 2024|2024-05-08',
    '1 сент. 2024|2024-09-01',
    '05.01.2024 г.',
    '05.01.2024г',
  ],
  English: [
    '5 Jan 2024',
    '05 JAN 2024',
    '5-Jan-2024',
    '05/Jan/2024',
    '05JAN2024',
    '5 January 2024',
    '5th of January 2024',
    'Jan 5, 2024',
    'Jan. 5, 2024',
    'January 5th, 2024',
    'January 5 2024',
    '2024-Jan-05',
    '1 Sept 2024|2024-09-01',
    'May 3, 2024|2024-05-03',
  ],
  'a time of day, read past with its zone': [
    '2024-01-05 23:59:59',
    '2024-01-05 00:00',
    '2024-01-05T23:59:59Z',
    '2024-01-05T00:00:00+14:00',
    '2024-01-05T23:59:59.123456-1200',
    '2024-01-05 08:00:00 +0800 CST',
    '2024-01-05 11:59:59 PM',
    '05.01.2024 11:59 p.m.',
    '05.01.2024 0:00:00',
    '05.01.2024, 23:59',
    '05.01.2024 в 23:59',
    '23:59 05.01.2024',
    '2024/1/5 上午 12:00:00',
    '2024/1/5 下午 11:59',
    '2024/1/5 下午11:59',
    '2024年1月5日23时59分59秒',
    '2024年1月5日 下午3點30分',
    '民國113年1月5日 上午 08:00',
    '20240105T235959Z',
    '20240105235959',
    '5 Jan 2024 11 PM',
    'Jan 5, 2024, 11:59 PM',
  ],
  'a weekday, read past': [
    'Fri, 5 Jan 2024',
    'Friday, January 5, 2024',
    'Fri 05.01.2024',
    '2024-01-05 (Fri)',
    'Fri, 05 Jan 2024 23:59:59 +0000',
    'Fri Jan 05 2024 23:59:59 GMT+0800 (China Standard Time)',
    'Fri Jan  5 23:59:59 2024',
    'пятница, 5 января 2024 г.',
    'пт, 05.01.2024',
    '05.01.2024 (пт)',
    '2024年1月5日星期五',
    '2024年1月5日 周五 23:59',
    '2024年1月5日（五）',
    '民國113年1月5日 星期五',
    '113/01/05 週五',
    '星期五 2024-01-05',
  ],
} as const;

describe.each(Object.entries(writtenForms))('dates in %s', (_, forms) => {
  test.each(forms.map((form) => form.split('|')))('%s is read', (text = '', day = '2024-01-05') => {
    expect(readAlone(text)).toBe(day);
  });
});

test.each([
  ['2024-01', 'a month'],
  ['2024年1月', 'a month'],
  ['Jan 2024', 'a month'],
  ['Jan-24', 'a month'],
  ['янв.24', 'a month'],
  ['11月2024', 'a month'],
  ['一月五日', 'a day of no year'],
  ['5 января', 'a day of no year'],
  ['2024-W01-5', 'a week'],
  ['2024-02-30', 'not in the calendar'],
  ['31.04.2024', 'not in the calendar'],
  ['Feb 30, 2024', 'not in the calendar'],
  ['民國114年2月29日', 'not in the calendar: 2025'],
  ['5 Foo 2024', 'no month'],
  ['202/01/05', 'a year that lost a digit, not the year 2113'],
  ['10²/01/2024', 'a footnote, no digit'],
  ['01.01.2024-31.01.2024', 'two days'],
  ['05.01.2024 25:99', 'no time of day'],
  ['农历二〇二四年正月初五', 'of another calendar'],
  ['12.5', 'a number'],
  ['240105', 'six digits of nobody knows what'],
  ['x'.repeat(100_000), 'too long'],
])('%s is no date: %s', (text) => {
  expect(readAlone(text)).toBe('date.invalid');
});

test.each([
  ['0024-01-05', 'date.outOfRange'],
  ['2204-01-05', 'date.outOfRange'],
  ['05.01.1899', 'date.outOfRange'],
  ['-', 'date.missing'],
  ['—', 'date.missing'],
  ['0000-00-00', 'date.missing'],
  ['00.00.0000 0:00:00', 'date.missing'],
])('%s is %s', (text, problem) => {
  expect(readAlone(text)).toBe(problem);
});

describe('the time zone of the machine', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['Asia/Shanghai', -480],
    ['America/Los_Angeles', 480],
  ])('%s changes no date', (zone, offset) => {
    vi.stubEnv('TZ', zone);
    expect(new Date(2024, 0, 5).getTimezoneOffset()).toBe(offset);
    const texts = Object.values(writtenForms).flat();
    expect(texts.map((form) => readAlone(form.split('|')[0] ?? ''))).toEqual(
      texts.map((form) => form.split('|')[1] ?? '2024-01-05'),
    );
  });
});
