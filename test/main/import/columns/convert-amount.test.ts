import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertAmount } from '@main/import/columns/convert-amount';
import { decimalToText } from '@main/import/columns/decimal';

test.each([
  [
    '100.00 at 1.0825 to cents',
    { mantissa: 10_000, scale: 2 },
    '1.0825',
    2,
    { amount: 10_825, rounded: false },
  ],
  ['10.00 at 1.08245 to cents', { mantissa: 1000, scale: 2 }, '1.08245', 2, { amount: 1082, rounded: true }],
  ['a tie to the even cent below', { mantissa: 25, scale: 2 }, '0.5', 2, { amount: 12, rounded: true }],
  ['a tie to the even cent above', { mantissa: 27, scale: 2 }, '0.5', 2, { amount: 14, rounded: true }],
  ['a negative tie', { mantissa: -25, scale: 2 }, '0.5', 2, { amount: -12, rounded: true }],
  [
    'to a currency without minor units',
    { mantissa: 1999, scale: 2 },
    '151.37',
    0,
    { amount: 3026, rounded: true },
  ],
  [
    'to a currency of three decimals',
    { mantissa: 1000, scale: 2 },
    '0.376',
    3,
    { amount: 3760, rounded: false },
  ],
  ['by a rate of one', { mantissa: 1999, scale: 2 }, '1', 2, { amount: 1999, rounded: false }],
  ['digits kept until the conversion', { mantissa: 125, scale: 3 }, '4', 2, { amount: 50, rounded: false }],
])('%s', (_, amount, rate, decimals, expected) => {
  expect(convertAmount(amount, rate, decimals)).toEqual(expected);
});

test('beyond the exact range there is no amount', () => {
  expect(convertAmount({ mantissa: 9_007_199_254_740_991, scale: 2 }, '1.5', 2)).toBeNull();
});

test('what is no rate is a fault of the program', () => {
  expect(() => convertAmount({ mantissa: 1, scale: 0 }, '1,5', 2)).toThrow('not an exchange rate');
});

test('a conversion is the nearest whole minor unit, and says when it is not the exact product', () => {
  const anyDecimal = fc.record({
    mantissa: fc.integer({ min: -(10 ** 6), max: 10 ** 6 }),
    scale: fc.integer({ min: 0, max: 4 }),
  });
  const anyRate = fc.record({
    mantissa: fc.integer({ min: 1, max: 10 ** 6 }),
    scale: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(anyDecimal, anyRate, fc.constantFrom(0, 2, 3), (amount, rate, decimals) => {
      const result = convertAmount(amount, decimalToText(rate.mantissa, rate.scale), decimals);
      // Twice the error, in units of 10^-(both scales): at most one minor unit, and nothing unless it is said.
      const unit = 10n ** BigInt(amount.scale + rate.scale);
      const exact = BigInt(amount.mantissa) * BigInt(rate.mantissa) * 10n ** BigInt(decimals);
      const error = exact - BigInt(result?.amount ?? Number.NaN) * unit;
      const twice = (error < 0n ? -error : error) * 2n;
      expect(twice <= unit).toBe(true);
      expect(twice === unit && (result?.amount ?? 1) % 2 !== 0).toBe(false);
      expect(result?.rounded).toBe(error !== 0n);
    }),
  );
});
