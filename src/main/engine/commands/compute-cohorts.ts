import type { CohortTable } from '@shared/contract/views';
import { computeCohorts as cohortsOf, type CohortRequest } from '@shared/ledger/cohorts';
import type { EngineContext } from '../session/context';

/** Cohorts of first purchase by age, over the whole ledger. */
export function computeCohorts({ session }: EngineContext, request: CohortRequest): CohortTable {
  const { purchases, settings, dataThrough } = session.current().facts();
  return cohortsOf(purchases, request, { calendar: settings, dataThrough });
}
