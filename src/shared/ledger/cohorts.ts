import { isoDay, type Day } from '../model/day';
import { divideHalfEven } from '../model/money';
import { periodText, type CalendarSettings, type Period } from '../model/period';
import { visitCells } from './cohort-activity';
import { createCohortGrid, type CohortGrid, type CohortUnit } from './cohort-grid';
import { isHeadcount, ruleOf, type CohortMeasure, type CohortRequest } from './cohort-request';
import { sumCohorts, walkCohorts, type CohortSums } from './cohort-sums';
import type { Purchases } from './purchases';

export type { CohortMeasure, CohortRequest } from './cohort-request';

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

/** What a cohort table is judged by. */
export interface CohortScope {
  readonly calendar: CalendarSettings;
  readonly dataThrough: Day | null;
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
