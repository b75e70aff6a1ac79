import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type {
  ReportBlock,
  ReportDocument,
  ReportSection,
  TableBlock,
} from '@shared/contract/report-document';
import { PrintDocument } from '@renderer/print/print-document';
import { createFakeBridge } from '../fake/fake-bridge';
import { madeImports, madeReport } from '../fake/made-report';

Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } });

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['print'];
});

/** A report of one section with these blocks, on paper. */
async function printed(
  blocks: readonly ReportBlock[],
  change: Partial<ReportDocument> = {},
): Promise<HTMLElement> {
  const section: ReportSection = {
    id: 'revenue',
    title: 'Revenue retention',
    unavailable: null,
    startsPage: false,
    blocks,
  };
  const report: ReportDocument = {
    ...madeReport('en'),
    template: 'retention-book',
    summary: null,
    sections: [section],
    ...change,
  };
  Object.assign(window, {
    staybook: createFakeBridge(
      {},
      { 'report.document': () => ({ document: report, paper: 'A4', orientation: 'portrait' }) },
    ),
  });
  const { container } = render(<PrintDocument hash="#key" />);
  await waitFor(() => expect(document.documentElement.dataset['print']).toBe('ready'));
  return container;
}

const table: TableBlock = {
  kind: 'table',
  id: 'made',
  title: 'By file',
  columns: [
    { id: 'file', header: 'File', kind: 'text' },
    { id: 'note', header: 'Note', kind: 'text' },
    { id: 'rows-read', header: 'Rows: Read', kind: 'count' },
    { id: 'rows-kept', header: 'Rows: Kept', kind: 'count' },
    { id: 'amount', header: 'Amount, EUR', kind: 'money' },
    { id: 'share', header: 'Share', kind: 'ratio' },
  ],
  rows: [
    ['a.csv', 'first', 1200, 1195, 123_450, 0.607],
    ['b.csv', null, 5, 5, -100, { value: 0.5, marked: true }],
  ],
  total: ['Together', null, 1205, 1200, 123_350, null],
  notes: ['An asterisk marks an open period.'],
};

function textsOf(page: HTMLElement, selector: string): readonly (string | null)[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

describe('A table of a report', () => {
  it('prints every cell in the style of its column, blank where there is no value, marked where it may change', async () => {
    const page = await printed([table]);
    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['a.csv', 'first', '1,200', '1,195', '1,234.50', '60.7%'],
      ['b.csv', '', '5', '5', '−1.00', '50.0%*'],
      ['Together', '1,205', '1,200', '1,233.50', ''],
    ]);
    expect(textsOf(page, '.table-block .small')).toEqual(['An asterisk marks an open period.']);
  });

  it('sets columns of one kind under a heading that they share', async () => {
    const page = await printed([table]);
    expect(textsOf(page, 'thead tr.groups th')).toEqual(['File', 'Note', 'Rows', 'Amount, EUR', 'Share']);
    expect(page.querySelector('thead .group')?.getAttribute('colspan')).toBe('2');
    expect(textsOf(page, 'thead tr:last-child th')).toEqual(['Read', 'Kept']);
  });

  it('rules a sum doubly and a mean singly', async () => {
    const mean: TableBlock = { ...table, id: 'mean', total: ['Mean', null, null, null, null, 0.5] };
    const page = await printed([table, mean]);
    expect(
      [...page.querySelectorAll('tbody.footing')].map((body) => body.classList.contains('average')),
    ).toEqual([false, true]);
  });

  it('prints the whole hash of a file under its row', async () => {
    const [one] = madeImports;
    const hash = one?.fileHash ?? '';
    const page = await printed([
      {
        ...table,
        columns: [
          { id: 'file', header: 'File', kind: 'text' },
          { id: 'hash', header: 'SHA-256', kind: 'text' },
        ],
        rows: [['a.csv', hash]],
        total: null,
      },
    ]);
    expect(hash).toHaveLength(64);
    expect(textsOf(page, 'tbody tr')).toEqual(['a.csv', `SHA-256 ${hash}`]);
    expect(textsOf(page, 'thead th')).toEqual(['File']);
  });
});

describe('A section on paper', () => {
  it('does not say its heading again over its first table', async () => {
    const page = await printed([{ ...table, title: 'Revenue retention' }, table]);
    expect(textsOf(page, 'h1')).toEqual(['Retention summary', 'Revenue retention']);
    expect(textsOf(page, 'h2')).toEqual(['By file']);
  });

  it('that the book does not give is printed as the reason', async () => {
    const unavailable = 'The book holds no contracts.';
    const page = await printed([], {
      sections: [{ id: 'renewals', title: 'Renewals', unavailable, startsPage: false, blocks: [] }],
    });
    expect(textsOf(page, '[data-section="renewals"] > *')).toEqual(['Renewals', unavailable]);
  });

  it('breaks the page between its blocks, but leaves none empty before the first or behind the last', async () => {
    const stop: ReportBlock = { kind: 'pageBreak' };
    const page = await printed([stop, table, stop, { ...table, id: 'second' }, stop]);
    expect(page.querySelectorAll('.page-break')).toHaveLength(1);
  });

  it('prints logo, remarks and the names of those who sign', async () => {
    const { head } = madeReport('en');
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const page = await printed([{ kind: 'signOff' }], {
      head: { ...head, logo, remarks: 'Without branch 3.', preparedBy: 'A. Weber', reviewedBy: 'Li Na' },
    });
    expect(page.querySelector('.logo')?.getAttribute('src')).toBe(logo);
    expect(textsOf(page, '.remarks')).toEqual(['Without branch 3.']);
    const signed = textsOf(page, '.sign-off')[0];
    expect(signed).toContain('A. Weber');
    expect(signed).toContain('Li Na');
  });
});
