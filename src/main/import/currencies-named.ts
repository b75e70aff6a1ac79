import { currenciesOfMark } from './columns/currency-marks';
import { headerCurrencies } from './matching/header-names';

/**
 * The currencies that a cell or a header names, the most usual first: `USD`, `$ 1,200.00`, `Amount (EUR)`. What
 * set-aside rows say of theirs is kept as text.
 */
export function currenciesNamed(text: string): readonly string[] {
  const mark = text.replace(/[\d\s.,'’()+-]/gu, '');
  return currenciesOfMark(text) ?? currenciesOfMark(mark) ?? headerCurrencies(text) ?? [];
}
