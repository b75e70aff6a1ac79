import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReportRequest } from '@shared/contract/report-document';
import { call, newTaskId } from '../../api';

export interface PreviewPdf {
  readonly pdf: UseQueryResult<Uint8Array>;
  /** Of the PDF that is being made. */
  readonly taskId: string | null;
  /** What is shown is not, or not yet, what is asked for. */
  readonly isStale: boolean;
}

/** Choosing goes on for as long as the next click comes sooner than this. */
const choosingMs = 350;

/** The PDF of what is chosen, made anew once the choosing pauses; one that nobody waits for any more is stopped. */
export function usePreviewPdf(request: ReportRequest): PreviewPdf {
  const settled = useSettled(request);
  const [taskId, setTaskId] = useState<string | null>(null);
  const pdf = useQuery({
    queryKey: ['report.pdf', settled.request],
    queryFn: async ({ signal }) => {
      const id = newTaskId();
      const stop = () => void call('app.cancel', { taskId: id });
      signal.addEventListener('abort', stop, { once: true });
      setTaskId(id);
      try {
        return await call('report.pdf', { request: settled.request, taskId: id });
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const isStale = pdf.isFetching || settled.stated !== JSON.stringify(request);
  return { pdf, taskId: pdf.isFetching ? taskId : null, isStale };
}

interface Settled {
  readonly request: ReportRequest;
  /** The same as text: the request is made anew on every drawing, and only what it says counts. */
  readonly stated: string;
}

function useSettled(request: ReportRequest): Settled {
  const stated = JSON.stringify(request);
  const [settled, setSettled] = useState<Settled>({ request, stated });
  const settle = useEffectEvent((text: string) => setSettled({ request, stated: text }));
  useEffect(() => {
    const timer = setTimeout(() => settle(stated), choosingMs);
    return () => clearTimeout(timer);
  }, [stated]);
  return settled;
}
