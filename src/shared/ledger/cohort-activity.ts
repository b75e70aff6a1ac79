import type { CohortGrid } from './cohort-grid';
import type { CohortRule } from './cohort-request';
import { isPurchaseBefore, type Purchases } from './purchases';

/** The periods in which one customer bought, ascending, and the number of orders in each. Reused as scratch. */
export interface Activity {
  count: number;
  readonly periods: Int32Array;
  readonly orders: Int32Array;
}

export function emptyActivity(grid: CohortGrid): Activity {
  return {
    count: 0,
    periods: new Int32Array(grid.periods.length),
    orders: new Int32Array(grid.periods.length),
  };
}

/**
 * Fills in when the customer bought, each period judged as of its own end: what later rows do to an order
 * changes no earlier cell. The first period found is the customer's cohort, for good.
 */
export function readActivity(
  purchases: Purchases,
  grid: CohortGrid,
  customer: number,
  activity: Activity,
): void {
  const to = purchases.starts[customer + 1] as number;
  const varying = purchases.varying[customer] === 1;
  activity.count = 0;
  for (let position = purchases.starts[customer] as number; position < to; position++) {
    const day = purchases.days[position] as number;
    if (day >= grid.end) break;
    const period = grid.periodOfDay[day - grid.start] as number;
    if (varying && !isPurchaseBefore(purchases, position, grid.ends[period] as number)) continue;
    if (activity.count === 0 || activity.periods[activity.count - 1] !== period) {
      activity.periods[activity.count] = period;
      activity.orders[activity.count++] = 0;
    }
    const last = activity.count - 1;
    activity.orders[last] = (activity.orders[last] as number) + 1;
  }
}

/** Calls `visit` for each period in which a customer counts: counts and lists of members both come from here. */
export function visitCells(activity: Activity, rule: CohortRule, visit: (period: number) => void): void {
  const cohort = activity.periods[0] as number;
  if (rule.order !== null) {
    const period = periodOfOrder(activity, rule.order);
    if (period === null) return;
    for (let at = rule.mode === 'bounded' ? period : cohort; at <= period; at++) visit(at);
  } else if (rule.mode === 'unbounded') {
    const last = activity.periods[activity.count - 1] as number;
    for (let period = cohort; period <= last; period++) visit(period);
  } else {
    for (let at = 0; at < activity.count; at++) visit(activity.periods[at] as number);
  }
}

function periodOfOrder({ count, periods, orders }: Activity, order: number): number | null {
  let seen = 0;
  for (let at = 0; at < count; at++) {
    seen += orders[at] as number;
    if (seen >= order) return periods[at] as number;
  }
  return null;
}
