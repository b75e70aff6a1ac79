import { isoDay } from '../model/day';
import { periodText, type Period } from '../model/period';
import type { CohortAverage } from '../model/settings';
import { createCohortGrid, type CohortGrid } from './cohort-grid';
import {
  divisorOf,
  isHeadcount,
  type CohortBeginning,
  type CohortMeasure,
  type CohortRequest,
  type CohortScope,
  type CohortUnit,
} from './cohort-request';
import { sumCohorts, type CohortSums } from './cohort-sums';
import { cohortValue, meanAverage, pooledAverage, type CohortFraction } from './cohort-value';
import { cohortSource, ledgerStart } from './cohort-walk';
import type { Purchases } from './purchases';

export type { CohortMeasure, CohortRequest, CohortScope } from './cohort-request';

export interface CohortTable {
  readonly unit: CohortUnit;
  readonly measure: CohortMeasure;
  readonly mode: 'bounded' | 'unbounded';
  readonly order: number | null;
  readonly begins: CohortBeginning;
  readonly cohorts: readonly CohortRow[];
  /** Earlier cohorts that the limit left out. */
  readonly earlierCohorts: number;
  readonly averageMethod: CohortAverage;
  /** Over the complete cells of each age; null where no cell is complete. */
  readonly average: readonly { readonly age: number; readonly value: number | null }[];
}

export interface CohortRow {
  readonly period: string;
  readonly start: string;
  /** Customers whose first purchase or contract lies in the period, as judged at its end. */
  readonly size: number;
  /** Some may have been customers before the records begin. */
  readonly leftTruncated: boolean;
  readonly cells: readonly CohortCell[];
}

/** `value` null: not determinable. Money in minor units. Age in cohort units, from 0. */
export interface CohortCell {
  readonly age: number;
  readonly value: number | null;
  readonly complete: boolean;
  /** What the value is: a sum, and what it is divided by (null: by nothing). */
  readonly sum: number;
  readonly of: number | null;
}

/**
 * Cohorts of first purchase, or of first contract, by age.
 *
 * Members:  customers whose first purchase lies in the cohort's period, as judged at its end; a refund later on
 *           moves no one, and a customer who comes back stays in the first cohort. By contract: whose first covered
 *           day lies in it
 * Measures: customers = members with an order in the cell's period (by contract: covered on its last day; age 0:
 *           everyone); retention = customers / cohort size; orders, revenue, refunds = of the members in the cell's
 *           period; revenuePerCustomer = revenue of the cell / cohort size, of that period alone;
 *           cumulativeRevenuePerCustomer = revenue of the cell and all before / cohort size;
 *           averageOrderValue = revenue / orders of the cell
 * Mode:     unbounded counts a customer in every period up to the last activity, so a row never increases;
 *           it concerns customers and retention, the other measures are always of the period itself
 * Order:    n-th order: a customer counts where the n-th order lies
 * Average:  pooled = sum / sum of what the cells are divided by (undivided measures: / cohorts), or the mean of the
 *           cohorts' values; over complete cells only
 * Empty:    nothing to divide by -> null; cells beyond the data-through date's period do not exist, the running one
 *           is `complete: false` and in no average; what the sales ledger does not reach is null, never 0
 */
export function computeCohorts(
  purchases: Purchases,
  request: CohortRequest,
  scope: CohortScope,
): CohortTable {
  const { unit, measure } = request;
  const grid = createCohortGrid(unit, scope);
  const sums = sumCohorts(cohortSource(purchases, grid, scope), request);
  const rows = { grid, sums, measure, ledgerStart: ledgerStart(purchases, grid, measure) };
  return {
    unit,
    measure,
    mode: isHeadcount(measure) ? request.mode : 'bounded',
    order: isHeadcount(measure) ? (request.order ?? null) : null,
    begins: scope.begins,
    cohorts: sums.cells.map((_, row) => describeRow(rows, row, scope)),
    earlierCohorts: sums.firstCohort,
    averageMethod: scope.average,
    average: averageRow(rows, scope.average),
  };
}

interface Rows {
  readonly grid: CohortGrid;
  readonly sums: CohortSums;
  readonly measure: CohortMeasure;
  /** The first period of which the sales ledger knows anything. */
  readonly ledgerStart: number;
}

function describeRow(rows: Rows, row: number, { calendar, firstDay, windowDays }: CohortScope): CohortRow {
  const { grid, sums, measure } = rows;
  const cohort = sums.firstCohort + row;
  const period = grid.periods[cohort] as Period;
  const isDivided = divisorOf(measure) !== null;
  return {
    period: periodText(period, calendar),
    start: isoDay(period.start),
    size: sums.sizes[row] as number,
    leftTruncated: windowDays !== null && firstDay !== null && period.start < firstDay + windowDays,
    cells: Array.from(sums.cells[row] as Float64Array, (_, age) => {
      const fraction = fractionOf(rows, row, age);
      return {
        age,
        value: fraction === null ? null : cohortValue(measure, fraction),
        complete: cohort + age < grid.completeCount,
        sum: fraction?.sum ?? 0,
        of: isDivided ? (fraction?.by ?? 0) : null,
      };
    }),
  };
}

/** Null: the sales ledger says nothing of the cell. */
function fractionOf(
  { sums, measure, ledgerStart: from }: Rows,
  row: number,
  age: number,
): CohortFraction | null {
  const cohort = sums.firstCohort + row;
  const reach = measure === 'cumulativeRevenuePerCustomer' ? cohort : cohort + age;
  if (reach < from) return null;
  const divisor = divisorOf(measure);
  const by = divisor === 'members' ? sums.sizes[row] : divisor === 'orders' ? sums.orders[row]?.[age] : 1;
  return { sum: sums.cells[row]?.[age] as number, by: by as number };
}

function averageRow(rows: Rows, method: CohortAverage): CohortTable['average'] {
  const { grid, sums, measure } = rows;
  return Array.from(sums.cells[0] ?? [], (_, age) => {
    const fractions = sums.cells.flatMap((cells, row) => {
      if (age >= cells.length || sums.firstCohort + row + age >= grid.completeCount) return [];
      return fractionOf(rows, row, age) ?? [];
    });
    const average = method === 'pooled' ? pooledAverage : meanAverage;
    return { age, value: average(measure, fractions) };
  });
}
