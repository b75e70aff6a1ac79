import { useEffect, useState } from 'react';
import type { Progress } from '@shared/contract/views';
import { listen } from '../api';
import { remainingSeconds } from './remaining-time';

/** Whole seconds that the phase under way is likely still to take, by its pace since it began; null: not known. */
export function useTimeLeft(taskId: string): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    let phase: { readonly name: Progress['phase']; readonly since: number } | null = null;
    return listen('progress', (progress) => {
      if (progress.taskId !== taskId) return;
      const now = performance.now();
      if (phase?.name !== progress.phase) phase = { name: progress.phase, since: now };
      const { share } = progress;
      setLeft(share === null ? null : remainingSeconds(share, (now - phase.since) / 1000));
    });
  }, [taskId]);
  return left;
}
