import type { TestLine } from './ledger-columns';
import { purchasesAsOf } from './naive-ledger';

/** The purchase cycle and the falls of docs/metrics.md a second time, line by line; for comparison only. */
export interface NaiveHabits {
  readonly lastDay: number | null;
  readonly gaps: number;
  readonly cycle: number | null;
  readonly purchases: readonly [before: number, now: number];
  readonly money: readonly [before: number, now: number];
}

export function naiveHabits(
  lines: readonly TestLine[],
  customer: number,
  asOf: number,
  spanDays: number,
): NaiveHabits {
  const known = lines.filter((line) => line.day <= asOf && line.customer === customer);
  const purchases = purchasesAsOf(known, asOf + 1, false);
  const days = [...new Set(purchases.map(({ day }) => day))].sort((a, b) => a - b);
  const gaps = days.slice(1).map((day, place) => day - days[place]!);
  const inSpan = (day: number, back: number) =>
    day > asOf - (back + 1) * spanDays && day <= asOf - back * spanDays;
  const count = (back: number) => purchases.filter(({ day }) => inSpan(day, back)).length;
  const money = (back: number) =>
    known.filter(({ day }) => inSpan(day, back)).reduce((sum, { amount }) => sum + amount, 0);
  return {
    lastDay: days.at(-1) ?? null,
    gaps: gaps.length,
    cycle: gaps.length < 3 ? null : median(gaps),
    purchases: [count(1), count(0)],
    money: [money(1), money(0)],
  };
}

/** The value with as many below it as above, found by counting instead of by place. */
export function median(values: readonly number[]): number {
  const middle = values.filter((value) => {
    const below = values.filter((other) => other < value).length;
    const above = values.filter((other) => other > value).length;
    return below <= values.length / 2 && above <= values.length / 2;
  });
  return (Math.min(...middle) + Math.max(...middle)) / 2;
}
