import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createEngine } from '@main/engine';
import { startTask } from '@main/engine/session/task';
import { Fault } from '@shared/base/fault';
import { residentNow, residentPeak } from './measure';

/** What importing one file into an empty book took, and how long a cancel waited at worst. */
export interface ImportMeasures {
  readonly seconds: number;
  readonly rows: number;
  /** Bytes above the engine with its empty book; null where the system does not tell. */
  readonly peakAboveIdle: number | null;
  readonly cancels: readonly CancelWait[];
}

export interface CancelWait {
  readonly phase: string;
  readonly share: number;
  /** Seconds; null where the import was done before the cancel came. */
  readonly waited: number | null;
}

// A process of its own: memory is measured from an engine that has done nothing yet.
const [path = '', folder = '', ...points] = process.argv.slice(2);
/** How long after a phase has come so far the person cancels: anywhere within what holds the engine at a time. */
const delays = [0, 40, 150];
const engine = createEngine({ now: () => new Date() });
await newBook(0);
await setImmediate();
const idle = residentNow(process.pid);
const { seconds, rows } = await importOnce();
const peak = residentPeak(process.pid);
const cancels = [];
for (const [index, point] of points.entries()) {
  await newBook(index + 1);
  const [phase = '', share = '0'] = point.split(':');
  cancels.push(await cancelAt(phase, Number(share), delays[index % delays.length] ?? 0));
}
const measures: ImportMeasures = {
  seconds,
  rows,
  peakAboveIdle: idle === null || peak === null ? null : peak - idle,
  cancels,
};
console.log(JSON.stringify(measures));

async function newBook(index: number): Promise<void> {
  await engine.run('closeBook', undefined);
  const book = join(folder, `import-${process.pid}-${index}.staybook`);
  rmSync(join(folder, `import-${process.pid}-${index - 1}.staybook`), { force: true });
  await engine.run('createBook', { path: book, settings: { currency: 'EUR' }, save: 'now' });
}

async function importOnce(
  task = startTask(() => undefined).task,
): Promise<{ seconds: number; rows: number }> {
  const started = performance.now();
  const { planId } = await engine.run('stageImport', { path }, task);
  const { reconciliation } = await engine.run('commitImport', { planId }, task);
  return { seconds: (performance.now() - started) / 1000, rows: reconciliation.rowsRead };
}

/** Cancels once a phase has come as far as `share` and waits for the engine's answer. */
async function cancelAt(phase: string, share: number, delay: number): Promise<CancelWait> {
  let due: number | null = null;
  const { task, cancel } = startTask((progress) => {
    if (due !== null || progress.phase !== phase || (progress.share ?? 0) < share) return;
    // Due at its time even where the event loop is held up: what holds it up is part of the wait.
    due = performance.now() + delay;
    setTimeout(cancel, delay);
  });
  try {
    await importOnce(task);
    return { phase, share, waited: null };
  } catch (error) {
    if (!(error instanceof Fault) || error.body.kind !== 'cancelled') throw error;
    return { phase, share, waited: due === null ? null : (performance.now() - due) / 1000 };
  }
}
