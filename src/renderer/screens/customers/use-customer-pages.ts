import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ChannelInput } from '@shared/contract/channels';
import type { FurtherColumn } from '@shared/contract/customer-columns';
import type { CustomerPage, ListedCustomer } from '@shared/contract/views';
import { call } from '../../api';

export type CustomerQuery = ChannelInput<'customers.list'>['query'];

const pageSize = 200;

interface CustomerPages {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly rowAt: (index: number) => ListedCustomer | undefined;
  readonly onView: (first: number, last: number) => void;
  readonly error: unknown;
  readonly refetch: () => void;
}

/** A list of any length, asked for page by page as it comes into view, with what is shown besides. */
export function useCustomerPages(query: CustomerQuery, columns: readonly FurtherColumn[]): CustomerPages {
  const client = useQueryClient();
  const [view, setView] = useState({ first: 0, last: 0 });
  const pages = pagesBetween(view.first, view.last);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: pageKey(query, columns, page),
      queryFn: () => call('customers.list', { query, columns, offset: page * pageSize, limit: pageSize }),
    })),
  });
  const total = useLastTotal(answers.find((answer) => answer.data !== undefined)?.data?.total);
  const rowAt = (index: number) => {
    const page = Math.floor(index / pageSize);
    return client.getQueryData<CustomerPage>(pageKey(query, columns, page))?.rows[index % pageSize];
  };
  const onView = useCallback((first: number, last: number) => setView({ first, last }), []);
  return {
    total,
    rowAt,
    onView,
    error: answers.find((answer) => answer.isError)?.error ?? null,
    refetch: () => answers.forEach((answer) => void answer.refetch()),
  };
}

function pageKey(query: CustomerQuery, columns: readonly FurtherColumn[], page: number): readonly unknown[] {
  return ['customers.list', query, columns, page];
}

/** The pages that hold the rows in view; the first always, since it tells how long the list is. */
function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(first / pageSize);
  const to = Math.floor(last / pageSize);
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return pages.includes(0) ? pages : [0, ...pages];
}

/** The last known length, so that the table keeps its height while another order or search is on its way. */
function useLastTotal(total: number | undefined): number | null {
  const [known, setKnown] = useState<number | null>(null);
  if (total !== undefined && total !== known) setKnown(total);
  return total ?? known;
}
