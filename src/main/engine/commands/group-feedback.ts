import type { SurveyGroups } from '@shared/contract/feedback-views';
import type { Scope } from '@shared/contract/views';
import { groupSurvey } from '@shared/metrics/survey-groups';
import type { Survey } from '@shared/model/survey';
import type { EngineContext } from '../session/context';
import { attributeNamed } from './attribute-named';
import { readScope } from './read-scope';

export interface GroupFeedbackInput {
  readonly scope: Scope;
  readonly survey: Survey;
  readonly attribute: string;
}

/** The figure of a survey for each value of an attribute. */
export function groupFeedback(
  { session }: EngineContext,
  { scope, survey, attribute }: GroupFeedbackInput,
): SurveyGroups {
  const open = session.current();
  const { facts, period } = readScope(open, scope);
  return { attribute, groups: groupSurvey(facts.of(period), survey, attributeNamed(open, attribute)) };
}
