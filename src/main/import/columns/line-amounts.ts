import type { AmountReading } from './amount-reading';
import type { AmountProblem } from './odd-amounts';
import { multiplied, toDouble, toMinorUnits, type Decimal } from './decimal';

/** Where a line's money comes from. */
export type AmountSource =
  | { readonly kind: 'amount'; readonly amount: AmountReading }
  | { readonly kind: 'product'; readonly quantity: AmountReading; readonly unitPrice: AmountReading };

export interface LineAmounts {
  /** Minor units; NaN where there is none, and then a problem. */
  readonly amounts: Float64Array;
  readonly problems: ReadonlyMap<number, AmountProblem>;
  /** 1 where digits beyond the minor unit were rounded, half to even. */
  readonly rounded: Uint8Array;
}

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** The money of rows `from <= row < to`, exact from the digits and rounded once, written into `target`. */
export function fillLineAmounts(
  source: AmountSource,
  decimals: number,
  from: number,
  to: number,
  target: LineAmounts & { readonly problems: Map<number, AmountProblem> },
): void {
  for (let row = from; row < to; row += 1) {
    const quick =
      source.kind === 'amount'
        ? quickAmount(source.amount, row, decimals)
        : quickProduct(source, row, decimals);
    if (Number.isNaN(quick)) fillSlowly(source, row, decimals, target);
    else target.amounts[row] = quick === 0 ? 0 : quick;
  }
}

function quickAmount(amount: AmountReading, row: number, decimals: number): number {
  const scale = amount.plainScale(row);
  return scale < 0 ? Number.NaN : quickMinorUnits(amount.mantissa(row), scale, decimals);
}

function quickProduct(source: AmountSource & { kind: 'product' }, row: number, decimals: number): number {
  const { quantity, unitPrice } = source;
  const quantityScale = quantity.plainScale(row);
  const priceScale = unitPrice.plainScale(row);
  if (quantityScale < 0 || priceScale < 0) return Number.NaN;
  const mantissa = quantity.mantissa(row) * unitPrice.mantissa(row);
  return quickMinorUnits(mantissa, quantityScale + priceScale, decimals);
}

/** Exact as long as every step stays among the safe integers and nothing is to be rounded; otherwise NaN. */
function quickMinorUnits(mantissa: number, scale: number, decimals: number): number {
  const power = powers[Math.abs(decimals - scale)];
  if (power === undefined || !Number.isSafeInteger(mantissa)) return Number.NaN;
  if (scale > decimals) return mantissa % power === 0 ? mantissa / power : Number.NaN;
  const amount = mantissa * power;
  return Number.isSafeInteger(amount) ? amount : Number.NaN;
}

function fillSlowly(
  source: AmountSource,
  row: number,
  decimals: number,
  target: LineAmounts & { readonly problems: Map<number, AmountProblem> },
): void {
  const value = exactAmount(source, row);
  const result = typeof value === 'string' ? null : toMinorUnits(value, decimals);
  if (result === null) {
    target.amounts[row] = Number.NaN;
    target.problems.set(row, typeof value === 'string' ? value : 'amount.tooLarge');
    return;
  }
  target.amounts[row] = result.amount;
  if (result.rounded) target.rounded[row] = 1;
}

/** The money of one row before it is rounded, for what rounds otherwise (a conversion). */
export function exactAmount(source: AmountSource, row: number): Decimal | AmountProblem {
  if (source.kind === 'amount') return source.amount.at(row);
  const quantity = source.quantity.at(row);
  if (typeof quantity === 'string') return quantity;
  const unitPrice = source.unitPrice.at(row);
  return typeof unitPrice === 'string' ? unitPrice : multiplied(quantity, unitPrice);
}

/** A column as doubles for display, NaN where a row has no number. */
export function displayNumbers(reading: AmountReading | null, count: number): Float64Array {
  const numbers = new Float64Array(count).fill(Number.NaN);
  if (reading === null) return numbers;
  for (let row = 0; row < count; row += 1) {
    const scale = reading.plainScale(row);
    if (scale >= 0) numbers[row] = reading.mantissa(row) / (powers[scale] ?? Number.NaN);
    else if (!reading.isBlank(row)) {
      const value = reading.at(row);
      if (typeof value !== 'string') numbers[row] = toDouble(value);
    }
  }
  return numbers;
}
