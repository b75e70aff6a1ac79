import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '@shared/base/fault';
import type { ReportBlock, ReportDocument, SummaryContent } from '@shared/contract/report-document';
import { languages, type Language } from '@shared/contract/views';
import { createI18n } from '@renderer/i18n/create-i18n';
import { PrintDocument } from '@renderer/print/print-document';
import { createFakeBridge } from '../fake/fake-bridge';
import { madeImports, madeReport } from '../fake/made-report';

// happy-dom loads no fonts; in Chromium this settles once they are there.
Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } });

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['print'];
  delete document.documentElement.dataset['printError'];
});

interface Printed {
  readonly text: string;
  readonly page: HTMLElement;
  readonly report: ReportDocument;
}

/** The print page as main opens it, once it says that it is ready. */
async function print(
  language: Language,
  change: (report: ReportDocument) => ReportDocument = (one) => one,
): Promise<Printed> {
  const scope = { period: '2025-Q3', base: 'window:90' };
  const report = change(madeReport(language, scope));
  Object.assign(window, {
    staybook: createFakeBridge(
      {},
      { 'report.document': () => ({ document: report, paper: 'A4', orientation: 'portrait' }) },
    ),
  });
  const { container } = render(<PrintDocument hash="#key" />);
  await waitFor(() => expect(document.documentElement.dataset['print']).toBe('ready'));
  return { text: plain(container.textContent ?? ''), page: container, report };
}

function contentOf({ summary }: ReportDocument): SummaryContent {
  if (summary === null) throw new Error('no summary');
  return summary;
}

function withContent(report: ReportDocument, change: Partial<SummaryContent>): ReportDocument {
  return { ...report, summary: { ...contentOf(report), ...change } };
}

function undetermined(block: ReportBlock): ReportBlock {
  if (block.kind !== 'figures') return block;
  const reason = { code: 'noOpeningCustomers', params: {} } as const;
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      figure: { ...row.figure, value: null, interval: null, reason },
    })),
  };
}

/** Spaces of every kind are one space. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

describe('The printed retention summary', () => {
  it.each(languages)(
    'names every figure with its definition and the numbers in it (%s)',
    async (language) => {
      const { page, report } = await print(language);
      const words = createI18n(language);
      const printed = [
        ...contentOf(report).overview.tiles.map(({ figure }) => figure.id),
        'closingCustomers',
      ];
      for (const id of printed) {
        const entry = page.querySelector(`[data-figure="${id}"]`);
        expect(entry?.textContent).toContain(words.t(`metric:${id}.name`));
        expect(entry?.textContent).toContain(words.t(`metric:${id}.definition`));
      }
      expect(document.documentElement.lang).toBe(language);
      expect(document.title).toContain(report.book.settings.companyName);
    },
  );

  it('says which imported lines a corrected export has replaced, since the ledger is short of them', async () => {
    const { text } = await print('en', (report) =>
      withContent(report, { replaced: { lines: 12, amount: 34_550 } }),
    );
    expect(text).toContain(
      '12 of the imported lines (EUR 345.50) were replaced by a corrected export and are in no figure.',
    );
  });

  it('says nothing of replaced lines where there are none', async () => {
    expect((await print('en')).text).not.toContain('replaced by a corrected export');
  });

  it.each(languages)('has a word for everything it prints (%s)', async (language) => {
    const { text } = await print(language);
    expect(text).not.toMatch(
      /\b(report|metric|common|note|input):?\.[a-z]|[a-z]+Rate\.name|\{\{|undefined|NaN|Infinity/,
    );
  });

  it('prints a roll-forward that foots: opening + new + reactivated − lost = closing', async () => {
    const { page, report } = await print('en');
    const { opening, reactivated, lost, closing, ...moved } = contentOf(report).overview.rollForward!;
    expect(opening + moved.new + reactivated - lost).toBe(closing);
    const lines = [...page.querySelectorAll('.roll-forward tbody:not(.memo) tr')].map(
      (row) => row.textContent,
    );
    expect(lines).toEqual([
      `Opening, 1 Jul 2025${opening}`,
      `+New${moved.new}`,
      `+Reactivated${reactivated}`,
      `−Lost(${lost})`,
      `Closing, 30 Sep 2025${closing}`,
    ]);
  });

  it('prints the reconciliation of every import and its total, in rows and in money', async () => {
    const { page } = await print('ru');
    const rows = [...page.querySelectorAll('.reconciliation tbody tr')].map((row) =>
      plain(row.textContent ?? ''),
    );
    expect(rows).toHaveLength(madeImports.length + 1);
    expect(rows.at(-1)).toBe('Итого5 0124 999671 071 415,241 071 028,34299,4087,50');
  });

  it('names the source files with their whole SHA-256', async () => {
    const { text } = await print('zh-CN');
    for (const { fileName, fileHash } of madeImports) {
      expect(fileHash).toHaveLength(64);
      expect(text).toContain(fileName);
      expect(text).toContain(fileHash);
    }
  });

  it('prints a figure that is not determinable with its reason, never as a number', async () => {
    const { text } = await print('en', (report) => ({
      ...report,
      sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(undetermined) })),
    }));
    expect(text).toContain(
      'Customer retention rate: not determinable. No customers at the start of the period.',
    );
  });

  it('marks an incomplete period and says to which day the data reach', async () => {
    const caution = 'Incomplete period: the data end on 18 Nov 2025.';
    const { text } = await print('en', (report) => ({ ...report, head: { ...report.head, caution } }));
    expect(text).toContain('Incomplete period: the data end on 18 Nov 2025.');
  });

  it('tells main the sentence when it cannot be made', async () => {
    Object.assign(window, {
      staybook: createFakeBridge(
        {},
        {
          'report.document': () => {
            throw new Fault('book', 'book.none');
          },
        },
      ),
    });
    render(<PrintDocument hash="#key" />);
    await waitFor(() => expect(document.documentElement.dataset['print']).toBe('failed'));
    expect(document.documentElement.dataset['printError']).not.toBe('');
  });
});
