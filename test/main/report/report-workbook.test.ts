import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from 'exceljs';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '@shared/base/fault';
import { formulaInputs } from '@shared/metrics/formula-inputs';
import { catalogue } from '@shared/metrics/catalogue';
import { exportReport } from '@main/engine/commands/export-report';
import type { EngineContext } from '@main/engine/session/context';
import type { Task } from '@main/engine/session/task';
import { formFormula } from '@main/report/form-formula';
import { inputFormula } from '@main/report/input-formulas';
import { reportWorkbook } from '@main/report/report-workbook';
import { numberFormat, sheetValue } from '@main/report/sheet-cell';
import { sheetNames } from '@main/report/sheet-names';
import { reportInput, sampleContext } from '../../helpers/report-input';
import { readWorkbook } from '../../helpers/spreadsheet';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { faultCode } from '../../helpers/fault';
import { reportRequest } from '../engine/report-request';

const request = reportRequest({
  template: 'retention-book',
  scope: { period: '2024-Q3', base: 'window:90' },
  paper: 'Letter',
  orientation: 'landscape',
});

let context: EngineContext;
let path: string;
let workbook: Workbook;
let zip: JSZip;

beforeAll(async () => {
  context = await sampleContext();
  path = join(temporaryFolder(), 'book.xlsx');
  await exportReport(context, { request, path, format: 'xlsx' });
  workbook = await readWorkbook(path);
  zip = await JSZip.loadAsync(readFileSync(path));
}, 60_000);

describe('a report as a workbook', () => {
  it('is the same bytes when it is made twice', async () => {
    const first = await reportWorkbook(await reportInput(context, request));
    const second = await reportWorkbook(await reportInput(context, request));
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('has a sheet for each section, named by its title, and the data last', async () => {
    const { document } = await reportInput(context, request);
    const names = workbook.worksheets.map(({ name }) => name);
    const wanted = sheetNames([document.title, ...document.sections.slice(1).map(({ title }) => title)]);
    expect(names.slice(0, wanted.length)).toEqual(wanted);
    expect(names.slice(wanted.length)).toEqual(expect.arrayContaining(['Data settings', 'Data customers']));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(31);
  });

  it('prints on the chosen paper, the page wide, with page x of y and the heads repeated', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 1, orientation: 'landscape', fitToWidth: 1 });
      expect(sheet.pageSetup.fitToHeight).toBe(0);
      expect(sheet.headerFooter.oddFooter).toContain('Page &P of &N');
    }
    const customers = workbook.getWorksheet('Data customers');
    expect(customers?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(customers?.pageSetup.printTitlesRow).toBe('1:1');
    expect(customers?.autoFilter).toBeTruthy();
  });

  it('draws a chart for every chart of the report, over cells of the workbook', async () => {
    const { document } = await reportInput(context, { ...request });
    const charts = document.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'chart'));
    const parts = Object.keys(zip.files).filter((name) => name.startsWith('xl/charts/'));
    expect(parts.length).toBe(charts.length);
    const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? '';
    for (const part of parts) {
      expect(types).toContain(`/${part}`);
      expect(await zip.file(part)?.async('string')).toContain("<c:f>'Data charts'!$B$");
    }
  });

  it('holds no formula that was not made of its own names and cells', () => {
    const foreign: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => {
        row.eachCell(({ formula }) => {
          if (formula !== undefined && /HYPERLINK|INDIRECT|WEBSERVICE|DDE|\[/.test(formula))
            foreign.push(formula);
        });
      });
    expect(foreign).toEqual([]);
  });

  it('can be cancelled while it is packed, and then writes nothing', async () => {
    const target = join(temporaryFolder(), 'never.xlsx');
    let isPacking = false;
    const task: Task = {
      report: ({ phase, share }) => {
        isPacking = phase === 'saving' && (share ?? 0) > 0;
      },
      throwIfCancelled: () => {
        if (isPacking) throw new Fault('cancelled', 'task.cancelled');
      },
      breathe: () => Promise.resolve(),
    };
    const code = await faultCode(() =>
      exportReport(context, { request, path: target, format: 'xlsx' }, task),
    );
    expect(code).toBe('task.cancelled');
    expect(() => readFileSync(target)).toThrow('ENOENT');
  });
});

describe('the formulas of a workbook', () => {
  it('guard every division, the inner ones first', () => {
    const lifespan = catalogue.find(({ id }) => id === 'averageLifespan');
    const [form] = lifespan?.forms ?? [];
    const cell = (id: string) => ({ kept: 'B1', opening: 'B2', months: 'B3' })[id] ?? '';
    expect(form && formFormula(form, cell)).toEqual({
      expression: '1/(1-(B1/B2)^(1/B3))',
      divisors: ['B2', 'B3', '(1-(B1/B2)^(1/B3))'],
    });
  });

  it.each(['opening', 'lost', 'orders', 'revenue', 'expansionRevenue', 'contractsDue', 'valueKept'])(
    'count %s in the data',
    (id) => {
      const rules = { base: 'window', lifespanMethod: 'churn' } as const;
      expect(inputFormula('', id, rules, 2)).toMatch(/(customers|contracts)_/);
      expect(id in formulaInputs).toBe(true);
    },
  );

  it('leave what only the program can find', () => {
    const rules = { base: 'window', lifespanMethod: 'survival' } as const;
    expect(inputFormula('customerLifetimeValue', 'lifespan', rules, 2)).toBeNull();
    expect(inputFormula('purchaseCycle', 'medianGap', rules, 2)).toBeNull();
  });
});

describe('a cell of a workbook', () => {
  it('has money as a decimal of the currency, days as dates from 1900-03-01 on, and text before', () => {
    expect(sheetValue(123_450, 'money', 2)).toBe(1234.5);
    expect(sheetValue(123_450, 'money', 0)).toBe(123_450);
    expect(sheetValue('2024-03-01', 'day', 2)).toBe(45_352);
    expect(sheetValue('1900-02-28', 'day', 2)).toBe('1900-02-28');
    expect(sheetValue('1900-03-01', 'day', 2)).toBe(61);
  });

  it('shows the decimals of the currency and a mark behind the number', () => {
    expect(numberFormat('money', 3)).toBe('#,##0.000');
    expect(numberFormat('ratio', 2, true)).toBe('0.0%\\*');
  });

  it('stands on a sheet whose name Excel takes, unlike the others', () => {
    expect(sheetNames(['A/B: "C"', 'a b  "c"', '', 'History', 'x'.repeat(40), 'x'.repeat(33)])).toEqual([
      'A B "C"',
      'a b "c" (2)',
      '1',
      'History 1',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
    ]);
  });
});
