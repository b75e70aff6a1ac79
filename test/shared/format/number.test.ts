import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatCount,
  formatDecimal,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPoints,
} from '@shared/format/number';

/** Spaces within numbers are no-break spaces, wide (U+00A0) or narrow (U+202F); written here as `_`. */
function visible(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, '_');
}

describe('Numbers', () => {
  it('group whole numbers as each language does', () => {
    expect(formatCount(541_909, 'en')).toBe('541,909');
    expect(formatCount(541_909, 'zh-CN')).toBe('541,909');
    expect(formatCount(541_909, 'zh-TW')).toBe('541,909');
    expect(visible(formatCount(541_909, 'ru'))).toBe('541_909');
  });

  it('carry the true minus, and a plus where the direction is what is told', () => {
    expect(formatCount(-774, 'en')).toBe('\u2212774');
    expect(formatCount(774, 'en', 'always')).toBe('+774');
    expect(formatCount(0, 'en', 'always')).toBe('0');
    expect(formatPoints(-0.009, 'en')).toBe('\u22120.9');
    expect(formatPoints(0.059, 'ru')).toBe('+5,9');
  });

  it('print a ratio as percent with one decimal', () => {
    expect(formatPercent(1195 / 1969, 'en')).toBe('60.7%');
    expect(formatPercent(1195 / 1969, 'zh-CN')).toBe('60.7%');
    expect(visible(formatPercent(1195 / 1969, 'ru'))).toBe('60,7_%');
    expect(formatPercent(1, 'zh-TW')).toBe('100.0%');
  });

  it('keep the decimals of a number within what is asked', () => {
    expect(formatNumber(1.9567, 'en')).toBe('1.96');
    expect(formatNumber(24, 'en')).toBe('24');
    expect(formatNumber(24, 'ru', 2, 2)).toBe('24,00');
    expect(formatCompact(1_250_000, 'en')).toBe('1.3M');
  });
});

describe('A decimal kept as its digits', () => {
  it('is printed with every one of them, also where a double would not keep them', () => {
    expect(formatDecimal('123456789.000000000001', 'en')).toBe('123,456,789.000000000001');
    expect(visible(formatDecimal('1234.0825', 'ru'))).toBe('1_234,0825');
    expect(formatDecimal('7', 'zh-CN')).toBe('7');
    expect(formatDecimal('1234.50', 'en')).toBe('1,234.50');
  });
});

describe('Money', () => {
  it('comes from minor units without passing through a fraction', () => {
    expect(formatMoney(974_774_793, 'GBP', 'en')).toBe('£9,747,747.93');
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'EUR', 'en')).toBe('€90,071,992,547,409.91');
  });

  it('has the decimals of its currency', () => {
    expect(formatMoney(1234, 'JPY', 'en')).toBe('¥1,234');
    expect(formatMoney(1_234_567, 'KWD', 'en', { currencyDisplay: 'none' })).toBe('1,234.567');
  });

  it('is written as each language writes it', () => {
    expect(formatMoney(123_450, 'CNY', 'zh-CN')).toBe('¥1,234.50');
    expect(formatMoney(123_450, 'TWD', 'zh-TW')).toBe('$1,234.50');
    expect(visible(formatMoney(123_450, 'RUB', 'ru'))).toBe('1_234,50_₽');
    expect(visible(formatMoney(-5, 'RUB', 'ru'))).toBe('\u22120,05_₽');
    expect(formatMoney(-5, 'USD', 'en')).toBe('\u2212$0.05');
  });
});
