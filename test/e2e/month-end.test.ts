import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialogs } from './book-dialogs';
import { launchStaybook, type Launched } from './harness';
import { pdfPages, pdfText } from './pdf';

describe('a month-end with the sample book', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-month-end-'));
  const userData = join(folder, 'profile');
  let staybook: Launched;

  beforeAll(async () => {
    staybook = await launchStaybook({ userData });
  });

  afterAll(async () => {
    await staybook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens the sample and shows its overview', async () => {
    const { page } = staybook;
    await page.getByTestId('open-sample').click();
    await page.getByTestId('tile-customerRetentionRate').waitFor();
    await staybook.shot('overview');
    expect(await page.getByTestId('tile-customerRetentionRate').innerText()).toMatch(/\d+\.\d\s?%/);
    expect(await page.getByTestId('roll-forward').count()).toBe(1);
    expect(await page.getByTestId('cohorts').count()).toBe(1);
  });

  it('leads from a tile to its formula with the numbers in it', async () => {
    const { page } = staybook;
    await page.getByTestId('tile-customerRetentionRate').click();
    const explanation = page.getByTestId('explanation');
    await explanation.waitFor();
    await staybook.shot('explanation');
    const [, kept, opening] = /(\d+) of (\d+)/.exec(await explanation.innerText()) ?? [];
    expect(Number(kept)).toBeGreaterThan(0);
    // The formula with its numbers: (closing − new and reactivated) over the opening customers.
    expect(await explanation.innerText()).toMatch(new RegExp(`\\d+\\s*−\\s*\\d+\\s+${opening}\\b`));
  });

  it('from there to exactly the customers that were counted, and to a ledger line with file and row', async () => {
    const { page } = staybook;
    const counted = Number(
      /[\d,]+/.exec(await page.getByTestId('explanation-members').first().innerText())?.[0].replace(',', ''),
    );
    await page.getByTestId('explanation-members').first().click();
    await page.getByTestId('customer-row').first().waitFor();
    await staybook.shot('customers-of-a-figure');
    const total = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    expect(total).toBe(counted);
    await page.getByTestId('customer-row').first().click();
    await page.getByTestId('ledger-line').first().waitFor();
    await staybook.shot('customer');
    expect(await page.getByTestId('ledger-line').first().innerText()).toContain('sample-ledger.csv');
  });

  it.each([
    ['zh-CN', '客户留存率'],
    ['zh-TW', '客戶保留率'],
    ['ru', 'Коэффициент удержания клиентов'],
    ['en', 'Customer retention rate'],
  ] as const)('speaks %s at once', async (language, words) => {
    const { page } = staybook;
    await page.getByTestId('nav-settings').click();
    await page.getByTestId('language').click();
    await page.getByRole('option').nth(['en', 'zh-CN', 'zh-TW', 'ru'].indexOf(language)).click();
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    await page.getByTestId('nav-overview').click();
    await page.getByTestId('tile-customerRetentionRate').waitFor();
    await staybook.shot(`overview-${language}`);
    expect(await page.getByTestId('page').innerText()).toContain(words);
  });

  it('previews the report and saves the very PDF', async () => {
    const { app, page } = staybook;
    const path = join(folder, 'summary.pdf');
    await answerDialogs(app, { save: path });
    await page.getByTestId('nav-reports').click();
    await page.getByTestId('preview-page').first().waitFor();
    await staybook.shot('report');
    await page.getByTestId('save-pdf').click();
    await page.waitForFunction(() => document.body.innerText.includes('summary.pdf'));
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await pdfPages(path)).toBeGreaterThanOrEqual(2);
    const [first] = (await pdfText(path)).split('\f');
    expect(first).toContain('Customer retention rate');
    expect(first).toMatch(/Page 1 of \d+/);
  });

  it('finds the book as it was after the app is started again', async () => {
    const retention = await retentionTile(staybook);
    await staybook.close();
    staybook = await launchStaybook({ userData });
    await staybook.page.getByTestId('open-sample').click();
    expect(await retentionTile(staybook)).toBe(retention);
  });
});

async function retentionTile({ page }: Launched): Promise<string> {
  await page.getByTestId('nav-overview').click();
  const tile = page.getByTestId('tile-customerRetentionRate');
  await tile.waitFor();
  return tile.innerText();
}
