import { useEffect, useMemo, useRef } from 'react';
import { call } from '../../api';
import type { Staged } from './wizard-state';

export interface PlanKeeping {
  /** The plan is being written, or is written: it is no longer the page's to give back. */
  readonly keep: (staged: Staged) => void;
  readonly release: () => void;
}

function planIdOf(staged: Staged): string {
  return staged.kind === 'file' ? staged.plan.planId : staged.batch.batchId;
}

/** Gives a staged plan back as soon as it is no longer shown, unless it is kept. */
export function usePlanRelease(staged: Staged | null): PlanKeeping {
  const kept = useRef<string | null>(null);
  const planId = staged === null ? null : planIdOf(staged);
  useEffect(() => {
    if (planId === null) return undefined;
    return () => {
      if (kept.current !== planId) void call('import.discard', { planId });
    };
  }, [planId]);
  return useMemo(
    () => ({
      keep: (plan) => {
        kept.current = planIdOf(plan);
      },
      release: () => {
        kept.current = null;
      },
    }),
    [],
  );
}
