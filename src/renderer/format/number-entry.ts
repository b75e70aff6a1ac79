import type { Language } from '@shared/contract/views';
import { decimalText } from '@shared/model/money';
import type { Unit } from '@shared/metrics/unit';
import { formatNumber } from '@shared/format/number';

/** As many decimals as a double keeps of numbers that people type. */
const mostDecimals = 10;

/**
 * A value as a person would type it: what a field holds when it is filled for them. `parseNumber` reads it back.
 *
 * @example numberEntry(123450, 'money', 'ru', 2) // => '1 234,5'
 */
export function numberEntry(value: number, unit: Unit, language: Language, moneyDecimals: number): string {
  // Percents by their digits: 0.07 × 100 is not 7 in binary.
  const typed =
    unit === 'money'
      ? Number(decimalText(Math.round(value), moneyDecimals))
      : unit === 'ratio'
        ? Number((value * 100).toPrecision(12))
        : value;
  return formatNumber(typed, language, mostDecimals);
}
