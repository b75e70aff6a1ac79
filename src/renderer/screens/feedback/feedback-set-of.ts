import type { FeedbackSet } from '@shared/contract/feedback-set';
import type { Survey } from '@shared/contract/feedback-views';
import type { Scope } from '@shared/contract/views';

/** Customers who answered a survey in the period, narrowed as said. */
export function feedbackSet(
  scope: Scope,
  survey: Survey,
  rest: Partial<Pick<FeedbackSet, 'part' | 'band' | 'score' | 'group'>>,
): FeedbackSet {
  return {
    kind: 'feedback',
    scope,
    survey,
    part: 'answered',
    band: 'any',
    score: null,
    group: null,
    ...rest,
  };
}
