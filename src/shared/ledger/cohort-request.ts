import type { CohortRule } from './cohort-activity';
import type { CohortUnit } from './cohort-grid';

export type CohortMeasure = 'customers' | 'retention' | 'revenue' | 'revenuePerCustomer' | 'orders';

export interface CohortRequest {
  readonly unit: CohortUnit;
  readonly measure: CohortMeasure;
  readonly mode: 'bounded' | 'unbounded';
  /** n: only the customers' n-th order counts (n-th order retention). */
  readonly order?: number | null;
  /** The most recent cohorts at most; all of them when left out. */
  readonly limit?: number;
}

export function ruleOf({ mode, order }: Pick<CohortRequest, 'mode' | 'order'>): CohortRule {
  return { mode, order: order ?? null };
}

/** Whether the measure counts customers; the mode concerns only these. */
export function isHeadcount(measure: CohortMeasure): boolean {
  return measure === 'customers' || measure === 'retention';
}
