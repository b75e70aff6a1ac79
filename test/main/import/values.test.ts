import { expect, test } from 'vitest';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { faultOf, lineRows, setAsideReasons, stageFixture } from '../../helpers/staged-rows';

async function daysAndReasons(name: string, decisions?: ImportDecisions) {
  const staged = await stageFixture(name, decisions);
  return [lineRows(staged).map(([, day]) => day), setAsideReasons(staged)];
}

async function amountsAndReasons(name: string, decisions?: ImportDecisions) {
  const staged = await stageFixture(name, decisions);
  return [lineRows(staged).map(([, , , amount]) => amount), setAsideReasons(staged)];
}

const day = '2024-01-05';
const christmas = '2024-12-25';

test.each([
  ['dates-in-chinese.csv', [day, day, christmas, day, day], [[7, 'date.invalid']]],
  ['dates-in-russian.csv', [day, day, christmas, day], [[6, 'date.invalid']]],
  ['dates-in-english.csv', [day, day, christmas, day, day], [[7, 'date.invalid']]],
  ['date-times.csv', [day, day, day, day, day, day, day], []],
  [
    'months-only.csv',
    [day],
    [
      [2, 'date.invalid'],
      [3, 'date.invalid'],
    ],
  ],
  [
    'no-dates-written.csv',
    [day],
    [
      [3, 'date.missing'],
      [4, 'date.missing'],
      [5, 'date.missing'],
    ],
  ],
  ['roc-years.csv', [day, day, day, day, day, day], []],
  ['roc-short-years.csv', ['2009-12-31', '2010-01-05', '2011-01-05'], []],
  ['roc-digits.csv', ['2010-12-31', day, '2024-02-29'], []],
  ['roc-digits-among-dates.csv', [day], [[2, 'date.invalid']]],
  ['year-lost-a-digit.csv', [day], [[3, 'date.invalid']]],
  ['short-years-among-full.csv', [day, '2024-01-06'], [[4, 'date.yearUnclear']]],
])('%s is read day by day, and what is no date is set aside', async (name, days, reasons) => {
  expect(await daysAndReasons(name)).toEqual([days, reasons]);
});

test.each([
  ['two-digit-years.csv', 'date.yearsUnknown'],
  ['short-years-year-first.csv', 'date.yearsUnknown'],
  ['short-years-named-months.csv', 'date.yearsUnknown'],
  ['order-unknown.csv', 'date.orderUnknown'],
  ['order-contradicts.csv', 'date.orderUnknown'],
  ['points-ambiguous.csv', 'amount.markUnknown'],
  ['both-points.csv', 'amount.markUnknown'],
  ['comma-beside-spaces.csv', 'amount.markUnknown'],
  ['two-ways-of-thousands.csv', 'amount.markUnknown'],
])('%s: what the column does not settle ends the import with a question', async (name, code) => {
  expect(await faultOf(stageFixture(name))).toMatchObject({ kind: 'usage', code });
});

test.each([
  ['two-digit-years.csv', { shortYears: 'century', dateOrder: 'dmy' }, [day]],
  ['two-digit-years.csv', { shortYears: 'century', dateOrder: 'ymd' }, ['2005-01-24']],
  ['two-digit-years.csv', { shortYears: 'roc' }, ['1916-01-24']],
  ['short-years-year-first.csv', { shortYears: 'century' }, [day, '2024-01-31']],
  ['short-years-year-first.csv', { shortYears: 'roc' }, ['1935-01-05', '1935-01-31']],
  ['short-years-named-months.csv', { shortYears: 'century' }, [day, '1998-12-25']],
  ['order-contradicts.csv', { dateOrder: 'mdy' }, ['2024-01-31']],
] as const)('%s with %j has the days that were meant', async (name, decisions, days) => {
  expect((await daysAndReasons(name, decisions))[0]).toEqual(days);
});

test.each([
  ['signs-of-minus.csv', [-125, -125, -125, -125, -125, -125], [[8, 'amount.invalid']]],
  ['every-space.csv', [123450, 123450, 123450, 123450, 123450], [[7, 'amount.invalid']]],
  ['lakhs.csv', [12345678, 12345678910], [[4, 'amount.invalid']]],
  ['credits-and-debits.csv', [10000, -2000, -500, 700, 3000], [[7, 'amount.invalid']]],
  ['currency-at-both-ends.csv', [500, 600], [[4, 'amount.invalid']]],
  [
    'nil-dashes.csv',
    [1250, 0],
    [
      [3, 'amount.missing'],
      [4, 'amount.missing'],
      [5, 'amount.missing'],
    ],
  ],
  ['percent.csv', [1250], [[3, 'amount.invalid']]],
  ['scientific.csv', [1250], [[3, 'amount.invalid']]],
  [
    'footnote-digit.csv',
    [10000],
    [
      [3, 'amount.invalid'],
      [4, 'amount.invalid'],
    ],
  ],
  ['word-before-point.csv', [50000], [[3, 'amount.invalid']]],
  ['sixteen-digits.csv', [1234567890123456, 123456789012345], [[4, 'amount.tooLarge']]],
])('%s is read exactly, and what is no amount is set aside', async (name, amounts, reasons) => {
  expect(await amountsAndReasons(name)).toEqual([amounts, reasons]);
});

test.each([
  ['points-ambiguous.csv', 'point', [123, 1250000]],
  ['points-ambiguous.csv', 'comma', [123400, 1250000]],
  ['both-points.csv', 'point', [150, 150, 123]],
  ['both-points.csv', 'comma', [150, 150, 123400]],
  ['two-ways-of-thousands.csv', 'comma', [123, 567800]],
] as const)(
  '%s with %s as decimal mark has the amounts that were meant',
  async (name, decimalMark, amounts) => {
    expect(await amountsAndReasons(name, { decimalMark })).toEqual([amounts, []]);
  },
);
