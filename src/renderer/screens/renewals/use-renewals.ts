import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { RenewalTable } from '@shared/contract/renewal-views';
import { call } from '../../api';
import { useRemembered } from '../../shell/remembered';
import { screenPath } from '../../shell/routes';

/** The contracts that fall due in a period, cut. */
export function useRenewals(period: string, by: string): UseQueryResult<RenewalTable> {
  return useQuery({
    queryKey: ['renewals.table', period, by],
    queryFn: () => call('renewals.table', { period, by }),
    placeholderData: keepPreviousData,
  });
}

export function useCut(): readonly [by: string, choose: (by: string) => void] {
  return useRemembered<string>('renewals cut', 'month');
}

/** The screen with the contracts of another period listed. */
export function duePath(period: string): string {
  return `${screenPath('renewals')}/due/${period}`;
}

/** The period whose contracts are listed where the address names one. */
export function useListedPeriod(): string | null {
  const [location] = useLocation();
  return /^\/renewals\/due\/([\w.-]+)$/.exec(location)?.[1] ?? null;
}
