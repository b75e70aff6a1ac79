import { assert } from '@shared/base/assert';
import { decimalOf, multiplied, toMinorUnits, type Decimal, type RoundedAmount } from './decimal';

const rateText = /^(\d+)(?:\.(\d+))?$/;

/**
 * An amount in another currency as minor units of the target currency, exact and rounded once, half to even.
 * Null: beyond the range of exact amounts.
 *
 * @example convertAmount({ mantissa: 1000, scale: 2 }, '1.08245', 2) // => { amount: 1082, rounded: true }
 */
export function convertAmount(amount: Decimal, rate: string, decimals: number): RoundedAmount | null {
  const [, whole, behind = ''] = rateText.exec(rate) ?? [];
  assert(whole !== undefined, `not an exchange rate: ${rate}`);
  const factor = decimalOf(whole + behind, behind.length, false);
  return factor && toMinorUnits(multiplied(amount, factor), decimals);
}
