import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { memoryUsage } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Fault } from '@shared/base/fault';
import type { TaskPace } from '../task-pace';

const MEBIBYTE = 1024 * 1024;
/** How often the thread is looked after; a cancel is seen at the same rate. */
const WATCH_MILLISECONDS = 50;

export interface WorkerLimits {
  /** For each answer. */
  readonly seconds: number;
  /** MiB of JavaScript values; what a process holds outside them may be half as much again. */
  readonly memory: number;
}

/** A thread for a library that cannot be interrupted: it answers one request at a time, or it is ended. */
export interface GuardedWorker<Answer> {
  /** @param request posted to the thread; left out, the message it begins with is waited for */
  answer(request?: object): Promise<Answer>;
  end(): Promise<void>;
}

type Outcome<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/**
 * Starts the text of a script as a thread.
 *
 * @param data cloned for the thread; `library` is added: where the package lies that the script loads
 * @param overLimit the fault for a thread that exceeds its limits
 */
export function startGuarded<Answer>(
  script: string,
  data: { readonly library: string; readonly bytes: Uint8Array },
  limits: WorkerLimits,
  overLimit: () => Fault,
  pace: TaskPace,
): GuardedWorker<Answer> {
  const memoryBefore = memoryUsage.rss();
  const worker = new Worker(script, {
    eval: true,
    workerData: { ...data, library: createRequire(import.meta.url).resolve(data.library) },
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 },
    env: {},
    // What a library writes to the console is no business of whoever reads our output.
    stdout: true,
    stderr: true,
  });
  const box: { outcome: Outcome<Answer> | null; wake: () => void } = {
    outcome: null,
    wake: () => undefined,
  };
  const settle = (result: Outcome<Answer>): void => {
    box.outcome ??= result;
    box.wake();
  };
  worker.on('message', (answer: Answer) => settle({ answer }));
  worker.on('error', (error) => settle({ error: isOutOfMemory(error) ? overLimit() : error }));
  worker.on('exit', () => settle({ error: overLimit() }));

  // No window's postMessage: a thread has no origin.
  const post = worker.postMessage.bind(worker);
  const isOverLimit = (deadline: number): boolean =>
    performance.now() > deadline || memoryUsage.rss() - memoryBefore > limits.memory * MEBIBYTE * 1.5;

  return {
    async answer(request) {
      const settled = new Promise<void>((resolve) => (box.wake = resolve));
      if (request !== undefined) post(request);
      const deadline = performance.now() + limits.seconds * 1000;
      while (box.outcome === null) {
        await Promise.race([settled, setTimeout(WATCH_MILLISECONDS)]);
        await pace.breathe('reading', 0, 0);
        if (box.outcome === null && isOverLimit(deadline)) throw overLimit();
      }
      const result = box.outcome;
      box.outcome = null;
      if ('error' in result) throw result.error;
      return result.answer;
    },
    async end() {
      await worker.terminate();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
