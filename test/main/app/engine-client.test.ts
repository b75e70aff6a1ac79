import { describe, expect, it } from 'vitest';
import { createEngineClient, type EngineProcess } from '@main/app/engine-client';
import type { FromWorker, ToWorker } from '@main/engine/worker-messages';
import { faultCode } from '../../helpers/fault';

/** Engine processes that answer what the test tells them to, and die when it says so. */
function engines(answerTo: (message: ToWorker & { kind: 'run' }) => object | null) {
  const processes: { seen: ToWorker[]; say: (message: FromWorker) => void; die: () => void }[] = [];
  const progress: unknown[] = [];
  const start = (): EngineProcess => {
    let listener: (message: FromWorker) => void = () => undefined;
    let die: () => void = () => undefined;
    const seen: ToWorker[] = [];
    processes.push({ seen, say: (message) => listener(message), die: () => die() });
    return {
      send: (message) => {
        seen.push(message);
        const answer = message.kind === 'run' ? answerTo(message) : null;
        if (answer !== null) {
          queueMicrotask(() => listener({ kind: 'answer', id: message.id, ...answer } as FromWorker));
        }
      },
      onMessage: (heard) => {
        listener = heard;
      },
      onExit: (gone) => {
        die = gone;
      },
      kill: () => die(),
    };
  };
  return {
    client: createEngineClient({ start, onProgress: (event) => progress.push(event) }),
    processes,
    progress,
  };
}

const path = '/books/shop.staybook';
const answersAll = () => ({ ok: true, value: { path } });

describe('the engine as the app sees it', () => {
  it('is started when it is first asked', async () => {
    const { client, processes } = engines(answersAll);
    expect(processes).toHaveLength(0);
    await client.run('openBook', { path });
    await client.run('listImports', undefined);
    expect(processes).toHaveLength(1);
  });

  it('that dies fails everything pending at once, so that nothing waits for ever', async () => {
    const { client, processes } = engines(() => null);
    const waiting = [client.run('listImports', undefined), client.run('summarizeBook', undefined)];
    const codes = waiting.map((request) => faultCode(() => request));
    await Promise.resolve();
    await Promise.resolve();
    processes[0]!.die();
    expect(await Promise.all(codes)).toEqual(['engine.stopped', 'engine.stopped']);
  });

  it('that died is started anew by the next command, with the book open that was open', async () => {
    const { client, processes } = engines(answersAll);
    await client.run('openBook', { path });
    processes[0]!.die();
    await client.run('listImports', undefined);
    expect(processes[1]!.seen.map((message) => message.kind === 'run' && message.command)).toEqual([
      'openBook',
      'listImports',
    ]);
  });

  it('that died after the book was closed opens none', async () => {
    const { client, processes } = engines(answersAll);
    await client.run('openBook', { path });
    await client.run('closeBook', undefined);
    processes[0]!.die();
    await client.run('summarizeBook', undefined);
    expect(processes[1]!.seen).toHaveLength(1);
  });

  // Cause: the failed reopening was kept, and every later command, opening another book too, failed with it.
  it('whose book is gone when it is started anew still opens another', async () => {
    let isGone = false;
    const { client, processes } = engines(({ command, input }) =>
      isGone && command === 'openBook' && (input as { path: string }).path === path
        ? { ok: false, error: { kind: 'unreadable', code: 'book.missing', params: {} } }
        : answersAll(),
    );
    await client.run('openBook', { path });
    processes[0]!.die();
    isGone = true;
    await client.run('summarizeBook', undefined);
    expect(await client.run('openBook', { path: '/books/other.staybook' })).toEqual({ path });
  });

  it('passes progress on under the task’s own name, and cancels by it', async () => {
    const { client, processes, progress } = engines(() => null);
    const request = client.run('commitImport', { planId: 'p' }, 'task-1');
    const failed = faultCode(() => request);
    await Promise.resolve();
    await Promise.resolve();
    const report = { phase: 'writing', rows: 5, share: 0.5, rowsPerSecond: 10 } as const;
    processes[0]!.say({ kind: 'progress', id: 1, progress: report });
    client.cancel('another-task');
    client.cancel('task-1');
    expect(progress).toEqual([{ taskId: 'task-1', ...report }]);
    expect(processes[0]!.seen.filter(({ kind }) => kind === 'cancel')).toEqual([{ kind: 'cancel', id: 1 }]);
    processes[0]!.die();
    expect(await failed).toBe('engine.stopped');
  });

  it('closes its book before it is stopped, so that the book’s lock goes with it', async () => {
    const { client, processes } = engines(answersAll);
    await client.run('openBook', { path });
    await client.stop();
    expect(processes[0]!.seen.at(-1)).toMatchObject({ command: 'closeBook' });
    expect(processes).toHaveLength(1);
  });

  it('that was never started has nothing to stop', async () => {
    const { client, processes } = engines(answersAll);
    await client.stop();
    expect(processes).toHaveLength(0);
  });

  it('hands faults on as they are', async () => {
    const { client } = engines(() => ({
      ok: false,
      error: { kind: 'book', code: 'book.newer', params: { version: 20 } },
    }));
    await expect(client.run('openBook', { path })).rejects.toMatchObject({
      body: { kind: 'book', code: 'book.newer', params: { version: 20 } },
    });
  });
});
