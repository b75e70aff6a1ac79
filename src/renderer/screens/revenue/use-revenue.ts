import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { RevenueView } from '@shared/contract/revenue-views';
import type { Scope } from '@shared/contract/views';
import { call } from '../../api';

/** Roll-forward, trend, split and concentration of one scope. */
export function useRevenue(scope: Scope): UseQueryResult<RevenueView> {
  return useQuery({
    queryKey: ['figures.revenue', scope],
    queryFn: () => call('figures.revenue', { scope }),
    placeholderData: keepPreviousData,
  });
}
