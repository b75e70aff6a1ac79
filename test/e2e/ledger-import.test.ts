import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile } from '../helpers/data-folder';
import { answerDialogs } from './book-dialogs';
import { launchStaybook, type Launched } from './harness';

const fixture = (name: string): string => resolve(import.meta.dirname, '../fixtures/imports', name);
const onlineRetail = {
  csv: dataFile('online-retail/online-retail.csv'),
  xlsx: dataFile('online-retail/online-retail.xlsx'),
};
const sample = resolve(import.meta.dirname, '../../assets/sample/sample-ledger.csv');
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('from a ledger to a book of one’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-import-'));
  const userData = join(folder, 'profile');
  const book = join(folder, 'Harbour.staybook');
  let staybook: Launched;

  beforeAll(async () => {
    staybook = await launchStaybook({ userData });
  });

  afterAll(async () => {
    await staybook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for a book, shows what the import will do, and does it', async () => {
    const { app, page } = staybook;
    await answerDialogs(app, { open: sample, save: book });
    await page.getByTestId('choose-ledger').click();
    await page.getByTestId('commit-import').waitFor();
    await staybook.shot('import-check');
    const planned = await numbersOf(staybook);
    expect(existsSync(book)).toBe(false);
    await page.getByTestId('book-form').locator('input').first().fill('Harbour');
    await page.getByTestId('commit-import').click();
    await page.getByTestId('import-done').waitFor();
    await staybook.shot('import-done');
    expect(await numbersOf(staybook)).toEqual(planned);
    expect(existsSync(book)).toBe(true);
    await page.getByTestId('show-figures').click();
    await page.getByTestId('overview-lead').waitFor();
    await page.getByTestId('tile-customerRetentionRate').waitFor();
  });

  it('importing the same file again changes nothing: every row is a duplicate', async () => {
    const { app, page } = staybook;
    const before = hashOf(book);
    await answerDialogs(app, { open: sample });
    await page.getByTestId('nav-data').click();
    await page.getByTestId('import-ledger').click();
    await page.getByTestId('change-columns').waitFor();
    await page.getByTestId('reconciliation').first().waitFor();
    await staybook.shot('import-again');
    expect(await page.getByTestId('commit-import').count()).toBe(0);
    expect(hashOf(book)).toBe(before);
  });

  it.each([
    ['an empty file', 'empty.csv', /empty/i],
    ['a picture renamed to .xlsx', 'picture-renamed.xlsx', /picture|not a/i],
    ['a truncated .xlsx', 'truncated.xlsx', /incomplete|damaged|cut|truncated/i],
    ['a CSV without a date column', 'no-date-column.csv', /date/i],
  ])('%s gets one sentence and leaves the book as it was', async (_what, name, sentence) => {
    const { app, page } = staybook;
    const before = hashOf(book);
    await answerDialogs(app, { open: fixture(name) });
    await page.getByTestId('nav-data').click();
    await page.getByTestId('import-ledger').click();
    const told = page.getByTestId('error-state').or(page.getByTestId('missing-fields')).first();
    await told.waitFor();
    await staybook.shot(`refused-${name}`);
    expect(await told.innerText()).toMatch(sentence);
    expect(hashOf(book)).toBe(before);
  });

  it('a book from a newer version and a damaged book are refused in a sentence; the open one stays', async () => {
    const { app, page } = staybook;
    const newer = join(folder, 'newer.staybook');
    const bytes = readFileSync(book);
    // The version of a book is SQLite's user_version: four bytes at offset 60 of the header.
    bytes.writeUInt32BE(990, 60);
    writeFileSync(newer, bytes);
    const damaged = join(folder, 'damaged.staybook');
    writeFileSync(damaged, readFileSync(book).fill(0xa5, 5000, 60_000));
    for (const [path, sentence] of [
      [newer, /newer version/],
      [damaged, /damaged/],
    ] as const) {
      await answerDialogs(app, { open: path });
      await page.getByTestId('nav-start').click();
      await page.getByTestId('open-book').click();
      await page.getByText(sentence).first().waitFor();
      await staybook.shot(`refused-${path.endsWith('newer.staybook') ? 'newer' : 'damaged'}-book`);
    }
    await page.getByTestId('nav-overview').click();
    await page.getByTestId('tile-customerRetentionRate').waitFor();
    expect(await page.getByTestId('book-name').innerText()).toBe('Harbour');
  });

  it('reopens the book from the recent ones with the same figures', async () => {
    const overview = async (): Promise<string> => {
      await staybook.page.getByTestId('nav-overview').click();
      await staybook.page.getByTestId('tile-customerRetentionRate').waitFor();
      return staybook.page.getByTestId('page').innerText();
    };
    const before = await overview();
    await staybook.close();
    staybook = await launchStaybook({ userData });
    await staybook.page.getByTestId('recent-book').first().click();
    expect(await overview()).toBe(before);
  });
});

describe('a ledger that the app is started with', () => {
  it('goes straight to the import', async () => {
    const staybook = await launchStaybook({ args: [sample] });
    await staybook.page.getByTestId('book-form').waitFor();
    await staybook.page.getByTestId('commit-import').waitFor();
    await staybook.shot('started-with-a-ledger');
    expect(staybook.pageErrors).toEqual([]);
    await staybook.close();
  });
});

describe.skipIf(onlineRetail.csv === null)(
  'Online Retail (UCI), 541,909 lines; skipped where the data folder is missing',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'staybook-online-retail-'));
    let staybook: Launched;

    beforeAll(async () => {
      staybook = await launchStaybook();
    });

    afterAll(async () => {
      await staybook.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(['csv', 'xlsx'] as const)(
      'imports the .%s through the app, reconciles to 9,747,747.93 and gives the published figures',
      async (kind) => {
        const { app, page } = staybook;
        await answerDialogs(app, { open: onlineRetail[kind], save: join(folder, `${kind}.staybook`) });
        await page.evaluate(() => window.staybook['book.close'](undefined));
        await page.reload();
        await page.getByTestId('choose-ledger').click();
        await page.getByTestId('commit-import').click();
        await page.getByTestId('import-done').waitFor();
        expect(await numbersOf(staybook)).toEqual(expect.arrayContaining([['541,909', '9,747,747.93']]));
        expect(await publishedFigures(staybook)).toEqual({
          opening: 1969,
          new: 654,
          reactivated: 302,
          lost: 774,
          closing: 2151,
        });
      },
    );
  },
);

/** Rows and money of the reconciliation table, line by line, as they are read on screen. */
async function numbersOf({ page }: Launched): Promise<string[][]> {
  const lines = await page.getByTestId('reconciliation').first().locator('tbody tr').all();
  return Promise.all(lines.map((line) => line.locator('td').allInnerTexts()));
}

async function publishedFigures({ page }: Launched): Promise<unknown> {
  const answer = await page.evaluate(() =>
    window.staybook['figures.overview']({ scope: { period: '2011-Q3', base: 'window:90' } }),
  );
  if (!answer.ok || answer.value.rollForward === null) throw new Error(JSON.stringify(answer));
  const { opening, new: gained, reactivated, lost, closing } = answer.value.rollForward;
  return { opening, new: gained, reactivated, lost, closing };
}
