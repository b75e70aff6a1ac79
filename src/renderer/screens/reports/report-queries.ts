import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReportOffer } from '@shared/contract/report-document';
import type { CustomerPage } from '@shared/contract/views';
import { call } from '../../api';

/** What can be made of the book, and why the rest cannot. */
export function useReportOffer(): UseQueryResult<ReportOffer> {
  return useQuery({ queryKey: ['report.offer'], queryFn: () => call('report.offer') });
}

/** More than these nobody looks through: typing on finds the others. */
const mostFound = 20;

/** Customers whose name or number holds the text. */
export function useCustomersFound(search: string): UseQueryResult<CustomerPage> {
  return useQuery({
    queryKey: ['report.customers', search],
    queryFn: () =>
      call('customers.list', {
        query: { set: { kind: 'all' }, search, sort: 'name', descending: false },
        offset: 0,
        limit: mostFound,
      }),
    placeholderData: keepPreviousData,
  });
}
