import type { ImportInspection, Language } from '@shared/contract/views';
import { isCurrency, usualCurrency } from '../../format/currencies';

/**
 * The currency to propose for a new book: the one that the file's currency column names throughout the samples,
 * else the code in the amount's header (`Amount (EUR)`), else the usual one of the language.
 */
export function currencyOf({ columns, mapping }: ImportInspection, language: Language): string {
  const at = (field: 'currency' | 'amount' | 'unitPrice') =>
    columns.find(({ index }) => index === mapping[field]);
  const inCells = new Set(at('currency')?.samples.map((sample) => sample.trim().toUpperCase()));
  const inHeaders = new Set(
    [at('amount'), at('unitPrice')].flatMap((column) => column?.header.match(/\b[A-Z]{3}\b/g) ?? []),
  );
  for (const named of [inCells, inHeaders]) {
    const [only, more] = named;
    if (only !== undefined && more === undefined && isCurrency(only)) return only;
  }
  return usualCurrency[language];
}
