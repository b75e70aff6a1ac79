import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ChannelInput, ChannelOutput } from '@shared/contract/channels';
import { call } from '../api';
import type { AnyCohortTable } from './cohort-grid-view';

/** Cohorts by time, or by an attribute where one is given. */
export function useCohortTable(
  { limit, ...input }: ChannelInput<'figures.cohorts'>,
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
