import { emptyActivity, visitCells } from './cohort-activity';
import { isHeadcount, ruleOf, type CohortRequest } from './cohort-request';
import { visitAmounts, walkCohorts, type CohortSource } from './cohort-walk';

/** Sums of a table before they are divided: a row for each cohort, a cell for each age. */
export interface CohortSums {
  readonly firstCohort: number;
  readonly sizes: Float64Array;
  readonly cells: readonly Float64Array[];
  /** Orders of each cell, for what is divided by them. */
  readonly orders: readonly Float64Array[];
}

export function sumCohorts(source: CohortSource, request: CohortRequest): CohortSums {
  const periodCount = source.grid.periods.length;
  const firstCohort = Math.max(0, periodCount - (request.limit ?? periodCount));
  const emptyRows = () =>
    source.grid.periods.slice(firstCohort).map((_, row) => new Float64Array(periodCount - firstCohort - row));
  const sums: CohortSums = {
    firstCohort,
    sizes: new Float64Array(periodCount - firstCohort),
    cells: emptyRows(),
    orders: emptyRows(),
  };
  const rule = ruleOf(request);
  const scratch = emptyActivity(source.grid);
  walkCohorts(source, (customer, activity) => {
    const cohort = activity.periods[0] as number;
    const row = cohort - firstCohort;
    if (row < 0) return;
    const cells = sums.cells[row] as Float64Array;
    const orders = sums.orders[row] as Float64Array;
    sums.sizes[row] = (sums.sizes[row] as number) + 1;
    const add = (period: number, amount: number, orderCount: number) => {
      cells[period - cohort] = (cells[period - cohort] as number) + amount;
      orders[period - cohort] = (orders[period - cohort] as number) + orderCount;
    };
    if (isHeadcount(request.measure)) visitCells(activity, rule, (period) => add(period, 1, 0));
    else visitAmounts(source, request.measure, customer, activity, scratch, add);
  });
  if (request.measure === 'cumulativeRevenuePerCustomer') sums.cells.forEach(accumulate);
  return sums;
}

function accumulate(cells: Float64Array): void {
  for (let age = 1; age < cells.length; age++)
    cells[age] = (cells[age] as number) + (cells[age - 1] as number);
}
