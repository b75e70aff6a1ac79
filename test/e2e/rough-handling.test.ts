import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchStaybook, type Launched } from './harness';

const ledger = resolve(import.meta.dirname, '../../assets/sample/sample-ledger.csv');

describe('rough handling', () => {
  let staybook: Launched;

  beforeAll(async () => {
    staybook = await launchStaybook();
  });

  afterAll(() => staybook.close());

  it('a ledger dropped on the window, with no book open, begins an import', async () => {
    const { page } = staybook;
    await page.getByTestId('open-sample').waitFor();
    await dropFile(staybook, ledger);
    await page.getByTestId('book-form').waitFor();
    await staybook.shot('dropped');
    expect(await page.getByTestId('page').innerText()).toContain('sample-ledger.csv');
  });

  it('an engine that is killed fails what it was asked with a sentence, is started again and has its book', async () => {
    const { app, page } = staybook;
    await page.getByTestId('nav-start').click();
    await page.getByTestId('open-sample').click();
    const tile = page.getByTestId('tile-customerRetentionRate');
    await tile.waitFor();
    const before = await tile.innerText();
    const answer = await page.evaluate(
      (kill) => {
        const asked = window.staybook['figures.overview']({ scope: { period: '2023', base: 'window:90' } });
        return kill ? asked : null;
      },
      await killEngine(staybook),
    );
    // Killed before it was asked, the engine is simply started again; killed meanwhile, it says so.
    expect(answer?.ok === true || answer?.error.code === 'engine.stopped').toBe(true);
    await page.reload();
    await tile.waitFor();
    expect(await tile.innerText()).toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

/** Ends the engine's process the hard way; answers whether there was one. */
async function killEngine({ app }: Launched): Promise<boolean> {
  const pid = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ name }) => name === 'Staybook engine')?.pid ?? null,
  );
  if (pid !== null) process.kill(pid, 'SIGKILL');
  return pid !== null;
}

/** Drops a file as the system does: only such a file has a path, and only main ever sees it. */
async function dropFile({ page }: Launched, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data });
  await session.detach();
}
