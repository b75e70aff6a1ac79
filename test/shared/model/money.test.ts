import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyDecimals, decimalText, divideHalfEven, minorUnits } from '@shared/model/money';

describe('money', () => {
  it.each([
    [123450, 2, '1234.50'],
    [-5, 2, '-0.05'],
    [0, 2, '0.00'],
    [-0, 2, '0.00'],
    [1234, 0, '1234'],
    [1234, 3, '1.234'],
    [-1, 3, '-0.001'],
    [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91'],
  ])('%d minor units with %d decimals are %s', (amount, decimals, text) => {
    expect(decimalText(amount, decimals)).toBe(text);
  });

  it('refuses amounts that are not exact', () => {
    for (const amount of [0.5, Number.NaN, Infinity, 2 ** 53]) {
      expect(() => decimalText(amount, 2)).toThrow('not an exact amount');
      expect(() => minorUnits(amount)).toThrow('not an exact amount');
    }
    expect(Object.is(minorUnits(-0), 0)).toBe(true);
  });

  it.each([
    [5, 2, 2],
    [7, 2, 4],
    [-5, 2, -2],
    [-7, 2, -4],
    [5, -2, -2],
    [1, 3, 0],
    [2, 3, 1],
    [100500, 1000, 100],
    [101500, 1000, 102],
    [-1, 3, 0],
  ])('%d / %d is %d, ties to even', (numerator, denominator, expected) => {
    expect(Object.is(divideHalfEven(numerator, denominator), expected)).toBe(true);
  });

  it('rounds to the nearest whole number, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const rest = BigInt(numerator) - BigInt(divideHalfEven(numerator, denominator)) * BigInt(denominator);
        expect(2n * (rest < 0n ? -rest : rest) <= BigInt(denominator)).toBe(true);
      }),
    );
  });

  it('does not divide by zero', () => {
    expect(() => divideHalfEven(1, 0)).toThrow('division by zero');
  });

  it('knows the decimals of ISO 4217', () => {
    expect(['EUR', 'CNY', 'TWD', 'RUB', 'JPY', 'KWD', 'CLF'].map(currencyDecimals)).toEqual([
      2, 2, 2, 2, 0, 3, 4,
    ]);
  });
});
