import type { AttributeValue, CohortSet } from '@shared/contract/cohort-set';
import { cohortMembers, groupCohortMembers } from '@shared/ledger/cohort-members';
import { cohortScopeOf } from '@shared/metrics/cohort-scope';
import { membersOfValue } from '@shared/metrics/grouped-figures';
import type { OpenBook } from '../session/open-book';
import { attributeNamed } from './attribute-named';
import { cohortFacts } from './cohort-facts';
import { readPeriod } from './read-scope';

/** The customers behind a cell or a row of a cohort table. */
export function cohortSetMembers(open: OpenBook, set: CohortSet): Int32Array {
  const facts = cohortFacts(open, set);
  const { unit, mode, order = null, measure = 'customers', age } = set;
  const request = { unit, mode, order, measure };
  const group = set.group == null ? null : membersOfGroup(open, set.group);
  if (set.cohort !== null) {
    const cohort = readPeriod(open, set.cohort);
    const members = cohortMembers(facts.purchases, request, cohortScopeOf(facts), cohort, age);
    return group === null ? members : members.filter((customer) => group[customer] === 1);
  }
  const everyone = new Uint8Array(facts.index.customerCount).fill(1);
  return groupCohortMembers(facts.purchases, request, cohortScopeOf(facts), group ?? everyone, age);
}

/** By customer index 1 for who has the value. */
export function membersOfGroup(open: OpenBook, { attribute, value }: AttributeValue): Uint8Array {
  return membersOfValue(attributeNamed(open, attribute), value, open.facts().index.customerCount);
}
