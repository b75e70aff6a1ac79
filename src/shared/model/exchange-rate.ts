/**
 * What one unit of another currency is worth in the book's currency, from a day on (null: from ever) until the
 * next rate of that currency. `rate` is a decimal written with a point, kept as its digits: `"1.0825"`.
 */
export interface ExchangeRate {
  readonly currency: string;
  /** Day number, or null. */
  readonly fromDay: number | null;
  readonly rate: string;
}

/** A rate as it is written: digits with a point, above zero, as many as conversions take exactly. */
export const rateForm = /^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/;

/** The rate of a currency that holds on a day: the latest that begins on or before it. */
export function rateOn(rates: readonly ExchangeRate[], currency: string, day: number): ExchangeRate | null {
  let found: ExchangeRate | null = null;
  for (const rate of rates) {
    if (rate.currency !== currency || (rate.fromDay !== null && rate.fromDay > day)) continue;
    if (found === null || (rate.fromDay ?? -Infinity) > (found.fromDay ?? -Infinity)) found = rate;
  }
  return found;
}
