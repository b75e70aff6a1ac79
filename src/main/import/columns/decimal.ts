import { divideHalfEven } from '@shared/model/money';

/** An exact decimal number: mantissa / 10^scale. Mantissas outside the safe integers are bigint. */
export interface Decimal {
  readonly mantissa: number | bigint;
  readonly scale: number;
}

/** A sum of money from exact digits: whole minor units, and whether digits were rounded away. */
export interface RoundedAmount {
  readonly amount: number;
  readonly rounded: boolean;
}

const MAX_DIGITS = 40;

/** `digits` as written, the last `scale` of them behind the point. Null beyond any amount a ledger can mean. */
export function decimalOf(digits: string, scale: number, negative: boolean): Decimal | null {
  if (digits.length > MAX_DIGITS) return null;
  const magnitude = digits.length <= 15 ? Number(digits) : narrowed(BigInt(digits));
  return { mantissa: negative ? negated(magnitude) : magnitude, scale };
}

export function multiplied(left: Decimal, right: Decimal): Decimal {
  const scale = left.scale + right.scale;
  if (typeof left.mantissa === 'number' && typeof right.mantissa === 'number') {
    const product = left.mantissa * right.mantissa;
    if (Number.isSafeInteger(product)) return { mantissa: product === 0 ? 0 : product, scale };
  }
  return { mantissa: narrowed(BigInt(left.mantissa) * BigInt(right.mantissa)), scale };
}

/** The number as whole units of 10^-decimals, ties to even; null where a double cannot hold it exactly. */
export function toMinorUnits(value: Decimal, decimals: number): RoundedAmount | null {
  const { mantissa, scale } = value;
  if (scale === decimals && typeof mantissa === 'number') return { amount: mantissa, rounded: false };
  if (scale <= decimals) {
    const amount = narrowed(BigInt(mantissa) * 10n ** BigInt(decimals - scale));
    return typeof amount === 'number' ? { amount, rounded: false } : null;
  }
  const divisor = 10n ** BigInt(scale - decimals);
  const whole = BigInt(mantissa);
  // divideHalfEven insists on a result that a double holds exactly.
  if ((whole < 0n ? -whole : whole) / divisor >= BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return { amount: divideHalfEven(whole, divisor), rounded: whole % divisor !== 0n };
}

/** For display only: the nearest double. */
export function toDouble(value: Decimal): number {
  return Number(value.mantissa) / 10 ** value.scale;
}

export function decimalToText(mantissa: number, scale: number): string {
  if (scale === 0) return String(mantissa);
  const digits = String(Math.abs(mantissa)).padStart(scale + 1, '0');
  return `${mantissa < 0 ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function narrowed(value: bigint): number | bigint {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(-Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value;
}

function negated(value: number | bigint): number | bigint {
  return typeof value === 'bigint' ? -value : value === 0 ? 0 : -value;
}
