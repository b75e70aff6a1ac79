import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptRow, SetAsidePage } from '@shared/contract/views';
import { call } from '../../api';

const pageSize = 200;

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
  const pages = pagesBetween(view.first, view.last);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['data.setAside', importId, page],
      queryFn: () => call('data.setAside', { importId, offset: page * pageSize, limit: pageSize }),
    })),
  });
  const byPage = new Map<number, SetAsidePage>();
  pages.forEach((page, at) => {
    const answer = answers[at];
    if (answer?.data !== undefined) byPage.set(page, answer.data);
  });
  const failed = answers.find(({ isError }) => isError);
  const known = byPage.get(0);
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

/** The pages that hold the rows in view; the first always, since it tells how long the list is. */
function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(first / pageSize);
  const pages = Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, at) => from + at);
  return pages.includes(0) ? pages : [0, ...pages];
}
