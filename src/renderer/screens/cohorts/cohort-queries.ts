import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ChannelInput } from '@shared/contract/channels';
import type { AttributeView, SurvivalView } from '@shared/contract/cohort-views';
import { call } from '../../api';

export function useAttributes(): UseQueryResult<readonly AttributeView[]> {
  return useQuery({ queryKey: ['figures.attributes'], queryFn: () => call('figures.attributes') });
}

export function useSurvival(input: ChannelInput<'figures.survival'>): UseQueryResult<SurvivalView> {
  return useQuery({
    queryKey: ['figures.survival', input],
    queryFn: () => call('figures.survival', input),
    placeholderData: keepPreviousData,
  });
}
