import { civilFromDay, dayNumber, daysInMonth } from '../model/day';
import { divideHalfEven } from '../model/money';
import type { ContractTerm } from '../model/records';

/** Days of a month on the mean of 400 years: 30.436875. Kept whole, so that nothing is rounded twice. */
const meanMonth = { millionths: 30_436_875n, million: 1_000_000n } as const;

/**
 * Whole calendar months from the first day of a term to the day after its last; null where they do not come out
 * whole. A term that begins on the 31st ends where the month does.
 *
 * @example wholeMonths(parseIsoDay('2024-01-31'), parseIsoDay('2024-02-28')) // => 1
 * @example wholeMonths(parseIsoDay('2024-01-01'), parseIsoDay('2024-12-31')) // => 12
 * @example wholeMonths(parseIsoDay('2024-01-01'), parseIsoDay('2024-01-30')) // => null
 */
export function wholeMonths(startDay: number, endDay: number): number | null {
  const start = civilFromDay(dayNumber(startDay));
  const after = civilFromDay(dayNumber(endDay + 1));
  const months = (after.year - start.year) * 12 + after.month - start.month;
  const anniversary = Math.min(start.date, daysInMonth(after.year, after.month));
  return months > 0 && after.date === anniversary ? months : null;
}

/**
 * What a contract brings in a month: its value by the months of its term.
 *
 * Formula: value / whole months of the term; else value × 30.436875 / days of the term
 * Unit:    minor units, rounded half-even once, by contract
 * Empty:   a contract without a value, or whose end is before its start -> null
 *
 * @param monthsOf the same as `wholeMonths`, from what is known already
 *
 * @example monthlyValue({ startDay: 0, endDay: 364, value: 120000 }) // => 10000
 * @example monthlyValue({ startDay: 0, endDay: 29, value: 3000 }) // => 3044
 * @example monthlyValue({ startDay: 0, endDay: 364, value: null }) // => null
 */
export function monthlyValue(
  { startDay, endDay, value }: Pick<ContractTerm, 'startDay' | 'endDay' | 'value'>,
  monthsOf: (startDay: number, endDay: number) => number | null = wholeMonths,
): number | null {
  if (value === null || endDay < startDay) return null;
  const months = monthsOf(startDay, endDay);
  if (months !== null) return divideWhole(value, months);
  return divideHalfEven(
    BigInt(value) * meanMonth.millionths,
    BigInt(endDay + 1 - startDay) * meanMonth.million,
  );
}

/** Half-even like `divideHalfEven`, without its large integers: a book may hold very many contracts. */
function divideWhole(value: number, months: number): number {
  const rest = value % months;
  const quotient = (value - rest) / months;
  const doubled = Math.abs(rest) * 2;
  const up = doubled > months || (doubled === months && quotient % 2 !== 0);
  const rounded = up ? quotient + Math.sign(rest) : quotient;
  return rounded === 0 ? 0 : rounded;
}
