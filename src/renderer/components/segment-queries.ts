import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { FilterOptions, SavedSegmentRow, SegmentsView } from '@shared/contract/segment-views';
import type { CustomerPage, Scope } from '@shared/contract/views';
import type { CustomerFilter } from '@shared/model/customer-filter';
import { call } from '../api';

/** The segments of a book at both ends of a period. */
export function useSegments(scope: Scope): UseQueryResult<SegmentsView> {
  return useQuery({
    queryKey: ['segments.overview', scope],
    queryFn: () => call('segments.overview', { scope }),
    placeholderData: keepPreviousData,
  });
}

/** The book's own segments as of the closing day of a period. */
export function useSavedSegments(scope: Scope): UseQueryResult<readonly SavedSegmentRow[]> {
  return useQuery({
    queryKey: ['segments.saved', scope],
    queryFn: () => call('segments.saved', { scope }),
    placeholderData: keepPreviousData,
  });
}

/** What the conditions of a filter can be made of; asked for when it is needed, for it reads every line. */
export function useFilterOptions(enabled = true): UseQueryResult<FilterOptions> {
  return useQuery({
    queryKey: ['customers.filterOptions'],
    queryFn: () => call('customers.filterOptions'),
    enabled,
  });
}

/** How many customers a filter holds; null while it is being written. */
export function useFilterCount(
  filter: CustomerFilter | null,
  asOf: string | null,
): UseQueryResult<CustomerPage> {
  return useQuery({
    queryKey: ['customers.list', 'count', filter, asOf],
    queryFn: () => countOf(filter ?? { match: 'all', conditions: [] }, asOf),
    enabled: filter !== null,
    placeholderData: keepPreviousData,
  });
}

function countOf(filter: CustomerFilter, asOf: string | null): Promise<CustomerPage> {
  const query = {
    set: { kind: 'filter', filter, asOf },
    search: '',
    sort: 'code',
    descending: false,
  } as const;
  return call('customers.list', { query, offset: 0, limit: 1 });
}
