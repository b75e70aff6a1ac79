import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportRequest, TemplateId } from '@shared/contract/report-document';
import { languages, type BookSummary, type Language } from '@shared/contract/views';
import { createFormat } from '@shared/format/format';
import { segmentIds } from '@shared/ledger/rfm';
import type { Unit } from '@shared/metrics/unit';
import { currencyDecimals } from '@shared/model/money';
import { wordsIn } from '@main/words/words';
import { cli } from '../helpers/cli';
import { testEngine } from '../helpers/engine';
import { answerDialogs } from './book-dialogs';
import { launchStaybook, type Launched } from './harness';
import { pdfRunningText } from './pdf';

/** The scope in which the window opens the sample. */
const scope = { period: '2024-Q4', base: 'window:365' };

interface HeadlessFigure {
  readonly value: number | string | null;
  readonly unit: Unit;
}

/** Values as printed by metric; null where there is none. */
type Printed = Readonly<Record<string, string | null>>;

describe('Every figure of a report is the same on paper, on screen, headless and in the workbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-four-ways-'));
  let staybook: Launched;
  let book: BookSummary;
  let figures: Readonly<Record<string, HeadlessFigure>>;

  beforeAll(async () => {
    staybook = await launchStaybook();
    const { page } = staybook;
    await page.getByTestId('open-sample').click();
    await page.getByTestId('tile-customerRetentionRate').waitFor();
    book = await page.evaluate(async () => {
      const state = await window.staybook['app.state'](undefined);
      if (!state.ok || state.value.book === null) throw new Error('no book');
      return state.value.book;
    });
    // What is open in the window is left alone.
    cpSync(book.path, join(folder, 'sample.staybook'));
    const { json } = await cli([...ofBook('metrics'), '--json'], folder);
    figures = (json() as { readonly metrics: typeof figures }).metrics;
  });

  afterAll(async () => {
    await staybook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['retention-summary', 'retention-book'] as const)(
    'of the template %s, in English',
    async (template) => {
      const ids = await metricsOf(template);
      const headless = printedFigures(ids, 'en');
      expect(ids.length).toBeGreaterThan(template === 'retention-book' ? 30 : 8);
      expect(await onPaper(template, 'en', headless)).toEqual(headless);
      expect(await onScreen(ids)).toEqual(headless);
      expect(await inWorkbook(template, ids)).toEqual(headless);
    },
  );

  it.each(languages.filter((language) => language !== 'en'))(
    'on paper and headless, in %s',
    async (language) => {
      const headless = printedFigures(await metricsOf('retention-book'), language);
      expect(await onPaper('retention-book', language, headless)).toEqual(headless);
    },
  );

  function ofBook(command: string): string[] {
    const { period, base } = scope;
    return [command, '--book', join(folder, 'sample.staybook'), '--period', period, '--base', base];
  }

  function requestOf(template: TemplateId, language: Language): ReportRequest {
    const asked = { paper: 'A4', orientation: 'portrait', sections: null, customer: null } as const;
    return { template, scope, language, ...asked, remarks: '', name: null };
  }

  /** The metrics that a template defines in its appendix. */
  async function metricsOf(template: TemplateId): Promise<readonly string[]> {
    const engine = testEngine();
    await engine.run('openBookOnly', { path: join(folder, 'sample.staybook'), access: 'read' });
    const { sections } = await engine.run('reportDocument', requestOf(template, 'en'));
    await engine.run('closeBook', undefined);
    const blocks = sections.find(({ id }) => id === 'definitions')?.blocks ?? [];
    return blocks
      .flatMap((block) => (block.kind === 'definitions' ? block.entries.map(({ id }) => id) : []))
      .filter((id) => id in figures);
  }

  /** What `metrics --json` says, as it is printed in a language. */
  function printedFigures(ids: readonly string[], language: Language): Printed {
    const format = createFormat(language, book.settings, wordsIn(language));
    const minor = 10 ** currencyDecimals(book.settings.currency);
    return Object.fromEntries(
      ids.map((id) => {
        const { value, unit } = figures[id] ?? { value: null, unit: 'count' };
        const amount = unit === 'money' ? Math.round(Number(value) * minor) : Number(value);
        return [id, value === null ? null : plain(format.value(amount, unit))];
      }),
    );
  }

  /** The value beside the name in the appendix; where it is another than expected, the lines with the name. */
  async function onPaper(template: TemplateId, language: Language, expected: Printed): Promise<Printed> {
    const path = join(folder, `${template}-${language}.pdf`);
    await answerDialogs(staybook.app, { save: path });
    await staybook.page.evaluate(
      async (request) => {
        const saved = await window.staybook['report.save']({
          request,
          taskId: request.language,
          format: 'pdf',
        });
        if (!saved.ok) throw new Error(JSON.stringify(saved.error));
      },
      requestOf(template, language),
    );
    const words = wordsIn(language);
    const text = (await pdfRunningText(path)).normalize('NFKC');
    return Object.fromEntries(
      Object.entries(expected).map(([id, value]) => {
        const name = words(`metric:${id}.name`);
        const printed = lineOf(name + (value ?? words('report:figures.notDeterminable')), '$');
        return [id, printed.test(text) ? value : `on paper: ${lineOf(name, '.*').exec(text)?.[0]}`];
      }),
    );
  }

  /** The value in the explanation of each figure, one after the other beside one screen. */
  async function onScreen(ids: readonly string[]): Promise<Printed> {
    const words = wordsIn('en');
    const asked = ids.map((id) => ({ id, name: words(`metric:${id}.name`) }));
    const texts = await staybook.page.evaluate(shownValues, asked);
    const none = words('common:figure.notDeterminable');
    return Object.fromEntries(texts.map(([id, text]) => [id, text === none ? null : plain(text)]));
  }

  /** The cached results of the rows that are named for a metric; they must all say the same. */
  async function inWorkbook(template: TemplateId, ids: readonly string[]): Promise<Printed> {
    const path = join(folder, `${template}.xlsx`);
    const report = [...ofBook('report'), '--template', template, '--out', path];
    expect(await cli(report, folder)).toMatchObject({ code: 0, err: '' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const rows = workbook.worksheets.flatMap((sheet) => sheet.getRows(1, sheet.rowCount) ?? []);
    const words = wordsIn('en');
    return Object.fromEntries(
      ids.map((id) => {
        const results = rows
          .filter((row) => isOfFigure(row, words(`metric:${id}.name`)))
          .flatMap((row) => resultOf(row.getCell(2)) ?? [])
          .map((result) => workbookText(result, figures[id]?.unit ?? 'count'));
        const [first, ...others] = new Set(results);
        return [
          id,
          others.length === 0 && first !== undefined ? first : `in the workbook: ${results.join(' | ')}`,
        ];
      }),
    );
  }

  function workbookText(result: number | string, unit: Unit): string | null {
    const words = wordsIn('en');
    if (result === words('report:figures.notDeterminable')) return null;
    if (typeof result === 'string') return plain(result);
    const minor = 10 ** currencyDecimals(book.settings.currency);
    const amount = unit === 'money' ? Math.round(result * minor) : result;
    return plain(createFormat('en', book.settings, words).value(amount, unit));
  }
});

/** Whether a row of this name is of the figure: a segment that is called as a figure is has no formula in words. */
function isOfFigure(row: ExcelJS.Row, name: string): boolean {
  if (row.getCell(1).value !== name) return false;
  const isSegment = segmentIds.some((id) => wordsIn('en')(`segment:${id}`) === name);
  return !isSegment || typeof row.getCell(7).value === 'string';
}

function resultOf({ result, value }: ExcelJS.Cell): number | string | null {
  const cached: unknown = typeof value === 'object' && value !== null ? result : value;
  return typeof cached === 'number' || typeof cached === 'string' ? cached : null;
}

/** One kind of space: languages group digits by several. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A line that begins so, however a layout moves its words apart. */
function lineOf(text: string, end: string): RegExp {
  const letters = Array.from(text.normalize('NFKC').replace(/\s/g, ''), (letter) =>
    letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'),
  );
  return new RegExp(`^${letters.join('\\s*')}${end}`, 'mu');
}

/** Runs in the page: opens each explanation and reads the value at its head. */
async function shownValues(
  asked: readonly { readonly id: string; readonly name: string }[],
): Promise<readonly (readonly [string, string])[]> {
  const shown: (readonly [string, string])[] = [];
  for (const { id, name } of asked) {
    location.hash = `#/data/explain/${id}`;
    for (;;) {
      const panel = document.querySelector('[data-testid="explanation"]');
      const value = panel?.querySelector('p > span')?.textContent;
      if (value && panel?.querySelector('h2')?.textContent === name) {
        shown.push([id, value]);
        break;
      }
      await new Promise(requestAnimationFrame);
    }
  }
  return shown;
}
