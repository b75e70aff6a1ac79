import type { Day } from '../model/day';
import { divideHalfEven } from '../model/money';
import { periodText, type CalendarSettings, type Period } from '../model/period';
import { isoDay } from '../model/day';
import { emptyActivity, readActivity, visitCells, type Activity, type CohortRule } from './cohort-activity';
import { createCohortGrid, type CohortGrid, type CohortUnit } from './cohort-grid';
import type { Purchases } from './purchases';

export type CohortMeasure = 'customers' | 'retention' | 'revenue' | 'revenuePerCustomer' | 'orders';

export interface CohortTable {
  readonly unit: CohortUnit;
  readonly measure: CohortMeasure;
  readonly mode: 'bounded' | 'unbounded';
  readonly cohorts: readonly CohortRow[];
  /**
   * Pooled over the complete cells of each age: sum / sum of cohort sizes for retention and revenue per
   * customer, sum / number of cohorts for the rest. Null where no cell is complete.
   */
  readonly average: readonly { readonly age: number; readonly value: number | null }[];
}

export interface CohortRow {
  readonly period: string;
  readonly start: string;
  /** Customers whose first purchase lies in the period, as judged at its end. */
  readonly size: number;
  /** `value` null: not determinable. Money in minor units. Age in cohort units, from 0. */
  readonly cells: readonly {
    readonly age: number;
    readonly value: number | null;
    readonly complete: boolean;
  }[];
}

export interface CohortRequest {
  readonly unit: CohortUnit;
  readonly measure: CohortMeasure;
  readonly mode: 'bounded' | 'unbounded';
  /** n: only the customers' n-th order counts (n-th order retention). */
  readonly order?: number | null;
  /** The most recent cohorts at most; all of them when left out. */
  readonly limit?: number;
}

/** What a cohort table is judged by. */
export interface CohortScope {
  readonly calendar: CalendarSettings;
  readonly dataThrough: Day | null;
}

/** Sums of a table before they are divided: a row for each cohort, a cell for each age. */
interface CohortSums {
  readonly firstCohort: number;
  readonly sizes: Float64Array;
  readonly cells: readonly Float64Array[];
}

/**
 * Cohorts of first purchase by age.
 *
 * Members:  customers whose first purchase lies in the cohort's period, as judged at its end; a refund later on
 *           moves no one, and a customer who comes back stays in the first cohort
 * Measures: customers = members with an order in the cell's period; retention = customers / cohort size;
 *           orders, revenue = of the members in the cell's period, refunds on their own date;
 *           revenuePerCustomer = revenue of the cell / cohort size (of that period alone, not cumulated)
 * Mode:     unbounded counts a customer in every period up to the last activity, so a row never increases;
 *           it concerns customers and retention, the other measures are always of the period itself
 * Order:    n-th order: a customer counts where the n-th order lies
 * Empty:    cohort of nobody -> retention and revenue per customer null; cells beyond the data-through date's
 *           period do not exist, the running one is `complete: false` and in no average
 */
export function computeCohorts(
  purchases: Purchases,
  request: CohortRequest,
  scope: CohortScope,
): CohortTable {
  const grid = createCohortGrid(purchases.ledger, request.unit, scope.calendar, scope.dataThrough);
  const sums = sumCohorts(purchases, grid, request);
  const cohorts = sums.cells.map((cells, row) => describeRow(grid, sums, row, cells, request, scope));
  const mode = isHeadcount(request.measure) ? request.mode : 'bounded';
  return {
    unit: request.unit,
    measure: request.measure,
    mode,
    cohorts,
    average: averageRow(grid, sums, request),
  };
}

/**
 * The customers of one cell, ascending; `age` null: the whole cohort. Found by the same walk as the counts.
 */
export function cohortMembers(
  purchases: Purchases,
  request: Omit<CohortRequest, 'measure' | 'limit'>,
  scope: CohortScope,
  cohort: Period,
  age: number | null,
): Int32Array {
  const grid = createCohortGrid(purchases.ledger, request.unit, scope.calendar, scope.dataThrough);
  const wanted = grid.periods.findIndex((period) => period.start === cohort.start);
  const members: number[] = [];
  walkCohorts(purchases, grid, (customer, activity) => {
    if (activity.periods[0] !== wanted) return;
    if (age === null) members.push(customer);
    else
      visitCells(activity, ruleOf(request), (period) => {
        if (period === wanted + age) members.push(customer);
      });
  });
  return Int32Array.from(members);
}

function ruleOf({ mode, order }: Pick<CohortRequest, 'mode' | 'order'>): CohortRule {
  return { mode, order: order ?? null };
}

function isHeadcount(measure: CohortMeasure): boolean {
  return measure === 'customers' || measure === 'retention';
}

/** Every customer who has a cohort, ascending, with the activity found; `activity` is reused between calls. */
function walkCohorts(
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

function sumCohorts(purchases: Purchases, grid: CohortGrid, request: CohortRequest): CohortSums {
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

function describeRow(
  grid: CohortGrid,
  sums: CohortSums,
  row: number,
  cells: Float64Array,
  { measure }: CohortRequest,
  { calendar }: CohortScope,
): CohortRow {
  const cohort = sums.firstCohort + row;
  const period = grid.periods[cohort] as Period;
  const size = sums.sizes[row] as number;
  return {
    period: periodText(period, calendar),
    start: isoDay(period.start),
    size,
    cells: Array.from(cells, (sum, age) => ({
      age,
      value: isPerHead(measure) ? share(measure, sum, size) : sum,
      complete: cohort + age < grid.completeCount,
    })),
  };
}

function averageRow(grid: CohortGrid, sums: CohortSums, { measure }: CohortRequest): CohortTable['average'] {
  return Array.from(sums.cells[0] ?? [], (_, age) => {
    let total = 0;
    let weight = 0;
    sums.cells.forEach((cells, row) => {
      if (age >= cells.length || sums.firstCohort + row + age >= grid.completeCount) return;
      total += cells[age] as number;
      weight += isPerHead(measure) ? (sums.sizes[row] as number) : 1;
    });
    return { age, value: share(measure, total, weight) };
  });
}

function isPerHead(measure: CohortMeasure): boolean {
  return measure === 'retention' || measure === 'revenuePerCustomer';
}

function share(measure: CohortMeasure, sum: number, weight: number): number | null {
  if (weight === 0) return null;
  const isMoney = measure === 'revenue' || measure === 'revenuePerCustomer';
  return isMoney ? divideHalfEven(sum, weight) : sum / weight;
}
