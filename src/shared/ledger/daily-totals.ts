import type { LedgerColumns } from './columns';

/** Lines and money up to each day, so that any span of days is one subtraction. */
export interface DailyTotals {
  readonly firstDay: number;
  /** Entry i: everything dated before `firstDay + i`. */
  readonly lineCounts: Int32Array;
  readonly amounts: Float64Array;
}

export interface SpanTotal {
  readonly lineCount: number;
  /** Minor units. */
  readonly amount: number;
}

/** @param days the day on which each line counts */
export function dailyTotals(
  { amounts }: Pick<LedgerColumns, 'amounts'>,
  days: Int32Array,
  lines: Int32Array,
): DailyTotals {
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < lines.length; at++) {
    const day = days[lines[at] as number] as number;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const length = lines.length === 0 ? 1 : last - first + 2;
  const totals = {
    firstDay: lines.length === 0 ? 0 : first,
    lineCounts: new Int32Array(length),
    amounts: new Float64Array(length),
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as number;
    const next = (days[line] as number) - first + 1;
    totals.lineCounts[next] = (totals.lineCounts[next] as number) + 1;
    totals.amounts[next] = (totals.amounts[next] as number) + (amounts[line] as number);
  }
  for (let day = 1; day < length; day++) {
    totals.lineCounts[day] = (totals.lineCounts[day] as number) + (totals.lineCounts[day - 1] as number);
    totals.amounts[day] = (totals.amounts[day] as number) + (totals.amounts[day - 1] as number);
  }
  return totals;
}

/** What is dated `start` ≤ day < `end`. */
export function totalBetween(totals: DailyTotals, start: number, end: number): SpanTotal {
  const from = entryBefore(totals, start);
  const to = Math.max(from, entryBefore(totals, end));
  return {
    lineCount: (totals.lineCounts[to] as number) - (totals.lineCounts[from] as number),
    amount: (totals.amounts[to] as number) - (totals.amounts[from] as number),
  };
}

function entryBefore(totals: DailyTotals, day: number): number {
  return Math.min(Math.max(day - totals.firstDay, 0), totals.amounts.length - 1);
}
