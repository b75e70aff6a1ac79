import type { LedgerColumns } from './columns';
import { firstFrom } from './first-from';
import { everyPosition, rowStarts } from './stable-order';

/** Net money by customer and day, in order of both: one entry for each day on which a customer has a line. */
export interface Movements {
  readonly starts: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  /** What a customer's entries come to, from the first to this one. */
  readonly sums: Float64Array;
}

/**
 * @param revenueDays the day on which each line counts as revenue
 * @param lines the lines of identified customers, by customer and that day
 */
export function movementsByCustomer(
  columns: LedgerColumns,
  revenueDays: Int32Array,
  lines: Int32Array,
): Movements {
  const customers = new Int32Array(lines.length);
  const days = new Int32Array(lines.length);
  const amounts = new Float64Array(lines.length);
  let count = 0;
  let lastCustomer = -1;
  let lastDay = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as number;
    const customer = columns.customers[line] as number;
    const day = revenueDays[line] as number;
    if (customer !== lastCustomer || day !== lastDay) {
      customers[count] = lastCustomer = customer;
      days[count++] = lastDay = day;
    }
    amounts[count - 1] = (amounts[count - 1] as number) + (columns.amounts[line] as number);
  }
  const starts = rowStarts(customers, everyPosition(count), columns.customerCount);
  return {
    starts,
    days: days.slice(0, count),
    amounts: amounts.slice(0, count),
    sums: runningSums(starts, amounts, count),
  };
}

function runningSums(starts: Int32Array, amounts: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const to = starts[customer + 1] as number;
    let sum = 0;
    for (let at = starts[customer] as number; at < to; at++) sums[at] = sum += amounts[at] as number;
  }
  return sums;
}

/** What a customer's entries dated before `day` come to. */
export function sumBefore(movements: Movements, customer: number, day: number): number {
  const next = movementFrom(movements, customer, day);
  return next === movements.starts[customer] ? 0 : (movements.sums[next - 1] as number);
}

/** What each customer's entries dated `start` <= day < `end` come to, by customer index. */
export function sumsBetween(movements: Movements, start: number, end: number): Float64Array {
  const sums = new Float64Array(movements.starts.length - 1);
  for (let customer = 0; customer < sums.length; customer++)
    sums[customer] = sumBefore(movements, customer, end) - sumBefore(movements, customer, start);
  return sums;
}

/** The first of a customer's entries that is not dated before `day`; where there is none, the next customer's first. */
export function movementFrom({ starts, days }: Movements, customer: number, day: number): number {
  return firstFrom(days, starts[customer] as number, starts[customer + 1] as number, day);
}
