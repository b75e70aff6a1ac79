import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chineseList, monthlyFiles, russianReport } from './foreign-ledgers';
import { launchStaybook, type Launched } from './harness';

/** What importing a ledger one has never seen may cost: the two dialogs, the two buttons that open them, no typing. */
const mostClicks = 4;

describe('someone who has never seen the app imports a foreign ledger of twenty columns', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-foreign-'));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['a report of 1C in Windows-1251', 'Продажи.csv', russianReport],
    ['a list of Kingdee in GB18030', '销售出库单.csv', chineseList],
  ] as const)('%s: from the start to the first figures', async (_what, name, make) => {
    const ledger = make();
    const path = join(folder, name);
    writeFileSync(path, ledger.bytes);
    const staybook = await launchStaybook();
    const { page } = staybook;
    await page.getByTestId('choose-ledger').waitFor();
    await countActions(staybook, path, join(folder, `${ledger.currency}.staybook`));
    const began = performance.now();

    await page.getByTestId('choose-ledger').click();
    const commit = page.getByTestId('commit-import');
    await commit.waitFor();
    await staybook.shot(`foreign-check-${ledger.currency}`);
    expect(await commit.innerText()).toBe('Create the book and import 5,012 rows');
    expect(await reconciliation(staybook)).toEqual([
      ['5,013', ledger.total],
      ['5,012', ledger.total],
      ['0', '0.00'],
      ['1', '0.00'],
      ['5,013', ledger.total],
    ]);
    expect(await page.getByTestId('book-form').locator('input').nth(1).inputValue()).toContain(
      ledger.currency,
    );
    await commit.click();
    await page.getByTestId('tile-customerRetentionRate').waitFor();

    const seconds = (performance.now() - began) / 1000;
    const { clicks, keys, dialogs } = await countedActions(staybook);
    await staybook.shot(`foreign-done-${ledger.currency}`);
    // oxlint-disable-next-line no-console
    console.log(`${name}: ${clicks} clicks, ${dialogs} dialogs, ${keys} keys, ${seconds.toFixed(1)} s`);
    expect(await page.getByTestId('tile-customerRetentionRate').innerText()).toMatch(/\d+\.\d%/);
    expect(clicks + dialogs).toBeLessThanOrEqual(mostClicks);
    expect(keys).toBe(0);
    expect(seconds).toBeLessThan(60);
    expect(staybook.pageErrors).toEqual([]);
    await staybook.close();
  });
});

describe('a folder of twelve monthly exports whose dates can be read two ways', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-months-'));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is asked about once, checked as one, and imported on one button', async () => {
    const months = join(folder, 'months');
    mkdirSync(months);
    for (const { name, text } of monthlyFiles()) writeFileSync(join(months, name), text);
    const staybook = await launchStaybook();
    const { page } = staybook;
    await page.getByTestId('choose-folder').waitFor();
    await countActions(staybook, months, join(folder, 'Till.staybook'));

    await page.getByTestId('choose-folder').click();
    await page.getByTestId('answer-next').waitFor();
    await staybook.shot('months-list');
    expect(await page.getByTestId('file').count()).toBe(12);
    await page.getByTestId('answer-next').click();
    await page.getByRole('radio', { name: 'Day, month, year' }).click();
    await staybook.shot('months-question');
    await page.getByTestId('check-rows').click();
    const commit = page.getByTestId('commit-import');
    await commit.waitFor();
    await staybook.shot('months-check');
    expect(await commit.innerText()).toBe('Create the book and import 12 files (480 rows)');
    expect(await page.getByTestId('batch-total').innerText()).toMatch(/480\s+480\s+0\s+0\s+25/);
    await commit.click();
    await page.getByTestId('tile-customerRetentionRate').waitFor();

    const { clicks, keys, dialogs } = await countedActions(staybook);
    await staybook.shot('months-done');
    expect(clicks + dialogs).toBe(7);
    expect(keys).toBe(0);
    const book = await page.evaluate(() => window.staybook['app.state'](undefined));
    expect(book).toMatchObject({
      ok: true,
      value: {
        book: { lineCount: 480, customerCount: 25, firstDay: '2024-01-01', dataThrough: '2024-12-12' },
      },
    });
    expect(staybook.pageErrors).toEqual([]);
    await staybook.close();
  });
});

interface CountedPage {
  counted?: { clicks: number; keys: number };
}

interface CountedMain {
  dialogs?: number;
}

/** Counts every click and keystroke of the page, and answers the system's dialogs, each of which costs one more click. */
async function countActions({ app, page }: Launched, open: string, save: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      const main = globalThis as CountedMain;
      main.dialogs = 0;
      const count = (): void => {
        main.dialogs = (main.dialogs ?? 0) + 1;
      };
      dialog.showOpenDialog = async () => {
        count();
        return { canceled: false, filePaths: [paths.open] };
      };
      dialog.showSaveDialog = async () => {
        count();
        return { canceled: false, filePath: paths.save };
      };
    },
    { open, save },
  );
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0 };
    (window as CountedPage).counted = counted;
    window.addEventListener('click', () => (counted.clicks += 1), true);
    window.addEventListener('keydown', () => (counted.keys += 1), true);
  });
}

async function countedActions({
  app,
  page,
}: Launched): Promise<{ clicks: number; keys: number; dialogs: number }> {
  const counted = await page.evaluate(() => (window as CountedPage).counted);
  const dialogs = await app.evaluate(() => (globalThis as CountedMain).dialogs);
  return { clicks: counted?.clicks ?? -1, keys: counted?.keys ?? -1, dialogs: dialogs ?? -1 };
}

/** Rows and money of the reconciliation table, line by line, as they are read on screen. */
async function reconciliation({ page }: Launched): Promise<string[][]> {
  const found = await page.getByTestId('reconciliation').first().locator('tbody tr').all();
  return Promise.all(found.map((line) => line.locator('td').allInnerTexts()));
}
