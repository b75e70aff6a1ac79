import type { ImportInspection } from '@shared/contract/views';

/** ISO 4217 codes that this Chromium knows, the usual ones first. */
const usual = ['USD', 'EUR', 'CNY', 'TWD', 'RUB', 'GBP', 'JPY', 'HKD'];
export const currencies: readonly string[] = [
  ...usual,
  ...Intl.supportedValuesOf('currency').filter((code) => !usual.includes(code)),
];

/** The currency that the file's own currency column names throughout the samples, else the dollar. */
export function currencyOf({ columns, mapping }: ImportInspection): string {
  const column = columns.find(({ index }) => index === mapping.currency);
  const named = new Set(column?.samples.map((sample) => sample.trim().toUpperCase()));
  const [only, more] = named;
  return only !== undefined && more === undefined && currencies.includes(only) ? only : 'USD';
}
