import type { Day } from '../model/day';
import type { CalendarSettings } from '../model/period';
import type { ContractTerm } from '../model/records';
import type { CohortAverage } from '../model/settings';

export const cohortUnits = ['week', 'month', 'quarter', 'year'] as const;
export type CohortUnit = (typeof cohortUnits)[number];

export const cohortMeasures = [
  'retention',
  'customers',
  'orders',
  'revenue',
  'revenuePerCustomer',
  'cumulativeRevenuePerCustomer',
  'averageOrderValue',
  'refunds',
] as const;
export type CohortMeasure = (typeof cohortMeasures)[number];

export interface CohortRule {
  /** bounded: counts in the periods of the activity itself; unbounded: in those and every one before. */
  readonly mode: 'bounded' | 'unbounded';
  /** Null: any order is activity. n: only the customer's n-th order is. */
  readonly order: number | null;
}

/** What makes a cohort: the first purchase, or the first contract. */
export type CohortBeginning = 'purchase' | 'contract';

export interface CohortRequest {
  readonly unit: CohortUnit;
  readonly measure: CohortMeasure;
  readonly mode: 'bounded' | 'unbounded';
  /** n: only the customers' n-th order counts (n-th order retention); cohorts by first purchase only. */
  readonly order?: number | null;
  /** The most recent cohorts at most; all of them when left out. */
  readonly limit?: number | undefined;
}

/** What a cohort table is judged by. */
export interface CohortScope {
  readonly calendar: CalendarSettings;
  /** Of the records that make the cohorts. */
  readonly firstDay: Day | null;
  readonly dataThrough: Day | null;
  readonly begins: CohortBeginning;
  readonly contracts: readonly ContractTerm[];
  readonly graceDays: number;
  readonly average: CohortAverage;
  /** W of a window base: whoever came in the first W days may have come before the ledger; null: nothing to mark. */
  readonly windowDays: number | null;
}

export function ruleOf({ mode, order }: Pick<CohortRequest, 'mode' | 'order'>): CohortRule {
  return { mode, order: order ?? null };
}

/** Whether the measure counts customers; mode and n-th order concern only these. */
export function isHeadcount(measure: CohortMeasure): boolean {
  return measure === 'customers' || measure === 'retention';
}

export function isMoneyMeasure(measure: CohortMeasure): boolean {
  return !isHeadcount(measure) && measure !== 'orders';
}

/** What a cell's sum is divided by: the members, their orders, or nothing. */
export function divisorOf(measure: CohortMeasure): 'members' | 'orders' | null {
  switch (measure) {
    case 'retention':
    case 'revenuePerCustomer':
    case 'cumulativeRevenuePerCustomer':
      return 'members';
    case 'averageOrderValue':
      return 'orders';
    case 'customers':
    case 'orders':
    case 'revenue':
    case 'refunds':
      return null;
  }
}
