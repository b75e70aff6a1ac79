import { emptyActivity, readActivity, visitCells, type Activity } from './cohort-activity';
import type { CohortGrid } from './cohort-grid';
import { isHeadcount, ruleOf, type CohortRequest } from './cohort-request';
import type { Purchases } from './purchases';

/** Sums of a table before they are divided: a row for each cohort, a cell for each age. */
export interface CohortSums {
  readonly firstCohort: number;
  readonly sizes: Float64Array;
  readonly cells: readonly Float64Array[];
}

/** Every customer who has a cohort, ascending, with the activity found; `activity` is reused between calls. */
export function walkCohorts(
  purchases: Purchases,
  grid: CohortGrid,
  visit: (customer: number, activity: Activity) => void,
): void {
  const activity = emptyActivity(grid);
  for (let customer = 0; customer < purchases.ledger.customerCount; customer++) {
    readActivity(purchases, grid, customer, activity);
    if (activity.count > 0) visit(customer, activity);
  }
}

export function sumCohorts(purchases: Purchases, grid: CohortGrid, request: CohortRequest): CohortSums {
  const periodCount = grid.periods.length;
  const firstCohort = Math.max(0, periodCount - (request.limit ?? periodCount));
  const sums: CohortSums = {
    firstCohort,
    sizes: new Float64Array(periodCount - firstCohort),
    cells: grid.periods.slice(firstCohort).map((_, row) => new Float64Array(periodCount - firstCohort - row)),
  };
  const rule = ruleOf(request);
  walkCohorts(purchases, grid, (customer, activity) => {
    const cohort = activity.periods[0] as number;
    if (cohort < firstCohort) return;
    const cells = sums.cells[cohort - firstCohort] as Float64Array;
    const add = (period: number, amount: number) => {
      cells[period - cohort] = (cells[period - cohort] as number) + amount;
    };
    sums.sizes[cohort - firstCohort] = (sums.sizes[cohort - firstCohort] as number) + 1;
    if (isHeadcount(request.measure)) visitCells(activity, rule, (period) => add(period, 1));
    else if (request.measure === 'orders') addOrders(activity, add);
    else addRevenue(purchases, grid, customer, cohort, add);
  });
  return sums;
}

function addOrders(activity: Activity, add: (period: number, amount: number) => void): void {
  for (let at = 0; at < activity.count; at++)
    add(activity.periods[at] as number, activity.orders[at] as number);
}

function addRevenue(
  { ledger: { movements } }: Purchases,
  grid: CohortGrid,
  customer: number,
  cohort: number,
  add: (period: number, amount: number) => void,
): void {
  const to = movements.starts[customer + 1] as number;
  for (let movement = movements.starts[customer] as number; movement < to; movement++) {
    const day = movements.days[movement] as number;
    if (day >= grid.end) break;
    const period = grid.periodOfDay[day - grid.start] as number;
    if (period >= cohort) add(period, movements.amounts[movement] as number);
  }
}
