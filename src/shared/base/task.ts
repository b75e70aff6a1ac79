/** What a piece of long work is busy with; shown beside its progress. */
export type TaskPhase = 'reading' | 'checking' | 'writing' | 'saving' | 'computing' | 'printing';

/**
 * How long work speaks to whoever asked for it: it tells how far it is, and learns that it is no longer wanted.
 * Work handed a task awaits `breathe()` at least every few hundred milliseconds: that is when a cancellation
 * reaches it.
 */
export interface Task {
  /** `share` 0..1 of the phase, or null while the total is unknown. Cheap: may be called for every row. */
  readonly progress: (phase: TaskPhase, rows: number, share: number | null) => void;
  /** Lets the event loop turn when it has not for a while, then throws the fault `task.cancelled` if asked to stop. */
  readonly breathe: () => Promise<void>;
}

/** For callers that neither watch nor cancel. */
export const silentTask: Task = { progress: () => undefined, breathe: () => Promise.resolve() };
