import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptRow, SetAsidePage } from '@shared/contract/views';
import { call } from '../../api';

export const pageSize = 200;

export interface SetAsidePages {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly headers: readonly string[];
  readonly rowAt: (index: number) => KeptRow | undefined;
  /** Whether a row is still among those that were asked for. */
  readonly lists: (id: number) => boolean;
  readonly onView: (first: number, last: number) => void;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The set-aside rows of an import, asked for page by page as they come into view. */
export function useSetAsidePages(importId: number): SetAsidePages {
  const [view, setView] = useState({ first: 0, last: 0 });
  const from = Math.floor(view.first / pageSize);
  const pages = Array.from({ length: Math.floor(view.last / pageSize) - from + 1 }, (_, at) => from + at);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['data.setAside', importId, page],
      queryFn: () => call('data.setAside', { importId, offset: page * pageSize, limit: pageSize }),
      placeholderData: keepPreviousData,
    })),
  });
  const byPage = new Map<number, SetAsidePage>();
  pages.forEach((page, at) => {
    const answer = answers[at];
    if (answer?.data !== undefined && !answer.isPlaceholderData) byPage.set(page, answer.data);
  });
  const failed = answers.find(({ isError }) => isError);
  const known = answers.find(({ data }) => data !== undefined)?.data;
  return {
    total: known?.total ?? null,
    headers: known?.headers ?? [],
    rowAt: (index) => byPage.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    lists: (id) => [...byPage.values()].some(({ rows }) => rows.some((row) => row.id === id)),
    onView: (first, last) => {
      if (first !== view.first || last !== view.last) setView({ first, last });
    },
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
