import { Workbook } from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialogs } from './book-dialogs';
import { launchStaybook, type Launched } from './harness';

const header = 'Date,Invoice,Customer,Amount';
const january = ['2024-01-05,A1,Meyer,12.50', '2024-01-05,A1,Meyer,7.50', '2024-01-09,A2,Schulz,30.00'];
/** As the program exports it once the second line of A1 has been corrected. */
const corrected = ['2024-01-05,A1,Meyer,12.50', '2024-01-05,A1,Meyer,9.00', '2024-01-09,A2,Schulz,30.00'];

describe('what only a person can decide about a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-choices-'));
  const file = (name: string): string => join(folder, name);
  let staybook: Launched;

  beforeAll(async () => {
    staybook = await launchStaybook();
    writeFileSync(file('january.csv'), [header, ...january, ''].join('\n'));
    writeFileSync(file('corrected.csv'), [header, ...corrected, ''].join('\n'));
    await writeWorkbook(file('business.xlsx'));
  });

  afterAll(async () => {
    await staybook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a corrected export replaces the lines of its invoices once that is chosen, and not before', async () => {
    const { app, page } = staybook;
    await answerDialogs(app, { open: file('january.csv'), save: file('shop.staybook') });
    await page.getByTestId('choose-ledger').click();
    await page.getByTestId('commit-import').click();
    await page.getByTestId('import-done').waitFor();

    await answerDialogs(app, { open: file('corrected.csv') });
    await page.getByTestId('choose-ledger').click();
    const commit = page.getByTestId('commit-import');
    await page.getByTestId('changed-invoices').waitFor();
    await staybook.shot('changed-invoices');
    expect(await commit.isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /Replace the book’s lines/ }).click();
    await page.getByText(/2 lines of the book \(\$20\.00\) are replaced/).waitFor();
    await staybook.shot('replaced-invoices');
    await commit.click();
    await page.getByTestId('import-done').waitFor();
    expect(await revenue(staybook)).toBe(5150);
  });

  it('a workbook of several sheets is imported whole, each sheet as what it holds', async () => {
    const { app, page } = staybook;
    await answerDialogs(app, { open: file('business.xlsx') });
    await page.getByTestId('nav-start').click();
    await page.getByTestId('choose-ledger').click();
    await page.getByRole('button', { name: 'Import all 3 sheets' }).click();
    await page.getByTestId('commit-import').waitFor();
    await staybook.shot('every-sheet');
    const kinds = await page.getByTestId('batch-file').locator('tr > td:nth-child(2)').allInnerTexts();
    expect(kinds).toEqual(['Customer list', 'Sales', 'Contracts and subscriptions']);
    await page.getByTestId('commit-import').click();
    await page.getByTestId('import-done').waitFor();
    expect(await revenue(staybook)).toBe(5150 + 10_000);
  });

  it('what the file was taken for can be changed, and its columns are matched anew', async () => {
    const { app, page } = staybook;
    await answerDialogs(app, { open: file('january.csv') });
    await page.getByTestId('nav-start').click();
    await page.getByTestId('choose-ledger').click();
    await page.getByTestId('change-columns').click();
    await page.getByTestId('file-options').click();
    await page.getByTestId('record-kind').click();
    await page.getByRole('option', { name: 'Survey answers' }).click();
    await page.getByTestId('preview').waitFor();
    await page.getByTestId('continue').click();
    await page.getByTestId('missing-fields').waitFor();
    expect(await page.getByTestId('missing-fields').innerText()).toContain('score');
    expect(staybook.pageErrors).toEqual([]);
  });
});

async function writeWorkbook(path: string): Promise<void> {
  const workbook = new Workbook();
  workbook.addWorksheet('Customers').addRows([
    ['Customer ID', 'Customer name', 'E-mail', 'City', 'Industry'],
    ['C1', 'Meyer', 'office@meyer.example', 'Kiel', 'Trade'],
    ['C2', 'Schulz', 'mail@schulz.example', 'Bonn', 'Building'],
  ]);
  workbook.addWorksheet('Sales').addRows([
    ['Date', 'Invoice', 'Customer ID', 'Customer name', 'Amount'],
    ['2024-02-05', 'B1', 'C1', 'Meyer', 60],
    ['2024-02-06', 'B2', 'C2', 'Schulz', 40],
  ]);
  workbook.addWorksheet('Contracts').addRows([
    ['Contract no.', 'Customer ID', 'Contract start', 'Contract end', 'Contract value'],
    ['K1', 'C1', '2024-01-01', '2024-12-31', 1200],
  ]);
  await workbook.xlsx.writeFile(path);
}

/** Of the whole book, in minor units. */
async function revenue({ page }: Launched): Promise<number> {
  const answer = await page.evaluate(() =>
    window.staybook['customers.list']({
      query: { set: { kind: 'all' }, search: '', sort: 'name', descending: false },
      offset: 0,
      limit: 100,
    }),
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value.rows.reduce((sum, row) => sum + row.revenue, 0);
}
