import type { SurveyGroups } from '@shared/contract/feedback-views';
import type { Scope } from '@shared/contract/views';
import { groupSurvey } from '@shared/metrics/survey-groups';
import type { Survey } from '@shared/model/survey';
import type { EngineContext } from '../session/context';
import { feedbackGrouping } from './feedback-grouping';
import { readScope } from './read-scope';

export interface GroupFeedbackInput {
  readonly scope: Scope;
  readonly survey: Survey;
  /** An attribute, or a grouping by segments (`feedback-groupings.ts`). */
  readonly attribute: string;
}

/** The figure of a survey for each value of an attribute, or each segment. */
export function groupFeedback(
  { session }: EngineContext,
  { scope, survey, attribute }: GroupFeedbackInput,
): SurveyGroups {
  const open = session.current();
  const { facts, period } = readScope(open, scope);
  const grouping = feedbackGrouping(open, scope, attribute);
  return { attribute, groups: groupSurvey(facts.of(period), survey, grouping) };
}
