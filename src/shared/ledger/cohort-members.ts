import type { Period } from '../model/period';
import { emptyActivity, visitCells, type Activity } from './cohort-activity';
import { createCohortGrid } from './cohort-grid';
import {
  isHeadcount,
  ruleOf,
  type CohortMeasure,
  type CohortRequest,
  type CohortScope,
} from './cohort-request';
import { cohortSource, visitAmounts, walkCohorts, type CohortSource } from './cohort-walk';
import type { Purchases } from './purchases';

export type MembersRequest = Omit<CohortRequest, 'limit'>;

/**
 * The customers of one cell, ascending; `age` null: the whole cohort. Found by the same walk as the table: of a count
 * those counted; of orders and averages of them those who ordered; of money those with any of it in the cell, refunds
 * included.
 */
export function cohortMembers(
  purchases: Purchases,
  request: MembersRequest,
  scope: CohortScope,
  cohort: Period,
  age: number | null,
): Int32Array {
  const grid = createCohortGrid(request.unit, scope);
  const wanted = grid.periods.findIndex((period) => period.start === cohort.start);
  return findMembers(cohortSource(purchases, grid, scope), request, age, (_, first) => first === wanted);
}

/** The same over all cohorts of a group of customers: those whose cell of this age is complete. */
export function groupCohortMembers(
  purchases: Purchases,
  request: MembersRequest,
  scope: CohortScope,
  group: Uint8Array,
  age: number | null,
): Int32Array {
  const grid = createCohortGrid(request.unit, scope);
  const isComplete = (first: number) => age === null || first + age < grid.completeCount;
  return findMembers(
    cohortSource(purchases, grid, scope),
    request,
    age,
    (customer, first) => group[customer] === 1 && isComplete(first),
  );
}

function findMembers(
  source: CohortSource,
  request: MembersRequest,
  age: number | null,
  isWanted: (customer: number, cohort: number) => boolean,
): Int32Array {
  const members: number[] = [];
  const scratch = emptyActivity(source.grid);
  walkCohorts(source, (customer, activity) => {
    const cohort = activity.periods[0] as number;
    if (!isWanted(customer, cohort)) return;
    if (age === null || isInCell(source, request, customer, activity, scratch, cohort + age))
      members.push(customer);
  });
  return Int32Array.from(members);
}

function isInCell(
  source: CohortSource,
  request: MembersRequest,
  customer: number,
  activity: Activity,
  scratch: Activity,
  wanted: number,
): boolean {
  let found = false;
  if (isHeadcount(request.measure)) {
    visitCells(activity, ruleOf(request), (period) => {
      if (period === wanted) found = true;
    });
    return found;
  }
  const { measure } = request;
  const reachesBack = measure === 'cumulativeRevenuePerCustomer';
  visitAmounts(source, countedBy(measure), customer, activity, scratch, (period) => {
    if (period === wanted || (reachesBack && period < wanted)) found = true;
  });
  return found;
}

/** An average is of those who ordered. */
function countedBy(measure: CohortMeasure): CohortMeasure {
  return measure === 'averageOrderValue' ? 'orders' : measure;
}
