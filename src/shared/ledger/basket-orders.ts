import type { LedgerColumns } from './columns';
import { orderKeys } from './orders';
import { stableOrder } from './stable-order';

/** Lines by customer, invoice and day; `keys` is the invoice of each line of the columns. */
export interface OrderedLines {
  readonly keys: Int32Array;
  readonly lines: Int32Array;
}

/** The lines dated before `end` by customer, invoice (that a line credits, else its own) and day. */
export function orderedLines(columns: LedgerColumns, end: number): OrderedLines {
  const { customers, days } = columns;
  const keys = orderKeys(columns);
  const known = linesBefore(columns, end);
  return { keys, lines: stableOrder(customers, stableOrder(keys, stableOrder(days, known))) };
}

function linesBefore({ lineCount, days }: LedgerColumns, end: number): Int32Array {
  const found = new Int32Array(lineCount);
  let count = 0;
  for (let line = 0; line < lineCount; line++) if ((days[line] as number) < end) found[count++] = line;
  return found.subarray(0, count);
}

/** Where the order that begins at `from` ends. */
export function orderEnd(
  { customers, days, creditedInvoices }: LedgerColumns,
  { keys, lines }: OrderedLines,
  from: number,
): number {
  const first = lines[from] as number;
  const customer = customers[first] as number;
  const key = keys[first] as number;
  let saleDay: number | null = null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as number;
    if (customers[line] !== customer || keys[line] !== key) return at;
    if (key === 0 && days[line] !== days[first]) return at;
    if (customer >= 0 || creditedInvoices[line] !== 0) continue;
    // The same number on another day is another receipt of the till.
    if (saleDay !== null && days[line] !== saleDay) return at;
    saleDay = days[line] as number;
  }
  return lines.length;
}
