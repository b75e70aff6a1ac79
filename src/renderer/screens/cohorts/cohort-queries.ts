import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ChannelInput, ChannelOutput } from '@shared/contract/channels';
import type { AttributeView, SurvivalView } from '@shared/contract/cohort-views';
import type { AnyCohortTable } from '../../components/cohort-grid-view';
import { call } from '../../api';

type ByTime = ChannelInput<'figures.cohorts'>;

/** Cohorts by time, or by an attribute where one is given. */
export function useCohortTable(
  { limit, ...input }: ByTime,
  by: string | null,
): UseQueryResult<AnyCohortTable> {
  return useQuery<AnyCohortTable>({
    queryKey: ['figures.cohorts', input, limit, by],
    queryFn: (): Promise<ChannelOutput<'figures.cohorts' | 'figures.attributeCohorts'>> =>
      by === null
        ? call('figures.cohorts', { ...input, limit })
        : call('figures.attributeCohorts', { ...input, by }),
    placeholderData: keepPreviousData,
  });
}

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
