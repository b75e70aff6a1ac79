import { Fault } from '@shared/base/fault';
import type { Progress } from '@shared/contract/views';

export type TaskProgress = Pick<Progress, 'phase' | 'rows' | 'share'>;

/** How long work speaks to whoever asked for it. What `import` and `storage` need of it, they declare themselves. */
export interface Task {
  /** Cheap: may be called for every row. */
  readonly report: (progress: TaskProgress) => void;
  /** Throws the fault `task.cancelled` once the person has cancelled. */
  readonly throwIfCancelled: () => void;
  /** Gives the event loop a turn, if the last was long ago, so that a cancellation can arrive; then checks for it. */
  readonly breathe: () => Promise<void>;
}

/** For callers that neither watch nor cancel. */
export const silentTask: Task = {
  report: () => undefined,
  throwIfCancelled: () => undefined,
  breathe: () => Promise.resolve(),
};

export interface RunningTask {
  readonly task: Task;
  readonly cancel: () => void;
}

interface TaskClock {
  /** Milliseconds that only move forward; an age, not a date. */
  readonly elapsed: () => number;
}

const millisecondsBetweenReports = 100;
const millisecondsBetweenBreaths = 50;

/** A task that tells `listener` of its progress about ten times a second and can be cancelled from outside. */
export function startTask(
  listener: (progress: Omit<Progress, 'taskId'>) => void,
  clock: TaskClock = { elapsed: () => performance.now() },
): RunningTask {
  let cancelled = false;
  let lastReport = -Infinity;
  let lastBreath = clock.elapsed();
  let phase: { name: Progress['phase']; since: number } | null = null;

  const throwIfCancelled = (): void => {
    if (cancelled) throw new Fault('cancelled', 'task.cancelled');
  };
  return {
    cancel: () => {
      cancelled = true;
    },
    task: {
      throwIfCancelled,
      report: (progress) => {
        const now = clock.elapsed();
        const isNewPhase = phase?.name !== progress.phase;
        if (phase === null || isNewPhase) phase = { name: progress.phase, since: now };
        if (!isNewPhase && now - lastReport < millisecondsBetweenReports) return;
        lastReport = now;
        const seconds = (now - phase.since) / 1000;
        const rowsPerSecond = seconds > 0 ? Math.round(progress.rows / seconds) : 0;
        listener({ ...progress, rowsPerSecond });
      },
      breathe: async () => {
        if (clock.elapsed() - lastBreath >= millisecondsBetweenBreaths) {
          await new Promise<void>((resolve) => {
            setImmediate(resolve);
          });
          lastBreath = clock.elapsed();
        }
        throwIfCancelled();
      },
    },
  };
}
