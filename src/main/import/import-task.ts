import type { Progress } from '@shared/contract/views';

/** How a long read tells where it is and learns that it is no longer wanted. The engine's task fits it. */
export interface ImportTask {
  report(progress: Pick<Progress, 'phase' | 'share' | 'rows'>): void;
  /** Throws the fault `cancelled` once the person has cancelled. */
  throwIfCancelled(): void;
}
