import { join } from 'node:path';
import { launchStaybook } from '../e2e/harness';
import { measureRedraw, type RedrawTime } from './redraw';

export interface WindowTimes {
  /** Longest time, in milliseconds, that the page did not get to run while a ledger was imported. */
  readonly longestStall: number;
  /** Longest time that main took to answer a question of the page meanwhile. */
  readonly longestAnswer: number;
  /** Of screens over what was imported. */
  readonly redraws: readonly RedrawTime[];
}

type ImportTimes = Omit<WindowTimes, 'redraws'>;

/** Imports a ledger in the packaged app while its page counts how long it is kept waiting, then changes what is shown. */
export async function measureWindow(ledger: string, folder: string): Promise<WindowTimes> {
  const staybook = await launchStaybook();
  try {
    await staybook.app.evaluate(
      ({ dialog }, paths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.ledger] });
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.book });
      },
      { ledger, book: join(folder, 'window.staybook') },
    );
    const times = await staybook.page.evaluate(importWhileWatching);
    return { ...times, redraws: await measureRedraw(staybook.page) };
  } finally {
    await staybook.close();
  }
}

/** Runs in the page. */
async function importWhileWatching(): Promise<ImportTimes> {
  const bridge = window.staybook;
  const value = <Value>(envelope: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
    if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
    return envelope.value;
  };
  const target = value(await bridge['files.chooseNewBook']({ suggestedName: 'window' }));
  const [file] = value(await bridge['files.chooseLedgers'](undefined));
  if (target === null || file === undefined) throw new Error('no file');
  value(await bridge['book.create']({ token: target.token, settings: { currency: 'USD' } }));
  const { mapping } = value(await bridge['import.inspect']({ token: file.token, decisions: {} }));

  let longestStall = 0;
  let longestAnswer = 0;
  const watch = new AbortController();
  const beat = async (): Promise<void> => {
    let last = performance.now();
    while (!watch.signal.aborted) {
      await new Promise((next) => setTimeout(next, 4));
      longestStall = Math.max(longestStall, performance.now() - last - 4);
      last = performance.now();
    }
  };
  const ask = async (): Promise<void> => {
    while (!watch.signal.aborted) {
      const asked = performance.now();
      value(await bridge['app.state'](undefined));
      longestAnswer = Math.max(longestAnswer, performance.now() - asked);
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  const watchers = [beat(), ask()];
  const decisions = { mapping };
  const plan = value(await bridge['import.stage']({ token: file.token, taskId: 'bench-stage', decisions }));
  value(await bridge['import.commit']({ planId: plan.planId, taskId: 'bench-commit' }));
  watch.abort();
  await Promise.all(watchers);
  return { longestStall, longestAnswer };
}
