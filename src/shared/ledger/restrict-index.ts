import { dailyTotals } from './daily-totals';
import { linesBelowZero, type LedgerIndex } from './ledger-index';
import type { Movements } from './movements';
import type { Orders } from './orders';

/**
 * A ledger of some customers alone: what the others and walk-ins bought is left out, everything else stays as it is
 * in the whole ledger. Customers keep their indexes, `firstDay` and `lastDay` are those of the whole ledger, and so
 * are `columns` and `revenueDays`, into which `linePositions` point.
 *
 * @param members by customer index; 0: is left out
 */
export function restrictIndex(index: LedgerIndex, members: Uint8Array): LedgerIndex {
  const { columns, revenueDays } = index;
  const lines = pickRows(index.lineStarts, members);
  const linePositions = gather(index.linePositions, lines);
  const ownMovements = restrictMovements(index.ownMovements, members);
  return {
    ...index,
    orders: restrictOrders(index.orders, members),
    lineStarts: lines.starts,
    linePositions,
    movements:
      index.movements === index.ownMovements ? ownMovements : restrictMovements(index.movements, members),
    ownMovements,
    identified: dailyTotals(columns, revenueDays, linePositions),
    refunds: dailyTotals(columns, revenueDays, linesBelowZero(columns, linePositions)),
    anonymous: dailyTotals(columns, columns.days, new Int32Array(0)),
  };
}

/** The rows of compressed rows that belong to members, as spans of what was before. */
interface PickedRows {
  /** Of the result. */
  readonly starts: Int32Array;
  readonly count: number;
  /** Pairs: where a span begins and ends in the source. */
  readonly spans: Int32Array;
}

function pickRows(starts: Int32Array, members: Uint8Array): PickedRows {
  const picked = new Int32Array(starts.length);
  const spans = new Int32Array(2 * members.length);
  let spanCount = 0;
  let count = 0;
  for (let customer = 0; customer < members.length; customer++) {
    if (members[customer] !== 0) {
      const from = starts[customer] as number;
      const to = starts[customer + 1] as number;
      // Neighbours are copied in one go.
      if (spanCount > 0 && spans[spanCount - 1] === from) spans[spanCount - 1] = to;
      else {
        spans[spanCount++] = from;
        spans[spanCount++] = to;
      }
      count += to - from;
    }
    picked[customer + 1] = count;
  }
  return { starts: picked, count, spans: spans.subarray(0, spanCount) };
}

function gather(source: Int32Array, rows: PickedRows): Int32Array;
function gather(source: Float64Array, rows: PickedRows): Float64Array;
function gather(source: Int32Array | Float64Array, { count, spans }: PickedRows): Int32Array | Float64Array {
  const target = source instanceof Int32Array ? new Int32Array(count) : new Float64Array(count);
  let next = 0;
  for (let span = 0; span < spans.length; span += 2) {
    const to = spans[span + 1] as number;
    for (let from = spans[span] as number; from < to; from++) target[next++] = source[from] as number;
  }
  return target;
}

function restrictOrders(orders: Orders, members: Uint8Array): Orders {
  const rows = pickRows(orders.starts, members);
  const adjustmentStarts = new Int32Array(rows.count + 1);
  const adjusted: number[] = [];
  let next = 0;
  let adjustmentCount = 0;
  for (let span = 0; span < rows.spans.length; span += 2) {
    const to = rows.spans[span + 1] as number;
    for (let order = rows.spans[span] as number; order < to; order++) {
      const from = orders.adjustmentStarts[order] as number;
      const end = orders.adjustmentStarts[order + 1] as number;
      if (end > from) adjusted.push(from, end);
      adjustmentCount += end - from;
      adjustmentStarts[++next] = adjustmentCount;
    }
  }
  const adjustments = { starts: adjustmentStarts, count: adjustmentCount, spans: Int32Array.from(adjusted) };
  return {
    count: rows.count,
    starts: rows.starts,
    days: gather(orders.days, rows),
    invoices: gather(orders.invoices, rows),
    amounts: gather(orders.amounts, rows),
    adjustmentStarts,
    adjustmentDays: gather(orders.adjustmentDays, adjustments),
    adjustmentAmounts: gather(orders.adjustmentAmounts, adjustments),
  };
}

function restrictMovements(movements: Movements, members: Uint8Array): Movements {
  const rows = pickRows(movements.starts, members);
  return {
    starts: rows.starts,
    days: gather(movements.days, rows),
    amounts: gather(movements.amounts, rows),
    sums: gather(movements.sums, rows),
  };
}
