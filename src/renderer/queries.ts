import {
  keepPreviousData,
  QueryClient,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Figure } from '@shared/metrics/figure';
import type {
  AppState,
  BookSummary,
  CustomerDetail,
  ImportDetail,
  ImportRecord,
  MergeRecord,
  Overview,
  Progress,
  QualityCheck,
  RatesView,
  SameProposal,
  Scope,
  TemplateView,
  Tile,
  UndoPreview,
} from '@shared/contract/views';
import { call, listen } from './api';

const stateKey = ['app.state'] as const;

/** Answers stay good until the book changes; main is asked again only then. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export function useAppState(): UseQueryResult<AppState> {
  return useQuery({ queryKey: stateKey, queryFn: () => call('app.state') });
}

/** The open book, or null. */
export function useBook(): BookSummary | null {
  return useAppState().data?.book ?? null;
}

/** Asks for the latest answer, which may be one that is not drawn yet. */
export function useLatestBook(): () => BookSummary | null {
  const client = useQueryClient();
  return () => client.getQueryData<AppState>(stateKey)?.book ?? null;
}

export interface StateUpdates {
  /** Takes an answer that is the new state of the app. */
  readonly setState: (state: AppState) => void;
  /** Another book, new lines or other settings: forgets every answer and asks for the state anew. */
  readonly bookChanged: () => Promise<void>;
}

export function useStateUpdates(): StateUpdates {
  const client = useQueryClient();
  return {
    setState: (state) => {
      client.setQueryData(stateKey, state);
    },
    bookChanged: async () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== stateKey[0] && !query.isActive() });
      await client.invalidateQueries();
    },
  };
}

export function useOverview(scope: Scope): UseQueryResult<Overview> {
  return useQuery({
    queryKey: ['figures.overview', scope],
    queryFn: () => call('figures.overview', { scope }),
    placeholderData: keepPreviousData,
  });
}

/** Figures of one scope, in the order asked for. */
export function useFigures(scope: Scope, only: readonly string[]): UseQueryResult<readonly Figure[]> {
  return useQuery({
    queryKey: ['figures.figures', scope, only],
    queryFn: () => call('figures.figures', { scope, only }),
  });
}

/** The same with what they were before and how they went. */
export function useTiles(scope: Scope, only: readonly string[]): UseQueryResult<readonly Tile[]> {
  return useQuery({
    queryKey: ['figures.tiles', scope, only],
    queryFn: () => call('figures.tiles', { scope, only }),
    placeholderData: keepPreviousData,
  });
}

export function useCustomerDetail(id: number): UseQueryResult<CustomerDetail> {
  return useQuery({ queryKey: ['customers.detail', id], queryFn: () => call('customers.detail', { id }) });
}

export function useImports(): UseQueryResult<readonly ImportRecord[]> {
  return useQuery({ queryKey: ['data.imports'], queryFn: () => call('data.imports') });
}

export function useImport(importId: number): UseQueryResult<ImportDetail> {
  return useQuery({ queryKey: ['data.import', importId], queryFn: () => call('data.import', { importId }) });
}

export function useUndoPreview(importId: number): UseQueryResult<UndoPreview> {
  return useQuery({
    queryKey: ['data.undoPreview', importId],
    queryFn: () => call('data.undoPreview', { importId }),
  });
}

export function useSameCustomers(): UseQueryResult<readonly SameProposal[]> {
  return useQuery({ queryKey: ['data.sameCustomers'], queryFn: () => call('data.sameCustomers') });
}

export function useMerges(): UseQueryResult<readonly MergeRecord[]> {
  return useQuery({ queryKey: ['data.merges'], queryFn: () => call('data.merges') });
}

export function useRates(): UseQueryResult<RatesView> {
  return useQuery({ queryKey: ['data.rates'], queryFn: () => call('data.rates') });
}

export function useQuality(): UseQueryResult<readonly QualityCheck[]> {
  return useQuery({ queryKey: ['data.quality'], queryFn: () => call('data.quality') });
}

export function useTemplates(): UseQueryResult<readonly TemplateView[]> {
  return useQuery({ queryKey: ['data.templates'], queryFn: () => call('data.templates') });
}

/** The latest progress of a task, or null before its first report. */
export function useProgress(taskId: string | null): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (taskId === null) return undefined;
    return listen('progress', (event) => {
      if (event.taskId === taskId) setProgress(event);
    });
  }, [taskId]);
  return progress?.taskId === taskId ? progress : null;
}
