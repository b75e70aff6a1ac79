import { describe, expect, test } from 'vitest';
import { AmountColumn } from '@main/import/columns/amount-column';
import { AmountReading } from '@main/import/columns/amount-reading';
import { parseAmountText } from '@main/import/columns/amount-text';
import { exactText } from '../../../helpers/exact-text';

const nothing = { point: false, comma: false };

/** A column of one cell, read. */
function readAlone(text: string, options?: { readonly allowsPercent: boolean }): string {
  const column = new AmountColumn(options);
  column.addRows([[text]], 0);
  const value = new AmountReading(column, nothing).at(0);
  if (typeof value === 'string') return value;
  return exactText(value);
}

const writtenForms: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'points and commas': [
    ['1234.56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1234,56', '1234.56'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567,89', '1234567.89'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1,23,456.78', '123456.78'],
    ['12,34,56,789.10', '123456789.1'],
    ['1.23.456,78', '123456.78'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0,125', '0.125'],
    ['12,5', '12.5'],
    ['1,2345', '1.2345'],
    ['１，２３４．５６', '1234.56'],
    ['１２３．４５', '123.45'],
    ['0012', '12'],
  ],
  'any space or apostrophe between thousands': [
    ['1 234,56', '1234.56'],
    ['1\u00a0234,56', '1234.56'],
    ['1\u202f234,56', '1234.56'],
    ['1\u2009234,56', '1234.56'],
    ['1\u2007234,56', '1234.56'],
    ['1\u3000234,56', '1234.56'],
    ['1 234 567', '1234567'],
    ['1 234.56', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1’234’567.89', '1234567.89'],
    ["1'234,56", '1234.56'],
    [' 12,50 ', '12.5'],
    ['\u200e12.50\u200f', '12.5'],
  ],
  'signs before and behind': [
    ['-5.25', '-5.25'],
    ['- 5.25', '-5.25'],
    ['+5.25', '5.25'],
    ['5.25-', '-5.25'],
    ['1.234,56-', '-1234.56'],
    ['(1,234.56)', '-1234.56'],
    ['（1,234.56）', '-1234.56'],
    ['( 1 234,56 )', '-1234.56'],
    ['−5.25', '-5.25'],
    ['–5.25', '-5.25'],
    ['—5.25', '-5.25'],
    ['‑5.25', '-5.25'],
    ['－5.25', '-5.25'],
    ['﹣5.25', '-5.25'],
    ['5.25−', '-5.25'],
  ],
  'currency signs, codes and words': [
    ['$1,234.56', '1234.56'],
    ['-$5.25', '-5.25'],
    ['$-5.25', '-5.25'],
    ['$(5.25)', '-5.25'],
    ['($5.25)', '-5.25'],
    ['$.50', '0.5'],
    ['¥1,234.56', '1234.56'],
    ['￥1,234.56', '1234.56'],
    ['NT$ 1,234', '1234'],
    ['ＮＴ＄１，２３４．５', '1234.5'],
    ['US $ 5.25', '5.25'],
    ['€ 1.234,56', '1234.56'],
    ['1.234,56 €', '1234.56'],
    ['EUR 5,25', '5.25'],
    ['5,25 EUR', '5.25'],
    ['1 234,56 ₽', '1234.56'],
    ['1 234,56 руб.', '1234.56'],
    ['1 234,56 р.', '1234.56'],
    ['руб. 5,25', '5.25'],
    ['(1 234,56) ₽', '-1234.56'],
    ['-1 234,56 ₽', '-1234.56'],
    ['1,234.56元', '1234.56'],
    ['5.25 圓', '5.25'],
    ['新台幣 5.25 元', '5.25'],
    ['¥5.25元', '5.25'],
    ['人民币5.25元整', '5.25'],
    ['RMB 5.25', '5.25'],
  ],
  'a side of the account: credits negative, debits positive': [
    ['1,234.56 CR', '-1234.56'],
    ['1,234.56CR', '-1234.56'],
    ['1,234.56 Cr.', '-1234.56'],
    ['CR 1,234.56', '-1234.56'],
    ['1,234.56 DR', '1234.56'],
    ['Dr. 5.25', '5.25'],
    ['贷 1,234.56', '-1234.56'],
    ['1,234.56贷', '-1234.56'],
    ['貸 5.25', '-5.25'],
    ['借 5.25', '5.25'],
    ['5.25借方', '5.25'],
    ['5,25 Кт', '-5.25'],
    ['Дт 5,25', '5.25'],
    ['€ 5.25 CR', '-5.25'],
    ['5.25 EUR DR', '5.25'],
    ['贷￥5.25', '-5.25'],
  ],
};

describe.each(Object.entries(writtenForms))('amounts with %s', (_, forms) => {
  test.each(forms)('%s is %s', (text, expected) => {
    expect(readAlone(text)).toBe(expected);
  });
});

test.each([
  ['1.5E3', 'scientific text'],
  ['1e5', 'scientific text'],
  ['12a', 'an unknown mark'],
  ['5 kg', 'a unit'],
  ['1.2万', 'ten thousands: a multiplier, no currency'],
  ['5 тыс. руб.', 'thousands: a multiplier'],
  ['№ 5', 'a number of something'],
  ['5.25 EUR USD', 'two currencies'],
  ['€5.25 USD', 'two currencies'],
  ['$5.25円', 'two currencies'],
  ['1,2,3', 'no groups'],
  ['1,23,45,6', 'no groups'],
  ['1,234,56,789', 'groups of three and of two'],
  ['0,123.45', 'a group of a lone zero'],
  ['1 23', 'no groups'],
  ["1 234'567", 'two kinds of groups'],
  ['1.234,5.6', 'two points'],
  ['5..0', 'two points'],
  ['--5', 'two signs'],
  ['-5-', 'two signs'],
  ['-(5)', 'two signs'],
  ['-5 CR', 'two signs'],
  ['5 CR DR', 'two sides'],
  ['руб.500', 'five hundred or a half'],
  ['100²', 'a footnote, no digit'],
  ['①', 'a number of a list'],
  ['½', 'a fraction'],
  ['1-00', 'two numbers'],
  ['12,5 %', 'a share: no money'],
  ['%', 'no digits'],
  ['5%%', 'two per cents'],
  ['１２３４５６７８９ 1', 'two numbers'],
  ['x'.repeat(1_000_000) + '1', 'too long'],
])('%.40s is no amount: %s', (text) => {
  expect(readAlone(text)).toBe('amount.invalid');
});

test.each(['-', '–', '—', '−', '--', ' - ', '- ', '$ -', '- ₽', '€-', '', '  '])(
  'a dash like "%s" says that there is nothing: missing, not zero',
  (text) => {
    expect(readAlone(text)).toBe('amount.missing');
  },
);

test.each([
  ['12,5 %', '0.125'],
  ['12.5%', '0.125'],
  ['５％', '0.05'],
  ['-3 %', '-0.03'],
  ['100%', '1'],
  ['1,234,567%', '12345.67'],
  ['0.001%', '0.00001'],
])('%s is exactly %s where a share may stand', (text, expected) => {
  expect(readAlone(text, { allowsPercent: true })).toBe(expected);
});

test.each([
  ['12a', { digits: '12', mark: 'a' }],
  ['1,23,456.70', { digits: '12345670', scale: 2, proves: '.' }],
  ['1.234.567', { digits: '1234567', scale: 0, proves: ',' }],
  ['0,125', { digits: '0125', scale: 3, proves: ',' }],
  ['1234,567', { digits: '1234567', scale: 3, proves: ',' }],
  ['1,234', { digits: '1234', scale: 3, separator: ',', proves: null }],
  ['1 234', { digits: '1234', scale: 0, separator: null, proves: null, isLongWhole: true }],
  ['100 руб.', { digits: '100', mark: 'руб.' }],
  ['NT$ 1,000.00', { digits: '100000', mark: 'NT$' }],
  ['-€5.00', { digits: '500', negative: true, mark: '€' }],
  ['¥5.00元', { mark: '¥', otherMark: '元' }],
  ['5.00 CR', { negative: true, side: 'credit', mark: '' }],
])('%s is taken apart as a written amount', (text, expected) => {
  expect(parseAmountText(text)).toMatchObject(expected);
});
