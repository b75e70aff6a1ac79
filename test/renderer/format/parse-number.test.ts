import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '@shared/metrics/unit';
import { languages, type Language } from '@shared/contract/views';
import { formatDecimal } from '@shared/format/number';
import { parseNumber, parsePositiveDecimal } from '@renderer/format/parse-number';

function read(text: string, unit: Unit = 'number', language: Language = 'en'): number | string {
  const result = parseNumber(text, unit, language, 2);
  return result.ok ? result.value : result.error;
}

describe('A typed number', () => {
  it.each([
    ['1,234.5', 'en', 1234.5],
    ['1,234.5', 'zh-CN', 1234.5],
    ['1,234.5', 'zh-TW', 1234.5],
    ['1,234.5', 'ru', 1234.5],
    ['1 234,5', 'ru', 1234.5],
    ['1 234,5', 'ru', 1234.5],
    ['1.234,56', 'en', 1234.56],
    ['1,5', 'ru', 1.5],
    ['1.5', 'ru', 1.5],
    ['1,234,567', 'en', 1234567],
    ['1.234.567', 'ru', 1234567],
    ['１，２３４．５', 'zh-CN', 1234.5],
    ['−12', 'en', -12],
    ['.5', 'en', 0.5],
    ['-0', 'en', 0],
  ] as const)('%s in %s is %d', (text, language, value) => {
    expect(read(text, 'number', language)).toBe(value);
  });

  it.each(['1,5', '12,34', '1,23,456', '1.234.56', '1,234 567', '1.2,3.4'])(
    '%s in English has a mark where no group ends and is refused, not guessed',
    (text) => {
      expect(read(text)).toBe('grouping');
    },
  );

  it.each(['', 'abc', '12abc', '1e3', '--1', '.', ',', 'NaN', 'Infinity', '=1+1', '5 %'])(
    '"%s" is not a number',
    (text) => {
      expect(read(text)).toBe('notANumber');
    },
  );

  it('in percent is a ratio, with or without the sign', () => {
    expect(read('80', 'ratio')).toBe(0.8);
    expect(read('60.7 %', 'ratio')).toBe(0.607);
    expect(read('60,7%', 'ratio', 'ru')).toBe(0.607);
  });

  it('of money is read from its digits to the cent', () => {
    expect(read('1.01', 'money')).toBe(101);
    expect(read('¥1,234.50', 'money', 'zh-CN')).toBe(123450);
    expect(read('1 234,5 ₽', 'money', 'ru')).toBe(123450);
    expect(read('1.005', 'money')).toBe('decimals');
    expect(read('1.500', 'money')).toBe(150);
  });

  it('of a count is whole and not negative', () => {
    expect(read('1,000', 'count')).toBe(1000);
    expect(read('1.5', 'count')).toBe('whole');
    expect(read('-1', 'count')).toBe('negative');
  });

  it('longer than a double can keep is refused', () => {
    expect(read('1234567890123456')).toBe('tooLarge');
  });
});

describe('A typed rate', () => {
  const rate = (text: string, language: Language = 'en') => {
    const result = parsePositiveDecimal(text, language);
    return result.ok ? result.value : result.error;
  };

  it.each([
    ['1.0825', 'en', '1.0825'],
    ['1,0825', 'ru', '1.0825'],
    ['0.123456789012', 'zh-CN', '0.123456789012'],
    ['.5', 'en', '0.5'],
    ['１．５', 'zh-TW', '1.5'],
    ['1,082', 'en', '1082'],
    ['007.50', 'en', '7.5'],
    ['123 456 789,000000000001', 'ru', '123456789.000000000001'],
  ] as const)('"%s" in %s is kept as the digits %s', (text, language, digits) => {
    expect(rate(text, language)).toBe(digits);
  });

  it.each([
    ['1,0825', 'grouping'],
    ['0', 'zero'],
    ['0.000', 'zero'],
    ['-1', 'negative'],
    ['1234567890', 'tooLarge'],
    ['0.1234567890123', 'decimals'],
    ['one', 'notANumber'],
    ['1e3', 'notANumber'],
    ['', 'notANumber'],
  ])('"%s" is refused (%s)', (text, problem) => {
    expect(rate(text)).toBe(problem);
  });

  it('is read back to the same digits from how it is printed, in every language', () => {
    const digits = fc
      .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }))
      .map(([whole, fraction]) => {
        const behind = String(fraction).padStart(12, '0').replace(/0+$/, '');
        return behind === '' ? String(whole) : `${whole}.${behind}`;
      });
    fc.assert(
      fc.property(digits, fc.constantFrom(...languages), (text, language) => {
        expect(rate(formatDecimal(text, language), language)).toBe(text);
      }),
    );
  });
});
