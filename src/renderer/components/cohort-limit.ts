import type { CohortUnit } from '@shared/ledger/cohort-request';

/** The most recent cohorts that a table on screen shows: more rows than anyone reads; how many are left out is said. */
export function cohortLimit(unit: CohortUnit): number {
  return unit === 'week' ? 104 : 60;
}
