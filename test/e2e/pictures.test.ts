import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialogs } from './book-dialogs';
import { launchStaybook, type Launched } from './harness';

describe('A chart is handed over as a picture and as a table, in the packaged app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-pictures-'));
  let staybook: Launched;

  beforeAll(async () => {
    staybook = await launchStaybook();
    await staybook.page.getByTestId('open-sample').click();
    await staybook.page.getByTestId('nav-revenue').click();
    await staybook.page.getByTestId('revenue-split').waitFor();
  });

  afterAll(async () => {
    await staybook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('as SVG: whole by itself, with title, periods, values of the axis and source, on white though the app is dark', async () => {
    await staybook.page.evaluate(() => window.staybook['app.setTheme']({ theme: 'dark' }));
    const svg = (await saved('svg')).toString('utf8');
    const { texts, attributes } = parsed(svg);
    expect(texts).toContain('New against returning revenue');
    expect(texts).toContain('200K');
    expect(texts).toContain('Returning customers');
    expect(
      texts.some((text) => /Sample · Q4 2024 · .* · data through 31 Dec 2024 · Staybook/.test(text)),
    ).toBe(true);
    expect(attributes).not.toContain('class');
    expect(svg).not.toContain('var(--');
    expect(svg).toMatch(/<rect width="\d+" height="\d+" fill="#fff"\/>/);
  });

  it('as PNG: at twice its size', async () => {
    const svg = (await saved('svg')).toString('utf8');
    const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = await saved('png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * Number(width));
    expect(png.readUInt32BE(20)).toBe(2 * Number(height));
  });

  it('its table as CSV and as a workbook whose numbers are numbers', async () => {
    const csv = (await saved('csv')).toString('utf8');
    const path = join(folder, 'chart.xlsx');
    await saved('xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const [sheet] = workbook.worksheets;
    const lines = csv.trim().split('\r\n');
    expect(sheet?.rowCount).toBe(lines.length);
    expect(sheet?.getRow(2).getCell(2).value).toBe(Number(lines[1]?.split(',')[1]));
  });

  it('on the clipboard', async () => {
    await choose('copy-picture');
    await staybook.page.getByText('Copied').first().waitFor();
    expect(await staybook.app.evaluate(holdsPicture)).toBe(true);
  });

  async function choose(item: string): Promise<void> {
    const { page } = staybook;
    await page.getByTestId('revenue-split').getByTestId('export-menu').click();
    await page.getByTestId(item).click();
  }

  async function saved(kind: string): Promise<Buffer> {
    const path = join(folder, `chart.${kind}`);
    rmSync(path, { force: true });
    await answerDialogs(staybook.app, { save: path });
    await choose(`export-${kind}`);
    await staybook.page.getByText(`chart.${kind}`).last().waitFor();
    return readFileSync(path);
  }
});

/** Runs in the app's main process; runtimes up to Electron 44 read a picture, later ones list what there is. */
async function holdsPicture({ clipboard }: { clipboard: object }): Promise<boolean> {
  const former = clipboard as { readImage?: () => { isEmpty: () => boolean } };
  if (former.readImage !== undefined) return !former.readImage().isEmpty();
  const current = clipboard as { read: () => Promise<{ types: readonly string[] }[]> };
  return (await current.read()).some(({ types }) => types.includes('image/png'));
}

/** Throws where it is not well-formed. */
function parsed(svg: string): { readonly texts: readonly string[]; readonly attributes: readonly string[] } {
  const parser = new SaxesParser();
  const texts: string[] = [];
  const attributes: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => attributes.push(...Object.keys(tag.attributes)));
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  return { texts, attributes };
}
