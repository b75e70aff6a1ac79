import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AttributeView } from '@shared/contract/cohort-views';
import type { FeedbackView, Survey, SurveyGroups } from '@shared/contract/feedback-views';
import type { Scope } from '@shared/contract/views';
import { call } from '../../api';

export function useFeedback(scope: Scope): UseQueryResult<FeedbackView> {
  return useQuery({
    queryKey: ['feedback.overview', scope],
    queryFn: () => call('feedback.overview', { scope }),
    placeholderData: keepPreviousData,
  });
}

/** `attribute` null: nothing is asked. */
export function useFeedbackGroups(
  scope: Scope,
  survey: Survey,
  attribute: string | null,
): UseQueryResult<SurveyGroups> {
  return useQuery({
    queryKey: ['feedback.groups', scope, survey, attribute],
    queryFn: () => call('feedback.groups', { scope, survey, attribute: attribute ?? '' }),
    placeholderData: keepPreviousData,
    enabled: attribute !== null,
  });
}

export function useGroupAttributes(): UseQueryResult<readonly AttributeView[]> {
  return useQuery({ queryKey: ['figures.attributes'], queryFn: () => call('figures.attributes') });
}
