import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchStaybook, type Launched } from './harness';
import { makeBook } from './make-book';

/** A date that does not exist in row 3, another currency in row 4, one customer under two numbers. */
const ledger = `Date,Invoice,Customer ID,Customer,Amount,Currency
2024-01-05,A-1,C1,Brightwater Supplies Ltd,100.00,EUR
2024-02-30,A-2,C2,Hafen Kontor GmbH,50.00,EUR
2024-02-11,A-3,C3,Fern & Daughters,80.00,USD
2024-03-15,A-4,X-77,BRIGHTWATER SUPPLIES LIMITED,60.00,EUR
2024-03-20,A-5,C1,Brightwater Supplies Ltd,40.00,EUR
2024-04-02,A-6,C2,Hafen Kontor GmbH,25.00,EUR
`;

describe('What was imported is put right in the Data screen, and figures and reconciliation follow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-data-'));
  let staybook: Launched;

  beforeAll(async () => {
    staybook = await launchStaybook();
    await makeBook(staybook, {
      folder,
      name: 'Harbour',
      settings: { currency: 'EUR', companyName: 'Harbour' },
      ledgers: { 'harbour-2024.csv': ledger },
    });
  });

  afterAll(async () => {
    await staybook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the import stands with what was read, imported and set aside, and its months add up to it', async () => {
    const { page } = staybook;
    await page.getByTestId('nav-data').click();
    await page.getByTestId('import').click();
    expect(await reconciliation()).toEqual([
      ['6', '275.00'],
      ['4', '225.00'],
      ['0', '0.00'],
      ['2', '50.00'],
      ['6', '275.00'],
    ]);
    const months = page.getByTestId('months').getByTestId('month');
    // January to April, and the row whose date does not exist.
    await months.nth(4).waitFor();
    expect(await page.getByTestId('months').getByTestId('total-row').innerText()).toContain('275.00');
    expect(await customersOf2024()).toBe(3);
  });

  it('a row is corrected in its cell; still wrong, it keeps the text; right, it is imported', async () => {
    const { page } = staybook;
    await page.getByTestId('show-set-aside').click();
    const row = page.getByTestId('set-aside-row').first();
    await row.getByText('2024-02-30').click();
    await page.getByTestId('cell-editor').fill('2024-02-31');
    await page.keyboard.press('Enter');
    await row.getByTestId('try-row').click();
    await row.getByText(/^Still set aside/).waitFor();
    expect(await row.innerText()).toContain('2024-02-31');
    await row.getByText('2024-02-31').click();
    await page.getByTestId('cell-editor').fill('2024-02-29');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Enter');
    await row.getByText('Imported', { exact: true }).waitFor();
    await page.getByTestId('part-set-aside').getByText('1', { exact: true }).waitFor();
    await staybook.shot('data-corrected');
  });

  it('a rate is given in digits, and the row that waited for it is read again', async () => {
    const { page } = staybook;
    await page.getByRole('link', { name: 'Give a rate' }).click();
    await page.getByTestId('give-USD').click();
    await page.getByTestId('rate-value').fill('0.9');
    expect(await page.getByTestId('rate-meaning').innerText()).toBe('1 USD = 0.9 EUR, from the beginning.');
    await page.keyboard.press('Enter');
    await page.getByTestId('try-all').click();
    expect(await page.getByTestId('retry-result').innerText()).toBe(
      '1 row tried: 1 imported, 0 already in the book, 0 still set aside.',
    );
    await page.getByTestId('rate').getByText('1', { exact: true }).waitFor();
    expect(await page.getByTestId('rate').innerText()).toMatch(/0\.9\s+1\s/);
    await staybook.shot('data-rate');
    await page.getByTestId('part-imports').click();
    await page.getByTestId('import').click();
    // 80.00 USD at 0.9 are 72.00 EUR.
    expect(await reconciliation()).toEqual([
      ['6', '347.00'],
      ['6', '347.00'],
      ['0', '0.00'],
      ['0', '0.00'],
      ['6', '347.00'],
    ]);
    expect(await customersOf2024()).toBe(4);
  });

  it('two customers are merged, and parted again from the log', async () => {
    const { page } = staybook;
    await page.goBack();
    await page.getByTestId('part-customers').click();
    await page.getByTestId('proposal').getByTestId('merge-left').click();
    await page.getByText('No customers look alike').waitFor();
    expect(await customersOf2024()).toBe(3);
    await staybook.shot('data-merged');
    await page.getByTestId('undo-merge').click();
    await page.getByTestId('proposal').waitFor();
    expect(await customersOf2024()).toBe(4);
  });

  it('the quality of the data says what was converted', async () => {
    const { page } = staybook;
    await page.getByTestId('part-quality').click();
    expect(await page.getByTestId('quality-converted').innerText()).toContain('72.00');
    await staybook.shot('data-quality');
  });

  it('the import is undone after it is said what goes, and the book is empty again', async () => {
    const { page } = staybook;
    await page.getByTestId('part-imports').click();
    await page.getByTestId('import').click();
    await page.getByTestId('undo-import').click();
    const panel = page.getByTestId('undo-panel');
    await panel.getByText('347.00').waitFor();
    await staybook.shot('data-undo');
    await panel.getByRole('button', { name: 'Undo the import of 6 rows' }).click();
    await page.getByText('No ledger has been imported').waitFor();
    const answer = await page.evaluate(() => window.staybook['app.state'](undefined));
    expect(answer).toMatchObject({
      ok: true,
      value: { book: { lineCount: 0, customerCount: 0, importCount: 0, setAsideCount: 0 } },
    });
    expect(staybook.pageErrors).toEqual([]);
  });

  /** Rows and money of the reconciliation on screen, line by line. */
  async function reconciliation(): Promise<string[][]> {
    const table = staybook.page.getByTestId('reconciliation');
    await table.waitFor();
    const lines = await table.locator('tbody tr').all();
    return Promise.all(lines.map((line) => line.locator('td').allInnerTexts()));
  }

  async function customersOf2024(): Promise<number> {
    const answer = await staybook.page.evaluate(() =>
      window.staybook['figures.overview']({ scope: { period: '2024', base: 'period' } }),
    );
    if (!answer.ok || answer.value.rollForward === null) throw new Error(JSON.stringify(answer));
    return answer.value.rollForward.closing;
  }
});
