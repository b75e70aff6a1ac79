import type { Day } from '../model/day';
import { dayNumber } from '../model/day';
import type { RevenueDating } from '../model/settings';
import { checkColumns } from './check-columns';
import type { LedgerColumns } from './columns';
import { dailyTotals, type DailyTotals } from './daily-totals';
import { movementsByCustomer, type Movements } from './movements';
import { groupOrders, type Orders } from './orders';
import { revenueDays } from './revenue-days';
import { rowStarts, stableOrder } from './stable-order';

/**
 * A ledger arranged for computing: who ordered what when, once per change of the book. Typed arrays only;
 * "starts" are compressed rows: what belongs to customer c lies at starts[c] … starts[c + 1] − 1.
 */
export interface LedgerIndex {
  readonly columns: LedgerColumns;
  readonly customerCount: number;
  /** Null while the ledger holds no line. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly orders: Orders;
  /** Positions in the columns of each customer's lines, by day, then as in the ledger. */
  readonly lineStarts: Int32Array;
  readonly linePositions: Int32Array;
  /** The day on which each line counts as revenue: its own, or that of the order it credits. */
  readonly revenueDays: Int32Array;
  /** Net money of each customer and day of revenue. */
  readonly movements: Movements;
  /** The same by the lines' own days: what a book knew on a day, whichever day refunds count on. */
  readonly ownMovements: Movements;
  /** Money of identified customers, what of it is below zero, and that of lines without a customer, by day. */
  readonly identified: DailyTotals;
  readonly refunds: DailyTotals;
  readonly anonymous: DailyTotals;
}

/**
 * Arranges the lines of a book. Three stable counting sorts (day, order key, customer) replace every map:
 * a million lines take a few tenths of a second.
 *
 * @param dating the day on which credits count as revenue
 */
export function buildLedgerIndex(columns: LedgerColumns, dating: RevenueDating = 'refundDate'): LedgerIndex {
  checkColumns(columns);
  const { identified, anonymous } = splitByCustomer(columns);
  const byDay = stableOrder(columns.days, identified);
  const byCustomerAndDay = stableOrder(columns.customers, byDay);
  const orders = groupOrders(columns, byDay, byCustomerAndDay);
  const countedDays = revenueDays(columns, byDay, dating);
  const ownMovements = movementsByCustomer(columns, columns.days, byCustomerAndDay);
  return {
    columns,
    customerCount: columns.customerCount,
    ...daySpan(columns),
    orders,
    lineStarts: rowStarts(columns.customers, byCustomerAndDay, columns.customerCount),
    linePositions: byCustomerAndDay,
    revenueDays: countedDays,
    movements:
      countedDays === columns.days
        ? ownMovements
        : movementsByCustomer(
            columns,
            countedDays,
            stableOrder(columns.customers, stableOrder(countedDays, identified)),
          ),
    ownMovements,
    identified: dailyTotals(columns, countedDays, identified),
    refunds: dailyTotals(columns, countedDays, linesBelowZero(columns, identified)),
    anonymous: dailyTotals(columns, columns.days, anonymous),
  };
}

function splitByCustomer(columns: LedgerColumns): { identified: Int32Array; anonymous: Int32Array } {
  const { customers, lineCount } = columns;
  const identified = new Int32Array(lineCount);
  const anonymous = new Int32Array(lineCount);
  let identifiedCount = 0;
  let anonymousCount = 0;
  for (let line = 0; line < lineCount; line++) {
    if ((customers[line] as number) >= 0) identified[identifiedCount++] = line;
    else anonymous[anonymousCount++] = line;
  }
  return {
    identified: identified.subarray(0, identifiedCount),
    anonymous: anonymous.slice(0, anonymousCount),
  };
}

export function linesBelowZero({ amounts }: LedgerColumns, lines: Int32Array): Int32Array {
  const found = new Int32Array(lines.length);
  let count = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as number;
    if ((amounts[line] as number) < 0) found[count++] = line;
  }
  return found.slice(0, count);
}

function daySpan(columns: LedgerColumns): { firstDay: Day | null; lastDay: Day | null } {
  const { days, lineCount } = columns;
  if (lineCount === 0) return { firstDay: null, lastDay: null };
  let first = Infinity;
  let last = -Infinity;
  for (let line = 0; line < lineCount; line++) {
    const day = days[line] as number;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { firstDay: dayNumber(first), lastDay: dayNumber(last) };
}
