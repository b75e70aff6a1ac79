import type { CohortScope } from '../ledger/cohorts';
import type { LedgerFacts } from './period-facts';

/** What cohorts of a ledger are judged by, under the base that customers are counted by. */
export function cohortScopeOf({ settings, records, firstDay, dataThrough }: LedgerFacts): CohortScope {
  const { base, graceDays, cohortAverage } = settings;
  return {
    calendar: settings,
    firstDay,
    dataThrough,
    begins: base.kind === 'contract' ? 'contract' : 'purchase',
    contracts: records.contracts,
    graceDays,
    average: cohortAverage,
    windowDays: base.kind === 'window' ? base.days : null,
  };
}
