import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { ImportTask } from './import-task';

/** How long work may hold the event loop: a cancel sent meanwhile is seen well within a second. */
const STRETCH_MILLISECONDS = 50;

/** Lets a long job report, learn of a cancel and give others their turn, without asking the clock for each row. */
export class TaskPace {
  readonly #task: ImportTask;
  #resumedAt = performance.now();

  constructor(task: ImportTask) {
    this.#task = task;
    task.throwIfCancelled();
  }

  get isDue(): boolean {
    return performance.now() - this.#resumedAt >= STRETCH_MILLISECONDS;
  }

  async breathe(phase: 'reading' | 'checking', share: number, rows: number): Promise<void> {
    this.#task.report({ phase, share, rows });
    await setImmediate();
    this.#task.throwIfCancelled();
    this.#resumedAt = performance.now();
  }
}
