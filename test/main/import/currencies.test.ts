import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExchangeRate } from '@shared/model/exchange-rate';
import { parseIsoDay } from '@shared/model/day';
import { divideHalfEven } from '@shared/model/money';
import { lineRows, setAsideReasons, stageSales, stageText, writtenFile } from '../../helpers/staged-rows';

const rate = (currency: string, text: string, from: string | null = null): ExchangeRate => ({
  currency,
  fromDay: from === null ? null : parseIsoDay(from),
  rate: text,
});
const dollars = (rates: readonly ExchangeRate[]) => ({ currency: 'USD', rates });

const mixed =
  'date,customer,amount,currency\n' +
  '2024-01-05,Anna,10.00,USD\n' +
  '2024-01-05,Bob,10.01,EUR\n' +
  '2024-07-05,Cleo,10.00,EUR\n' +
  '2024-01-05,Dora,1000,JPY\n' +
  '2024-01-05,Emil,5.00,\n';

describe('rows in another currency than the book', () => {
  test('are set aside until a rate is given, and their money stands in no sum', async () => {
    const { lines, info } = await stageSales(writtenFile(mixed), {}, dollars([]));
    expect(setAsideReasons({ lines })).toEqual([
      [3, 'currency.noRate'],
      [4, 'currency.noRate'],
      [5, 'currency.noRate'],
    ]);
    expect(lines.setAside.map(({ amount }) => amount)).toEqual([null, null, null]);
    expect([info.amountRead, lines.setAsideAmount, lines.setAsideWithoutAmount]).toEqual([1500, 0, 3]);
  });

  test('are converted by the rate of their day, exactly from the digits, and keep the amount they were written in', async () => {
    const rates = [rate('EUR', '1.0825'), rate('EUR', '1.1', '2024-07-01'), rate('JPY', '0.0069')];
    const staged = await stageSales(writtenFile(mixed), {}, dollars(rates));
    // 10.01 × 1.0825 = 10.835825; 10.00 × 1.1 = 11.00; 1000 × 0.0069 = 6.90
    expect(lineRows(staged).map(([row, , , amount]) => [row, amount])).toEqual([
      [2, 1000],
      [3, 1084],
      [4, 1100],
      [5, 690],
      [6, 500],
    ]);
    expect(staged.lines.conversionDictionary).toEqual([
      { currency: 'EUR', rate: '1.0825' },
      { currency: 'EUR', rate: '1.1' },
      { currency: 'JPY', rate: '0.0069' },
    ]);
    expect([...staged.lines.foreign]).toEqual([
      [1, { conversion: 0, amount: 1001 }],
      [2, { conversion: 1, amount: 1000 }],
      [3, { conversion: 2, amount: 1000 }],
    ]);
    expect(staged.info).toMatchObject({ amountRead: 4374, roundedRows: 1 });
    expect(staged.info.notes).toEqual([
      { code: 'import.converted', params: { count: 1, currency: 'EUR', rate: '1.0825' } },
      { code: 'import.converted', params: { count: 1, currency: 'EUR', rate: '1.1' } },
      { code: 'import.converted', params: { count: 1, currency: 'JPY', rate: '0.0069' } },
    ]);
  });

  test('before the first rate of their currency wait for one', async () => {
    const rates = [rate('EUR', '1.1', '2024-07-01')];
    const staged = await stageSales(writtenFile(mixed), {}, dollars(rates));
    expect(lineRows(staged).map(([row]) => row)).toEqual([2, 4, 6]);
    expect(setAsideReasons(staged).map(([row]) => row)).toEqual([3, 5]);
  });

  test('with a sign that several currencies share mean the one that has a rate, and that is said', async () => {
    const text = 'date,customer,amount\n2024-01-05,Anna,¥100\n';
    const one = await stageSales(writtenFile(text), { encoding: 'UTF-8' }, dollars([rate('CNY', '0.14')]));
    expect(lineRows(one).map(([, , , amount]) => amount)).toEqual([1400]);
    expect(one.info.notes.map(({ code }) => code)).toEqual(['import.converted', 'import.currencyAssumed']);
    const two = await stageSales(
      writtenFile(text),
      { encoding: 'UTF-8' },
      dollars([rate('CNY', '0.14'), rate('JPY', '0.0069')]),
    );
    expect(setAsideReasons(two)).toEqual([[2, 'currency.noRate']]);
  });

  test('without a readable date are set aside for the date: nothing says which rate would hold', async () => {
    const text = 'date,customer,amount,currency\nsoon,Anna,10.00,EUR\n2024-01-05,Bob,1.00,USD\n';
    const staged = await stageSales(writtenFile(text), {}, dollars([rate('EUR', '1.1')]));
    expect(setAsideReasons(staged)).toEqual([[2, 'date.invalid']]);
    expect(staged.lines.setAside[0]?.amount).toBeNull();
  });

  test('whose whole column is named so by its header are converted all', async () => {
    const text = 'date,customer,Amount (EUR)\n2024-01-05,Anna,10.00\n2024-01-06,Bob,20.00\n';
    const staged = await stageSales(writtenFile(text), {}, dollars([rate('EUR', '2')]));
    expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([2000, 4000]);
  });

  test('are converted as quantity × price too, rounded once', async () => {
    const text = 'date,customer,quantity,unit price,currency\n2024-01-05,Anna,3,0.333,EUR\n';
    const staged = await stageSales(
      writtenFile(text),
      { decimalMark: 'point' },
      dollars([rate('EUR', '1.5')]),
    );
    // 3 × 0.333 × 1.5 = 1.4985
    expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([150]);
    expect([...staged.lines.foreign.values()]).toEqual([{ conversion: 0, amount: 100 }]);
  });

  test('of contracts are converted by the rate of their start, and the file’s own figure is kept', async () => {
    const text =
      'customer,start,end,value,currency\nAnna,2024-08-01,2024-12-31,10.00,EUR\nBob,2024-01-01,2024-12-31,5.00,EUR\n';
    const staged = await stageText(text, {}, dollars([rate('EUR', '1.1', '2024-07-01')]));
    expect(staged.kind === 'contracts' && staged.rows.records.map(({ amount }) => amount)).toEqual([1100]);
    expect(staged.rows.extraDictionary).toEqual(['{"currency":"EUR","value":"10.00"}']);
    expect(setAsideReasons(staged)).toEqual([[3, 'currency.noRate']]);
    expect(staged.rows.setAsideWithoutAmount).toBe(1);
  });
});

test('a converted amount is the product of digits and rate, rounded half to even, whatever both are', async () => {
  const cents = fc.integer({ min: -(10 ** 8), max: 10 ** 8 });
  const scaled = fc.integer({ min: 1, max: 10 ** 7 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(cents, { minLength: 1, maxLength: 10 }),
      scaled,
      async (amounts, millionths) => {
        const digits = String(millionths).padStart(7, '0');
        const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
        const rows = amounts.map((amount) => {
          const own = String(Math.abs(amount)).padStart(3, '0');
          return `2024-01-05,Anna,${amount < 0 ? '-' : ''}${own.slice(0, -2)}.${own.slice(-2)},EUR`;
        });
        const staged = await stageSales(
          writtenFile(`date,customer,amount,currency\n${rows.join('\n')}\n`),
          {},
          dollars([rate('EUR', text)]),
        );
        expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual(
          amounts.map((amount) => divideHalfEven(BigInt(amount) * BigInt(millionths), 1_000_000n)),
        );
        expect([...staged.lines.foreign.values()].map(({ amount }) => amount)).toEqual(
          amounts.map((amount) => (amount === 0 ? 0 : amount)),
        );
      },
    ),
    { numRuns: 60 },
  );
});
