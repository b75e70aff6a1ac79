import type { CohortAverage } from '../model/settings';
import { emptyActivity, visitCells } from './cohort-activity';
import { createCohortGrid, type CohortGrid } from './cohort-grid';
import {
  divisorOf,
  isHeadcount,
  ruleOf,
  type CohortBeginning,
  type CohortMeasure,
  type CohortRequest,
  type CohortScope,
  type CohortUnit,
} from './cohort-request';
import { cohortValue } from './cohort-value';
import { cohortSource, ledgerStart, visitAmounts, walkCohorts, type CohortSource } from './cohort-walk';
import type { CohortCell } from './cohorts';
import type { CustomerAttribute } from './customer-attribute';
import type { Purchases } from './purchases';

/** Cohorts of all times, pooled by what is known of their members. */
export interface AttributeCohortTable {
  readonly unit: CohortUnit;
  readonly measure: CohortMeasure;
  readonly mode: 'bounded' | 'unbounded';
  readonly order: number | null;
  readonly begins: CohortBeginning;
  readonly attribute: string;
  /** The values in their order, what is not known last. */
  readonly groups: readonly AttributeCohortRow[];
  /** Everyone. */
  readonly total: AttributeCohortRow;
  readonly averageMethod: CohortAverage;
  /** Members whose first purchase may not be their first, because the ledger begins less than W days before it. */
  readonly leftTruncated: number;
}

export interface AttributeCohortRow {
  /** Null: of whom nothing is known under the attribute. */
  readonly key: string | null;
  readonly size: number;
  readonly cells: readonly AttributeCohortCell[];
}

/** A cell over those members whose period of this age is complete; always complete itself. */
export interface AttributeCohortCell extends CohortCell {
  /** How many members that are. */
  readonly members: number;
}

/**
 * Cohorts by an attribute instead of by time: a row for each value, the members of all cohorts together by their age.
 *
 * Cells:  at each age only cohorts whose period of that age is complete count, above and below the line alike; so the
 *         members of a row become fewer with age, and a cell says how many they are
 * Rows:   by what is known of a customer now
 * Ledger: cohorts by contract that began before the sales ledger are left out of what is measured from it
 * Empty:  nobody whose period of the age is complete -> null
 */
export function computeAttributeCohorts(
  purchases: Purchases,
  request: Omit<CohortRequest, 'limit'>,
  scope: CohortScope,
  attribute: CustomerAttribute,
): AttributeCohortTable {
  const { unit, measure } = request;
  const grid = createCohortGrid(unit, scope);
  const sums = sumGroups(cohortSource(purchases, grid, scope), request, attribute);
  const truncated = scope.windowDays === null ? -Infinity : (scope.firstDay ?? 0) + scope.windowDays;
  const rows = sums.cells.map((_, row) => describeRow(sums, row, attribute.values[row] ?? null, measure));
  return {
    unit,
    measure,
    mode: isHeadcount(measure) ? request.mode : 'bounded',
    order: isHeadcount(measure) ? (request.order ?? null) : null,
    begins: scope.begins,
    attribute: attribute.id,
    groups: rows.filter(({ size }) => size > 0),
    total: describeRow(totalOf(sums, grid), 0, null, measure),
    averageMethod: 'pooled',
    leftTruncated: grid.periods.reduce(
      (count, { start }, cohort) => count + (start < truncated ? (sums.ofCohort[cohort] as number) : 0),
      0,
    ),
  };
}

function sumGroups(
  source: CohortSource,
  request: Omit<CohortRequest, 'limit'>,
  { values, codes }: CustomerAttribute,
): AttributeSums {
  const { grid } = source;
  const { measure } = request;
  const sums = emptySums(values.length + 1, grid);
  const scratch = emptyActivity(grid);
  const from = ledgerStart(source.purchases, grid, measure);
  walkCohorts(source, (customer, activity) => {
    const cohort = activity.periods[0] as number;
    if (cohort < from) return;
    const code = codes[customer] ?? -1;
    const row = code < 0 ? values.length : code;
    const whole = grid.completeCount - cohort;
    add(sums.sizes, row, 1);
    add(sums.ofCohort, cohort, 1);
    if (whole > 0) add(sums.members[row] as Float64Array, whole - 1, 1);
    const visit = (period: number, sum: number, orders: number) => {
      const age = period - cohort;
      if (age >= whole) return;
      add(sums.cells[row] as Float64Array, age, sum);
      add(sums.orders[row] as Float64Array, age, orders);
      // Cumulated money counts at every later age as well, up to the last complete one.
      if (measure === 'cumulativeRevenuePerCustomer') add(sums.ends[row] as Float64Array, whole, sum);
    };
    if (isHeadcount(measure)) visitCells(activity, ruleOf(request), (period) => visit(period, 1, 0));
    else visitAmounts(source, measure, customer, activity, scratch, visit);
  });
  sums.members.forEach(addFromTheEnd);
  if (measure === 'cumulativeRevenuePerCustomer')
    sums.cells.forEach((cells, row) => accumulate(cells, sums.ends[row] as Float64Array));
  return sums;
}

interface AttributeSums {
  readonly sizes: Float64Array;
  /** Members by cohort, of all rows. */
  readonly ofCohort: Float64Array;
  /** By row and age: sums, orders, and members whose period of the age is complete. */
  readonly cells: readonly Float64Array[];
  readonly orders: readonly Float64Array[];
  readonly members: readonly Float64Array[];
  /** By row and age what cumulated sums lose there, its cohort's last complete age being past. */
  readonly ends: readonly Float64Array[];
}

function emptySums(rowCount: number, grid: CohortGrid): AttributeSums {
  const rows = () => Array.from({ length: rowCount }, () => new Float64Array(grid.completeCount + 1));
  return {
    sizes: new Float64Array(rowCount),
    ofCohort: new Float64Array(grid.periods.length),
    cells: rows(),
    orders: rows(),
    members: rows(),
    ends: rows(),
  };
}

function add(row: Float64Array, age: number, amount: number): void {
  row[age] = (row[age] as number) + amount;
}

/** Whoever has a complete period of one age has those of all ages before. */
function addFromTheEnd(row: Float64Array): void {
  for (let age = row.length - 2; age >= 0; age--) add(row, age, row[age + 1] as number);
}

function accumulate(cells: Float64Array, ends: Float64Array): void {
  let sum = 0;
  for (let age = 0; age < cells.length; age++) {
    sum += (cells[age] as number) - (ends[age] as number);
    cells[age] = sum;
  }
}

function totalOf(sums: AttributeSums, grid: CohortGrid): AttributeSums {
  const total = emptySums(1, grid);
  for (const part of ['cells', 'orders', 'members'] as const)
    for (const row of sums[part]) row.forEach((sum, age) => add(total[part][0] as Float64Array, age, sum));
  total.sizes[0] = sums.sizes.reduce((sum, size) => sum + size, 0);
  return total;
}

function describeRow(
  sums: AttributeSums,
  row: number,
  key: string | null,
  measure: CohortMeasure,
): AttributeCohortRow {
  const divisor = divisorOf(measure);
  const members = sums.members[row] as Float64Array;
  return {
    key,
    size: sums.sizes[row] as number,
    cells: Array.from(members.subarray(0, -1), (count, age) => {
      const sum = sums.cells[row]?.[age] as number;
      const by = divisor === 'orders' ? (sums.orders[row]?.[age] as number) : count;
      const value = count === 0 ? null : cohortValue(measure, { sum, by: divisor === null ? 1 : by });
      return { age, value, complete: true, sum, of: divisor === null ? null : by, members: count };
    }),
  };
}
