import { emptyActivity, readActivity, type Activity } from './cohort-activity';
import type { CohortGrid } from './cohort-grid';
import { isHeadcount, type CohortMeasure, type CohortScope } from './cohort-request';
import { coveredSpans, readContractActivity, type TermsByCustomer } from './contract-activity';
import type { Purchases } from './purchases';

/** What cohorts are made of: a ledger, and the contracts where these begin a cohort. */
export interface CohortSource {
  readonly purchases: Purchases;
  readonly grid: CohortGrid;
  /** Null: cohorts by first purchase. */
  readonly spans: TermsByCustomer | null;
}

export function cohortSource(purchases: Purchases, grid: CohortGrid, scope: CohortScope): CohortSource {
  const spans = scope.begins === 'contract' ? coveredSpans(scope.contracts, scope.graceDays) : null;
  return { purchases, grid, spans };
}

/** Every customer who has a cohort, ascending, with the activity found; `activity` is reused between calls. */
export function walkCohorts(
  { purchases, grid, spans }: CohortSource,
  visit: (customer: number, activity: Activity) => void,
): void {
  const activity = emptyActivity(grid);
  for (let customer = 0; customer < purchases.ledger.customerCount; customer++) {
    if (spans === null) readActivity(purchases, grid, customer, activity);
    else readContractActivity(spans.get(customer) ?? [], grid, activity);
    if (activity.count > 0) visit(customer, activity);
  }
}

/** Calls `visit` with what a customer adds to a measure in each period from the cohort's on. */
export type AmountVisitor = (period: number, sum: number, orders: number) => void;

/**
 * What one customer adds to a measure of the sales ledger, period by period from the cohort on; a period may come
 * several times. Orders come with those measures that count or divide by them.
 */
export function visitAmounts(
  { purchases, grid, spans }: CohortSource,
  measure: CohortMeasure,
  customer: number,
  activity: Activity,
  scratch: Activity,
  visit: AmountVisitor,
): void {
  const cohort = activity.periods[0] as number;
  if (measure === 'orders' || measure === 'averageOrderValue') {
    let bought = activity;
    if (spans !== null) readActivity(purchases, grid, customer, (bought = scratch));
    for (let at = 0; at < bought.count; at++) {
      const count = bought.orders[at] as number;
      const period = bought.periods[at] as number;
      if (period >= cohort) visit(period, measure === 'orders' ? count : 0, count);
    }
  }
  if (measure === 'refunds') visitRefunds(purchases, grid, customer, cohort, visit);
  else if (measure !== 'orders') visitRevenue(purchases, grid, customer, cohort, visit);
}

function visitRevenue(
  { ledger: { movements } }: Purchases,
  grid: CohortGrid,
  customer: number,
  cohort: number,
  visit: AmountVisitor,
): void {
  const to = movements.starts[customer + 1] as number;
  for (let movement = movements.starts[customer] as number; movement < to; movement++) {
    const day = movements.days[movement] as number;
    if (day >= grid.end) break;
    if (day < grid.start) continue;
    const period = grid.periodOfDay[day - grid.start] as number;
    if (period >= cohort) visit(period, movements.amounts[movement] as number, 0);
  }
}

/** Lines below zero, as what they take away, on the day on which they count. */
function visitRefunds(
  { ledger }: Purchases,
  grid: CohortGrid,
  customer: number,
  cohort: number,
  visit: AmountVisitor,
): void {
  const { columns, revenueDays, lineStarts, linePositions } = ledger;
  const to = lineStarts[customer + 1] as number;
  for (let at = lineStarts[customer] as number; at < to; at++) {
    const line = linePositions[at] as number;
    const amount = columns.amounts[line] as number;
    const day = revenueDays[line] as number;
    if (amount >= 0 || day < grid.start || day >= grid.end) continue;
    const period = grid.periodOfDay[day - grid.start] as number;
    if (period >= cohort) visit(period, -amount, 0);
  }
}

/**
 * The first period of which the sales ledger knows anything: cohorts by contract may begin before it does, or without
 * one (Infinity). What is counted asks for no ledger.
 */
export function ledgerStart(
  { ledger: { firstDay } }: Purchases,
  grid: CohortGrid,
  measure: CohortMeasure,
): number {
  if (isHeadcount(measure) || (firstDay !== null && firstDay < grid.start)) return 0;
  if (firstDay === null || firstDay >= grid.end) return Infinity;
  return grid.periodOfDay[firstDay - grid.start] as number;
}
