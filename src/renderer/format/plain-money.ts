import { currencyDecimals, decimalText } from '@shared/model/money';

/** Minor units in plain digits, for exported tables. */
export function plainMoney(amount: number, currency: string): string {
  return decimalText(amount, currencyDecimals(currency));
}
