import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '@main/engine';
import { createMessageLoop } from '@main/engine/message-loop';
import type { FromWorker } from '@main/engine/worker-messages';
import { ledgerFile, testEngine } from '../../helpers/engine';
import { temporaryFolder } from '../../helpers/temporary-folder';

function loop(engine = testEngine()) {
  const sent: FromWorker[] = [];
  const logged: unknown[] = [];
  const waiting = new Map<number, (message: FromWorker) => void>();
  const receive = createMessageLoop(
    engine,
    (message) => {
      sent.push(message);
      if (message.kind === 'answer') waiting.get(message.id)?.(message);
    },
    (error) => logged.push(error),
  );
  let nextId = 1;
  const ask = (command: string, input: unknown) => {
    const id = nextId++;
    const answer = new Promise<FromWorker>((resolve) => {
      waiting.set(id, resolve);
    });
    receive({ kind: 'run', id, command, input });
    return { id, answer };
  };
  return { ask, receive, sent, logged };
}

describe('the engine’s process', () => {
  it('answers a command with what it gives', async () => {
    const { ask } = loop();
    const path = join(temporaryFolder(), 'shop.staybook');
    const { answer } = ask('createBook', { path, settings: {}, save: 'now' });
    expect(await answer).toMatchObject({ id: 1, ok: true, value: { name: 'shop', lineCount: 0 } });
  });

  it('answers a fault with its body', async () => {
    const { ask, logged } = loop();
    const { answer } = ask('listImports', undefined);
    expect(await answer).toMatchObject({
      ok: false,
      error: { kind: 'usage', code: 'book.noneOpen', params: {} },
    });
    expect(logged).toEqual([]);
  });

  it('answers a command it does not know, and any error of its own, as engine.failed', async () => {
    const { ask, logged } = loop();
    for (const command of ['dropTables', 'constructor', '__proto__']) {
      expect(await ask(command, {}).answer).toMatchObject({ ok: false, error: { code: 'engine.failed' } });
    }
    expect(logged).toHaveLength(3);
  });

  it('cancels the task that is named, and leaves the book as it was', async () => {
    const { ask, receive, sent } = loop(createEngine({ now: () => new Date(0) }));
    const folder = temporaryFolder();
    const path = join(folder, 'shop.staybook');
    await ask('createBook', { path, settings: {}, save: 'now' }).answer;
    const rows = Array.from({ length: 50_000 }, (_, index) => `2024-01-05,C${index % 999},I${index},1.00`);
    const { id, answer } = ask('stageImport', { path: ledgerFile(rows, folder) });
    receive({ kind: 'cancel', id });
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled', code: 'task.cancelled' } });
    expect(sent.filter((message) => message.kind === 'answer' && message.id === id)).toHaveLength(1);
    expect(await ask('summarizeBook', undefined).answer).toMatchObject({ ok: true, value: { lineCount: 0 } });
  });
});
