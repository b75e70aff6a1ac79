import { afterEach, describe, expect, it } from 'vitest';
import { startGuarded, type GuardedWorker } from '@main/import/readers/guarded-worker';
import { TaskPace } from '@main/import/task-pace';
import { Fault } from '@shared/base/fault';
import { faultOf, quietTask } from '../../../helpers/staged-rows';

const limits = { seconds: 60, memory: 256 };
const overLimit = (): Fault => new Fault('unreadable', 'file.readingLimit');

const started: GuardedWorker<unknown>[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((worker) => worker.end()));
});

function start(script: string, own: Partial<typeof limits> = {}, pace = new TaskPace(quietTask)) {
  const data = { library: 'saxes', bytes: new Uint8Array([1, 2, 3]) };
  const worker = startGuarded<unknown>(script, data, { ...limits, ...own }, overLimit, pace);
  started.push(worker);
  return worker;
}

const echo = `
  const { parentPort, workerData } = require('node:worker_threads');
  parentPort.on('message', (request) => parentPort.postMessage({ request }));
  parentPort.postMessage({ bytes: [...workerData.bytes], library: typeof require(workerData.library) });
`;

describe('a guarded thread', () => {
  it('gets its bytes and its library, and answers each request', async () => {
    const worker = start(echo);
    expect(await worker.answer()).toEqual({ bytes: [1, 2, 3], library: 'object' });
    expect(await worker.answer({ from: 1 })).toEqual({ request: { from: 1 } });
    expect(await worker.answer({ from: 2 })).toEqual({ request: { from: 2 } });
  });

  it('is refused when it does not answer in its time', async () => {
    expect((await faultOf(start('for (;;);', { seconds: 0.2 }).answer())).code).toBe('file.readingLimit');
  });

  it('is refused when it wants more memory than its limit', async () => {
    const hungry = 'const all = []; for (;;) all.push(new Array(1000).fill(all.length));';
    expect((await faultOf(start(hungry, { memory: 32 }).answer())).code).toBe('file.readingLimit');
  });

  it('is refused when it ends without an answer', async () => {
    expect((await faultOf(start('process.exit(0)').answer())).code).toBe('file.readingLimit');
  });

  it('passes on an error of its script as an error of the program', async () => {
    await expect(start("throw new Error('of the script')").answer()).rejects.toThrow('of the script');
  });

  it('is given up as soon as the person cancels, though it would never answer', async () => {
    let isCancelled = false;
    const pace = new TaskPace({
      report: () => {
        isCancelled = true;
      },
      throwIfCancelled: () => {
        if (isCancelled) throw new Fault('cancelled', 'task.cancelled');
      },
    });
    expect((await faultOf(start('for (;;);', {}, pace).answer())).code).toBe('task.cancelled');
  });
});
