import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { residentPeak } from '../bench/measure';

/** What a child answers for one job, or what became of it instead. */
export type Ended<Result> =
  | { readonly kind: 'answered'; readonly result: Result; readonly seconds: number }
  | { readonly kind: 'hung' | 'died'; readonly detail: string; readonly seconds: number };

export interface Pool<Result> {
  readonly run: (job: unknown) => Promise<Ended<Result>>;
  /** Highest resident memory of any child so far, in bytes; 0 where the system does not tell. */
  readonly peakBytes: () => number;
  readonly end: () => void;
}

/** Some processes that do jobs, each one at a time; one that hangs or dies is replaced. */
export function startPool<Result>(
  script: string,
  args: readonly string[],
  { size, deadlineSeconds }: { readonly size: number; readonly deadlineSeconds: number },
): Pool<Result> {
  let peak = 0;
  // Starting is no part of the first job's time.
  const ready = new WeakMap<ChildProcess, Promise<unknown>>();
  const start = (): ChildProcess => {
    const child = fork(script, args, {
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    ready.set(child, Promise.race([once(child, 'message'), once(child, 'exit')]));
    return child;
  };
  const idle = Array.from({ length: size }, start);
  const waiting: ((child: ChildProcess) => void)[] = [];
  const release = (child: ChildProcess): void => {
    const next = waiting.shift();
    if (next) next(child);
    else idle.push(child);
  };
  const take = (): Promise<ChildProcess> => {
    const child = idle.pop();
    return child ? Promise.resolve(child) : new Promise((resolve) => waiting.push(resolve));
  };
  return {
    async run(job) {
      const child = await take();
      await ready.get(child);
      const ended = await oneJob<Result>(child, job, deadlineSeconds);
      peak = Math.max(peak, residentPeak(child.pid) ?? 0);
      if (ended.kind === 'answered') release(child);
      else {
        child.kill('SIGKILL');
        release(start());
      }
      return ended;
    },
    peakBytes: () => peak,
    end: () => {
      for (const child of idle) child.kill();
    },
  };
}

function oneJob<Result>(child: ChildProcess, job: unknown, deadlineSeconds: number): Promise<Ended<Result>> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  let said = '';
  return new Promise((resolve) => {
    const onError = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-2000);
    };
    const finish = (ended: Ended<Result>): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      child.stderr?.off('data', onError);
      resolve(ended);
    };
    const onMessage = (result: unknown): void =>
      finish({ kind: 'answered', result: result as Result, seconds: seconds() });
    const onExit = (code: number | null, signal: string | null): void =>
      finish({ kind: 'died', detail: `${code ?? signal}: ${said}`, seconds: seconds() });
    const timer = setTimeout(
      () => finish({ kind: 'hung', detail: `no answer within ${deadlineSeconds} s`, seconds: seconds() }),
      deadlineSeconds * 1000,
    );
    child.on('message', onMessage).on('exit', onExit);
    child.stderr?.on('data', onError);
    child.send(job as object);
  });
}
