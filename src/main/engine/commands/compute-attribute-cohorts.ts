import {
  computeAttributeCohorts as cohortsOf,
  type AttributeCohortTable,
} from '@shared/ledger/attribute-cohorts';
import { cohortScopeOf } from '@shared/metrics/cohort-scope';
import type { EngineContext } from '../session/context';
import { attributeNamed } from './attribute-named';
import { cohortFacts } from './cohort-facts';
import type { ComputeCohortsInput } from './compute-cohorts';

export interface ComputeAttributeCohortsInput extends Omit<ComputeCohortsInput, 'limit'> {
  /** Id of an attribute. */
  readonly by: string;
}

/** Cohorts with the values of an attribute for rows, the members of all times pooled by age. */
export function computeAttributeCohorts(
  { session }: EngineContext,
  { by, ...request }: ComputeAttributeCohortsInput,
): AttributeCohortTable {
  const open = session.current();
  const facts = cohortFacts(open, request);
  return cohortsOf(facts.purchases, request, cohortScopeOf(facts), attributeNamed(open, by));
}
