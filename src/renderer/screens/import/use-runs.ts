import { useCallback, useEffect, useRef, type Dispatch } from 'react';
import { BridgeError, call, newTaskId } from '../../api';
import type { WizardEvent, Work } from './wizard-state';

/** Work under way, as whoever does it sees it. */
export interface Run {
  readonly taskId: string;
  /** Whether anybody still waits for it. */
  readonly isWanted: () => boolean;
}

export type Runner = <Value>(kind: Work['kind'], ask: (run: Run) => Promise<Value>) => Promise<Value | null>;

/**
 * Runs one thing after another; null: it failed or was cancelled (told to the state), or is no longer wanted.
 * Leaving the screen stops a reading that is under way, and lets a writing end.
 */
export function useRuns(send: Dispatch<WizardEvent>): Runner {
  const latest = useRef<Work | null>(null);
  useEffect(
    () => () => {
      if (latest.current?.kind === 'staging') void call('app.cancel', { taskId: latest.current.taskId });
      latest.current = null;
    },
    [],
  );
  return useCallback(
    async (kind, ask) => {
      const work: Work = { kind, taskId: newTaskId() };
      const isWanted = () => latest.current === work;
      // A reading that nobody waits for any more need not go on.
      if (latest.current?.kind === 'staging') void call('app.cancel', { taskId: latest.current.taskId });
      latest.current = work;
      send({ type: 'working', work });
      try {
        const value = await ask({ taskId: work.taskId, isWanted });
        return isWanted() ? value : null;
      } catch (error) {
        if (!isWanted()) return null;
        const wasCancelled = error instanceof BridgeError && error.body.kind === 'cancelled';
        send(wasCancelled ? { type: 'cancelled' } : { type: 'failed', error });
        return null;
      } finally {
        if (isWanted()) latest.current = null;
      }
    },
    [send],
  );
}
