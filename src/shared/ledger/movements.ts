import type { LedgerColumns } from './columns';
import { everyPosition, rowStarts } from './stable-order';

/** Net money by customer and day, in order of both: one entry for each day on which a customer has a line. */
export interface Movements {
  readonly starts: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array;
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
  for (const line of lines) {
    const customer = columns.customers[line] as number;
    const day = revenueDays[line] as number;
    if (customer !== lastCustomer || day !== lastDay) {
      customers[count] = lastCustomer = customer;
      days[count++] = lastDay = day;
    }
    amounts[count - 1] = (amounts[count - 1] as number) + (columns.amounts[line] as number);
  }
  const all = everyPosition(count);
  return {
    starts: rowStarts(customers, all, columns.customerCount),
    days: days.slice(0, count),
    amounts: amounts.slice(0, count),
  };
}

/** The first of a customer's entries that is not dated before `day`; where there is none, the next customer's first. */
export function movementFrom({ starts, days }: Movements, customer: number, day: number): number {
  let low = starts[customer] as number;
  let high = starts[customer + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
