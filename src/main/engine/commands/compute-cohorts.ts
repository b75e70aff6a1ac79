import type { CohortTable } from '@shared/contract/views';
import { computeCohorts as cohortsOf, type CohortRequest } from '@shared/ledger/cohorts';
import { cohortScopeOf } from '@shared/metrics/cohort-scope';
import type { EngineContext } from '../session/context';
import { cohortFacts } from './cohort-facts';

export interface ComputeCohortsInput extends CohortRequest {
  /** The base that decides what begins a cohort; the book's own when left out. */
  readonly base?: string | undefined;
}

/** Cohorts of first purchase, or by contract of the first contract, by age; over the whole ledger. */
export function computeCohorts({ session }: EngineContext, request: ComputeCohortsInput): CohortTable {
  const open = session.current();
  const facts = cohortFacts(open, request);
  const key = JSON.stringify(['cohorts', request]);
  return open.remember(key, () => cohortsOf(facts.purchases, request, cohortScopeOf(facts)));
}
