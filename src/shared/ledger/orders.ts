import type { LedgerColumns } from './columns';
import { everyPosition, rowStarts, stableOrder } from './stable-order';

/**
 * The orders of a ledger: all lines of one customer with one invoice (without invoice: one customer-day),
 * dated by the earliest sale line, by customer, day, invoice. A credit that names the invoice of such an order
 * nets it; a credit that names none is no part of any order.
 *
 * Everything dated later than the order is an adjustment with its own day, so that an order can be judged as
 * of any day without looking at rows that did not exist yet.
 */
export interface Orders {
  readonly count: number;
  readonly starts: Int32Array;
  readonly days: Int32Array;
  readonly invoices: Int32Array;
  /** What the order came to on its own day. */
  readonly amounts: Float64Array;
  /** Compressed rows by order: what later lines and credits come to, one entry a day. */
  readonly adjustmentStarts: Int32Array;
  readonly adjustmentDays: Int32Array;
  readonly adjustmentAmounts: Float64Array;
}

/** Orders as they are found, by customer and invoice; `groupOrders` sorts them by day. */
interface FoundOrders {
  count: number;
  adjustmentCount: number;
  readonly customers: Int32Array;
  readonly days: Int32Array;
  readonly invoices: Int32Array;
  readonly amounts: Float64Array;
  readonly adjustmentStarts: Int32Array;
  readonly adjustmentDays: Int32Array;
  readonly adjustmentAmounts: Float64Array;
}

/**
 * @param byDay the lines of identified customers, by day
 * @param byCustomerAndDay the same by customer, then by day
 */
export function groupOrders(columns: LedgerColumns, byDay: Int32Array, byCustomerAndDay: Int32Array): Orders {
  const keys = orderKeys(columns);
  const byKey = stableOrder(keys, byDay);
  const lines = byKey === byDay ? byCustomerAndDay : stableOrder(columns.customers, byKey);
  const found = findOrders(columns, keys, lines);
  return sortOrders(found, columns.customerCount);
}

/** The invoice a line belongs to: the one it credits, else its own; 0: none, the day decides. */
export function orderKeys({ invoices, creditedInvoices, lineCount }: LedgerColumns): Int32Array {
  const keys = new Int32Array(lineCount);
  for (let line = 0; line < lineCount; line++) {
    const credited = creditedInvoices[line] as number;
    keys[line] = credited === 0 ? (invoices[line] as number) : credited;
  }
  return keys;
}

function findOrders(columns: LedgerColumns, keys: Int32Array, lines: Int32Array): FoundOrders {
  const { customers, days } = columns;
  const found = emptyOrders(lines.length);
  let from = 0;
  while (from < lines.length) {
    const first = lines[from] as number;
    const customer = customers[first] as number;
    const key = keys[first] as number;
    const day = days[first] as number;
    let to = from + 1;
    while (to < lines.length) {
      const line = lines[to] as number;
      if (customers[line] !== customer || keys[line] !== key) break;
      if (key === 0 && days[line] !== day) break;
      to++;
    }
    addOrder(found, columns, lines, from, to, key);
    from = to;
  }
  found.adjustmentStarts[found.count] = found.adjustmentCount;
  return found;
}

/** Lines `from` … `to − 1` share customer and invoice and are in order of day. */
function addOrder(
  found: FoundOrders,
  { customers, creditedInvoices, days, amounts }: LedgerColumns,
  lines: Int32Array,
  from: number,
  to: number,
  invoice: number,
): void {
  let sale = from;
  while (sale < to && creditedInvoices[lines[sale] as number] !== 0) sale++;
  // Only credits: they name an invoice that is no order of this customer.
  if (sale === to) return;
  const day = days[lines[sale] as number] as number;
  const order = found.count++;
  found.customers[order] = customers[lines[sale] as number] as number;
  found.days[order] = day;
  found.invoices[order] = invoice;
  found.adjustmentStarts[order] = found.adjustmentCount;
  let sum = 0;
  let index = from;
  for (; index < to; index++) {
    const line = lines[index] as number;
    if ((days[line] as number) > day) break;
    sum += amounts[line] as number;
  }
  found.amounts[order] = sum;
  for (let lastDay = day; index < to; index++) {
    const line = lines[index] as number;
    // Lines of one day are one adjustment: no one looks at a book in the middle of a day.
    if (days[line] !== lastDay)
      found.adjustmentDays[found.adjustmentCount++] = lastDay = days[line] as number;
    const last = found.adjustmentCount - 1;
    found.adjustmentAmounts[last] = (found.adjustmentAmounts[last] as number) + (amounts[line] as number);
  }
}

function emptyOrders(capacity: number): FoundOrders {
  return {
    count: 0,
    adjustmentCount: 0,
    customers: new Int32Array(capacity),
    days: new Int32Array(capacity),
    invoices: new Int32Array(capacity),
    amounts: new Float64Array(capacity),
    adjustmentStarts: new Int32Array(capacity + 1),
    adjustmentDays: new Int32Array(capacity),
    adjustmentAmounts: new Float64Array(capacity),
  };
}

function sortOrders(found: FoundOrders, customerCount: number): Orders {
  const { count } = found;
  const all = everyPosition(count);
  const sorted = stableOrder(found.customers, stableOrder(found.days, all));
  const orders = {
    count,
    starts: rowStarts(found.customers, sorted, customerCount),
    days: new Int32Array(count),
    invoices: new Int32Array(count),
    amounts: new Float64Array(count),
    adjustmentStarts: new Int32Array(count + 1),
    adjustmentDays: new Int32Array(found.adjustmentCount),
    adjustmentAmounts: new Float64Array(found.adjustmentCount),
  };
  let next = 0;
  for (let target = 0; target < count; target++) {
    const source = sorted[target] as number;
    orders.days[target] = found.days[source] as number;
    orders.invoices[target] = found.invoices[source] as number;
    orders.amounts[target] = found.amounts[source] as number;
    orders.adjustmentStarts[target] = next;
    const end = found.adjustmentStarts[source + 1] as number;
    for (let from = found.adjustmentStarts[source] as number; from < end; from++) {
      orders.adjustmentDays[next] = found.adjustmentDays[from] as number;
      orders.adjustmentAmounts[next++] = found.adjustmentAmounts[from] as number;
    }
  }
  orders.adjustmentStarts[count] = next;
  return orders;
}
