import { civilFromDay, dayFromCivil, daysInMonth, type Day } from '../model/day';
import { divideHalfEven } from '../model/money';
import type { ContractTerm } from '../model/records';

/** A mean month of the Gregorian calendar: 146,097 days in 4,800 months. */
const monthsOfEra = 4800;
const daysOfEra = 146_097;

/**
 * The value of a contract by the month, so that a year's renewal for two years is no growth: its value by the months
 * of its term. A term of whole months counts those; any other its days by the mean month of 30.436875 days.
 *
 * Formula: value / months, rounded half-even once
 * Unit:    minor units a month
 * Empty:   no value, or one below nothing -> null
 *
 * @example monthlyValue({ startDay: 19723, endDay: 20088, value: 120000 }) // => 10000
 * @example monthlyValue({ startDay: 19723, endDay: 20088, value: null }) // => null
 */
export function monthlyValue({
  startDay,
  endDay,
  value,
}: Pick<ContractTerm, 'startDay' | 'endDay' | 'value'>): number | null {
  if (value === null || value < 0) return null;
  const whole = wholeMonths(startDay, endDay);
  if (whole !== null) return divideHalfEven(value, whole);
  const days = endDay - startDay + 1;
  if (days <= 0) return null;
  return divideHalfEven(BigInt(value) * BigInt(daysOfEra), BigInt(monthsOfEra) * BigInt(days));
}

/** How many months a term has, where it ends on the day before its start's date of a later month; else null. */
function wholeMonths(startDay: Day, endDay: Day): number | null {
  const start = civilFromDay(startDay);
  const after = civilFromDay((endDay + 1) as Day);
  const months = (after.year - start.year) * 12 + (after.month - start.month);
  if (months <= 0) return null;
  // The 31st has its month's last day where that is shorter.
  const date = Math.min(start.date, daysInMonth(after.year, after.month));
  return dayFromCivil(after.year, after.month, date) === endDay + 1 ? months : null;
}
