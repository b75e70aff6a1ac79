import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialogs } from './book-dialogs';
import { launchStaybook, type Launched } from './harness';
import { pdfPages, pdfText } from './pdf';

describe('the Reports screen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-reports-'));
  let staybook: Launched;

  beforeAll(async () => {
    staybook = await launchStaybook();
    await staybook.page.getByTestId('open-sample').click();
    await staybook.page.getByTestId('tile-customerRetentionRate').waitFor();
    await staybook.page.getByTestId('nav-reports').click();
  });

  afterAll(async () => {
    await staybook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the Retention book, and shows it page by page', async () => {
    const { page } = staybook;
    await page.getByTestId('template-retention-book').click();
    await page.getByText(/Page 1 of (\d{2,})/).waitFor();
    await previewIsDone(staybook);
    await page.getByTestId('preview-desk').focus();
    await page.keyboard.press('PageDown');
    expect(await page.getByTestId('page-of').innerText()).toMatch(/^Page 2 of \d{2,}$/);
    await page.keyboard.press('End');
    const [, last, count] = /^Page (\d+) of (\d+)$/.exec(await page.getByTestId('page-of').innerText()) ?? [];
    expect(last).toBe(count);
    // Of the many pages only those in view are drawn.
    expect(await page.getByTestId('preview-page').count()).toBeLessThan(5);
  });

  it('enlarges the pages and not the window with Ctrl and +', async () => {
    const { page, app } = staybook;
    await page.getByTestId('preview-desk').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+=');
    const larger = await page.getByTestId('zoom').innerText();
    await page.keyboard.press('Control+0');
    expect(await page.getByTestId('zoom').innerText()).not.toBe(larger);
    const zoom = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getZoomFactor()),
    );
    expect(new Set(zoom)).toEqual(new Set([1]));
  });

  it('drops a section, keeps the report under a name, and opens it again', async () => {
    const { page } = staybook;
    await page.getByTestId('options-sections').click();
    await page.getByTestId('section-segments').getByRole('checkbox').click();
    await page.getByTestId('keep-as').click();
    await page.getByTestId('report-name').fill('Board pack');
    await page.getByTestId('keep-report').click();
    await page.getByTestId('options-report').click();
    await page.getByTestId('template-retention-summary').click();
    await page.getByTestId('open-report').click();
    await page.getByTestId('options-sections').click();
    expect(await page.getByTestId('section-segments').count()).toBe(0);
    expect(await page.getByTestId('other-segments').count()).toBe(1);
    expect(await page.getByTestId('report-title').innerText()).toBe('Board pack');
  });

  it('saves the very PDF of the preview, without the section that was dropped', async () => {
    const { app, page } = staybook;
    const path = join(folder, 'board.pdf');
    await answerDialogs(app, { save: path });
    await previewIsDone(staybook);
    const shown = await page.getByTestId('page-of').innerText();
    await page.getByTestId('save-pdf').click();
    await page.getByText('board.pdf is saved.').waitFor();
    expect(shown).toContain(`of ${await pdfPages(path)}`);
    const text = await pdfText(path);
    expect(text).toContain('Board pack');
    expect(text).not.toMatch(/^\s*Segments\s*$/m);
  });

  it('saves the workbook and the CSV of the same report', async () => {
    const { app, page } = staybook;
    for (const format of ['xlsx', 'csv'] as const) {
      await answerDialogs(app, { save: join(folder, `board.${format}`) });
      await page.getByTestId('save-menu').click();
      await page.getByTestId(`save-as-${format}`).click();
      await page.getByText(`board.${format} is saved.`).waitFor();
    }
    expect(readFileSync(join(folder, 'board.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(folder, 'board.csv'), 'utf8')).toContain('Board pack');
  });

  it('stops a long one at its Cancel, leaves the old file, and no other', async () => {
    const { app, page } = staybook;
    const path = join(folder, 'long.pdf');
    writeFileSync(path, 'the report of last month');
    await answerDialogs(app, { save: path });
    await page.getByTestId('options-report').click();
    // A statement of everyone who bought in the whole ledger: hundreds of pages.
    await page.getByTestId('template-customer-statement').click();
    await page.getByTestId('save-pdf').click();
    const panel = page.getByTestId('report-task').filter({ hasText: 'Saving the PDF' });
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped. Nothing was written.').waitFor();
    expect(readFileSync(path, 'utf8')).toBe('the report of last month');
    expect(readdirSync(folder).toSorted()).toEqual(['board.csv', 'board.pdf', 'board.xlsx', 'long.pdf']);
  });

  it('says in one sentence that a folder has vanished, and writes nothing', async () => {
    const { app, page } = staybook;
    await page.getByTestId('template-retention-summary').click();
    await answerDialogs(app, { save: join(folder, 'gone', 'summary.pdf') });
    await page.getByTestId('save-pdf').click();
    await page.getByText(`The folder ${join(folder, 'gone')} does not exist.`, { exact: false }).waitFor();
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });

  it('wrote no error to the console', () => {
    expect(staybook.pageErrors).toEqual([]);
  });
});

async function previewIsDone({ page }: Launched): Promise<void> {
  await page.locator('section[aria-label="Preview"][aria-busy="false"]').waitFor();
  await page.locator('[data-testid="preview-page"][data-drawn]').first().waitFor();
}
