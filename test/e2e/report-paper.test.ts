import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportRequest, SectionId } from '@shared/contract/report-document';
import { languages, type Language } from '@shared/contract/views';
import { wordsIn } from '@main/words/words';
import { answerDialogs } from './book-dialogs';
import { launchStaybook, type Launched } from './harness';
import { makeBook } from './make-book';
import {
  checkPdf,
  drawPage,
  pdfFontsEmbedded,
  pdfInfo,
  pdfLines,
  pdfOutline,
  pdfPages,
  pdfText,
  unlikeShare,
  withoutStamp,
  type GrayPicture,
} from './pdf';

const customerCount = 5000;
const code = (customer: number) => `K${String(customer).padStart(5, '0')}`;

/** Everyone buys once in the third quarter of 2025, every third one in the second too. */
function ledger(): string {
  const lines = ['date,invoice,customer id,customer name,amount'];
  for (let customer = 1; customer <= customerCount; customer += 1) {
    const name = `Buyer 客户 Клиент ${customer}`;
    const day = String((customer % 28) + 1).padStart(2, '0');
    if (customer % 3 === 0)
      lines.push(`2025-05-${day},A${customer},${code(customer)},${name},${customer}.10`);
    lines.push(`2025-0${(customer % 3) + 7}-${day},B${customer},${code(customer)},${name},${customer}.25`);
  }
  return `${lines.join('\n')}\n`;
}

const longSections: readonly SectionId[] = [
  'keyFigures',
  'customerRollForward',
  'retentionTrend',
  'customers',
  'forecast',
  'reconciliation',
  'signOff',
  'definitions',
  'sources',
];

describe('A report on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-paper-'));
  const long = join(folder, 'long.pdf');
  const inLanguage = (language: Language) => join(folder, `${language}.pdf`);
  let staybook: Launched;

  async function makePdf(path: string, change: Partial<ReportRequest>): Promise<Uint8Array> {
    const request: ReportRequest = {
      template: 'retention-book',
      scope: { period: '2025-Q3', base: 'window:90' },
      language: 'en',
      paper: 'A4',
      orientation: 'portrait',
      sections: null,
      customer: null,
      remarks: '',
      name: null,
      ...change,
    };
    const bytes = await staybook.page.evaluate(async (asked) => {
      const pdf = await window.staybook['report.pdf']({ request: asked, taskId: crypto.randomUUID() });
      if (!pdf.ok) throw new Error(JSON.stringify(pdf));
      // Playwright carries text well, and many numbers badly.
      return Array.from(pdf.value, (byte) => String.fromCharCode(byte)).join('');
    }, request);
    const pdf = Buffer.from(bytes, 'latin1');
    writeFileSync(path, pdf);
    return pdf;
  }

  beforeAll(async () => {
    staybook = await launchStaybook();
    await makeBook(staybook, {
      folder,
      name: 'paper',
      settings: { currency: 'EUR' },
      ledgers: { 'sales 销售 Продажи.csv': ledger() },
    });
    await makePdf(long, { sections: longSections });
    for (const language of languages)
      await makePdf(inLanguage(language), { language, paper: 'Letter', orientation: 'landscape' });
  }, 150_000);

  afterAll(async () => {
    await staybook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has on every page the book, the report, the period and page x of y', async () => {
    const pages = (await pdfText(long)).split('\f').slice(0, -1);
    expect(pages).toHaveLength(await pdfPages(long));
    expect(pages.length).toBeGreaterThan(60);
    pages.forEach((text, index) => {
      const lines = text.trim().split('\n');
      expect(lines[0]).toMatch(/^paper\s+Retention book, Q3 2025$/);
      expect(lines.at(-1)).toMatch(new RegExp(`^Staybook\\s+Page ${index + 1} of ${pages.length}$`));
    });
  });

  it('prints a table of 5,000 rows whole, under its head on every page', async () => {
    const text = await pdfText(long);
    const printed = [...text.matchAll(/K\d{5}/g)].map(([one]) => one);
    expect(printed.toSorted()).toEqual(Array.from({ length: customerCount }, (_, index) => code(index + 1)));
    const head = wordsIn('en')('report:customers.code');
    for (const page of text.split('\f').filter((one) => /K\d{5}/.test(one))) expect(page).toContain(head);
  });

  it('cuts no line at the end or the edge of a page, and leaves the margins to the head and the foot', async () => {
    for (const [path, width, height] of [
      [long, 595, 842],
      [inLanguage('ru'), 792, 612],
      [inLanguage('zh-CN'), 792, 612],
    ] as const) {
      const lines = await pdfLines(path);
      // The running head and foot lie in the outer half of their margins.
      const body = lines.filter(({ top, bottom }) => bottom > 36 && top < height - 36);
      expect(body.length).toBeGreaterThan(100);
      // Margins of 16 mm at the sides and below, 17 above: 45 and 48 points. The height that poppler gives a line is
      // that of its font, for Chinese more than twice that of its letters: what counts is where its middle lies.
      const outside = body.filter(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2;
        return left < 44 || right > width - 44 || middle < 48 || middle > height - 45;
      });
      expect(outside).toEqual([]);
    }
  });

  it('has an outline with the report and its sections', async () => {
    const titles = (await pdfOutline(long)).map(({ title }) => title);
    const words = wordsIn('en');
    for (const id of longSections) expect(titles).toContain(words(`report:section.${id}`));
    expect(titles[0]).toBe('Retention book');
  });

  it('never strands a heading at the foot of a page', async () => {
    const headings = new Set((await pdfOutline(inLanguage('en'))).map(({ title }) => title));
    const pages = (await pdfText(inLanguage('en'))).split('\f').slice(0, -1);
    for (const page of pages) {
      const lines = page
        .trim()
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect(headings).not.toContain(lines.at(-2)?.trim());
    }
  });

  it.each(languages)(
    'is tagged, titled, in its language, searchable, with its fonts (%s)',
    async (language) => {
      const path = inLanguage(language);
      const words = wordsIn(language);
      const info = await pdfInfo(path);
      expect(info.get('Title')).toBe(`${words('report:template.retention-book.name')} – paper`);
      expect(info.get('Tagged')).toBe('yes');
      expect(info.get('Page size')).toBe('792 x 612 pts (letter)');
      expect(readFileSync(path, 'latin1')).toContain(`/Lang (${language})`);
      const text = (await pdfText(path)).replace(/\s+/g, ' ');
      for (const key of ['report:section.customerRollForward', 'metric:customerRetentionRate.name'])
        expect(text).toContain(words(key));
      expect(text).toContain('sales 销售 Продажи.csv');
      const fonts = await pdfFontsEmbedded(path);
      expect(fonts.length).toBeGreaterThan(2);
      expect(fonts).not.toContain(false);
      expect(await checkPdf(path)).toContain('No syntax or stream encoding errors found');
    },
  );

  it('is the same bytes every time but for the moment it is stamped with', async () => {
    const request = { template: 'retention-summary' } as const;
    const minute = () => Math.floor(Date.now() / 60_000);
    let pair: string[] = [];
    // The paper says the minute in which it was prepared: both of a pair are made in the same one.
    for (let started = -1; started !== minute();) {
      started = minute();
      pair = [];
      for (const name of ['first.pdf', 'second.pdf'])
        pair.push(withoutStamp(await makePdf(join(folder, name), request)));
    }
    expect(pair[0]).toBe(pair[1]);
    expect(pair[0]).not.toBe(
      withoutStamp(await makePdf(join(folder, 'other.pdf'), { ...request, language: 'ru' })),
    );
  });

  it('looks in the preview as it does on paper', async () => {
    const { page } = staybook;
    await page.getByTestId('nav-reports').click();
    await page.locator('[data-testid="preview-page"][data-drawn]').first().waitFor();
    const shown: GrayPicture = await page
      .getByTestId('preview-page')
      .first()
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const drawing = (canvas as HTMLCanvasElement).getContext('2d');
        const { data } = drawing?.getImageData(0, 0, width, height) ?? { data: [] };
        const pixels = Array.from({ length: width * height }, (_, at) =>
          Math.round(
            0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0),
          ),
        );
        return { width, height, pixels: pixels as unknown as Uint8Array };
      });
    const path = join(folder, 'shown.pdf');
    await answerDialogs(staybook.app, { save: path });
    await page.getByTestId('save-pdf').click();
    await page.waitForFunction(() => document.body.innerText.includes('shown.pdf'));
    expect(unlikeShare(shown, await drawPage(path, 1, shown))).toBeLessThan(0.01);
    expect(unlikeShare(shown, await drawPage(path, 2, shown))).toBeGreaterThan(0.05);
  });
});
