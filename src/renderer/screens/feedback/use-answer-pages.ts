import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AnswerPage, AnswerQuery, AnswerRow } from '@shared/contract/feedback-views';
import { call } from '../../api';

const pageSize = 100;

interface AnswerPages {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly withComment: number;
  readonly rowAt: (index: number) => AnswerRow | undefined;
  readonly onView: (first: number, last: number) => void;
  readonly error: unknown;
  readonly refetch: () => void;
}

/** The answers that a query means, asked for page by page as they come into view. */
export function useAnswerPages(query: AnswerQuery): AnswerPages {
  const client = useQueryClient();
  const [view, setView] = useState({ first: 0, last: 0 });
  const pages = pagesBetween(view.first, view.last);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: pageKey(query, page),
      queryFn: () => call('feedback.answers', { query, offset: page * pageSize, limit: pageSize }),
      placeholderData: page === 0 ? keepPreviousData : undefined,
    })),
  });
  const first = answers.find((answer) => answer.data !== undefined)?.data;
  const rowAt = (index: number) => {
    const page = Math.floor(index / pageSize);
    return client.getQueryData<AnswerPage>(pageKey(query, page))?.rows[index % pageSize];
  };
  const onView = useCallback((from: number, to: number) => setView({ first: from, last: to }), []);
  return {
    total: first?.total ?? null,
    withComment: first?.withComment ?? 0,
    rowAt,
    onView,
    error: answers.find((answer) => answer.isError)?.error ?? null,
    refetch: () => answers.forEach((answer) => void answer.refetch()),
  };
}

function pageKey(query: AnswerQuery, page: number): readonly unknown[] {
  return ['feedback.answers', query, page];
}

/** The pages that hold the rows in view; the first always, since it tells how long the list is. */
function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(first / pageSize);
  const to = Math.floor(last / pageSize);
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return pages.includes(0) ? pages : [0, ...pages];
}
