import type { ImportInspection, Language } from '@shared/contract/views';
import { isCurrency, usualCurrency } from '../../format/currencies';

/** The currency that the file's own currency column names throughout the samples, else the usual one of the language. */
export function currencyOf({ columns, mapping }: ImportInspection, language: Language): string {
  const column = columns.find(({ index }) => index === mapping.currency);
  const named = new Set(column?.samples.map((sample) => sample.trim().toUpperCase()));
  const [only, more] = named;
  return only !== undefined && more === undefined && isCurrency(only) ? only : usualCurrency[language];
}
