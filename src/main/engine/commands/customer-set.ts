import type { CustomerSet } from '@shared/contract/views';
import { restrictFacts } from '@shared/metrics/restrict-facts';
import type { OpenBook } from '../session/open-book';
import { basketMembers } from './basket-members';
import { cohortSetMembers, membersOfGroup } from './cohort-set-members';
import { feedbackMembers } from './feedback-members';
import { findMetricOrFault } from './find-metric-or-fault';
import { lifeMembers } from './open-lifetimes';
import { riskMembers } from './open-risk';
import { readScope } from './read-scope';
import { renewalMembers } from './renewal-members';
import { revenueMembers } from './revenue-members';
import { segmentMembers } from './segment-members';

/** The customers of a set, by index, ascending: the very lists that the figures were counted from. */
export function customersOfSet(open: OpenBook, set: CustomerSet): Int32Array {
  switch (set.kind) {
    case 'all':
      return Int32Array.from({ length: open.facts().index.customerCount }, (_, index) => index);
    case 'joinedAndLeft': {
      const { facts, period } = readScope(open, set.scope);
      return facts.of(period).standing.joinedAndLeft.customers;
    }
    case 'figure': {
      const { facts, period } = readScope(open, set.scope);
      const part = set.group === undefined ? facts : restrictFacts(facts, membersOfGroup(open, set.group));
      const periodFacts = part.of(period);
      const metric = findMetricOrFault(set.metric);
      if (periodFacts.reach(metric.source).coverage !== 'covered') return new Int32Array(0);
      const { members } = metric.measure(periodFacts);
      return members[set.part]?.customers ?? new Int32Array(0);
    }
    case 'renewal':
      return renewalMembers(open, set);
    case 'revenue':
      return revenueMembers(open, set);
    case 'basket':
      return basketMembers(open, set);
    case 'feedback':
      return feedbackMembers(open, set);
    case 'risk':
      return riskMembers(open, set);
    case 'rfmSegment':
    case 'rfmCell':
    case 'tier':
    case 'savedSegment':
    case 'filter':
    case 'movement':
    case 'segmentRetention':
      return segmentMembers(open, set);
    case 'life':
      return lifeMembers(open, set);
    case 'cohort':
      return cohortSetMembers(open, set);
  }
}
