import { assert } from '../base/assert';
import type { Brand } from '../base/brand';

/** An amount in whole minor units of the book's currency (cents, kopecks, fen). Always an integer. */
export type MinorUnits = Brand<number, 'MinorUnits'>;

/** ISO 4217 currencies whose minor unit is not the hundredth. */
const unusualDecimals: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** How many decimals an amount in this currency has. */
export function currencyDecimals(currency: string): number {
  return unusualDecimals[currency] ?? 2;
}

/** Marks an integer as minor units; a sum that left the exact range of a double is a fault of the program. */
export function minorUnits(value: number): MinorUnits {
  assert(Number.isSafeInteger(value), `not an exact amount: ${value}`);
  return (value === 0 ? 0 : value) as MinorUnits;
}

/** `123450` with two decimals as `"1234.50"`: the form of money in JSON and CSV. */
export function decimalText(amount: number, decimals: number): string {
  assert(Number.isSafeInteger(amount), `not an exact amount: ${amount}`);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return amount < 0 ? `-${text}` : text;
}

/** `numerator / denominator` as an integer, ties to even; exact, by whole numbers only. */
export function divideHalfEven(numerator: number | bigint, denominator: number | bigint): number {
  let top = BigInt(numerator);
  let bottom = BigInt(denominator);
  assert(bottom !== 0n, 'division by zero');
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  let quotient = top / bottom;
  const rest = top - quotient * bottom;
  const doubled = (rest < 0n ? -rest : rest) * 2n;
  if (doubled > bottom || (doubled === bottom && quotient % 2n !== 0n)) quotient += top < 0n ? -1n : 1n;
  const result = Number(quotient);
  assert(Number.isSafeInteger(result), 'quotient outside the exact range');
  return result === 0 ? 0 : result;
}
