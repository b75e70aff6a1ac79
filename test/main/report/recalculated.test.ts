import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineContext } from '@main/engine/session/context';
import { computeFigures } from '@main/engine/commands/compute-figures';
import { updateSettings } from '@main/engine/commands/update-settings';
import { reportWorkbook } from '@main/report/report-workbook';
import { dataFile } from '../../helpers/data-folder';
import { bookContext, reportInput, sampleContext } from '../../helpers/report-input';
import { hasSpreadsheet, readWorkbook, recalculate, shownValue, withNumber } from '../../helpers/spreadsheet';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { reportRequest } from '../engine/report-request';

const onlineRetail = dataFile('online-retail/online-retail.csv');

/** Writes the retention book of a scope as a workbook, with every figure there is. */
async function written(context: EngineContext, period: string, base: string, name: string): Promise<string> {
  const request = reportRequest({ template: 'retention-book', scope: { period, base } });
  const path = join(temporaryFolder(), `${name}.xlsx`);
  writeFileSync(path, await reportWorkbook(await reportInput(context, request)));
  return path;
}

interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly held: string | number | null;
  readonly computed: string | number | null;
}

/** Every formula whose computed value is not the one that the cell held, and how many formulas there are. */
async function differences(
  path: string,
  computed: string,
): Promise<{ formulas: number; different: Difference[] }> {
  const [ours, theirs] = [await readWorkbook(path), await readWorkbook(computed)];
  const different: Difference[] = [];
  let formulas = 0;
  for (const sheet of ours.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula === undefined) return;
        formulas += 1;
        const held = shownValue(cell);
        const other = theirs.getWorksheet(sheet.name)?.getCell(cell.address);
        const value = other === undefined ? null : shownValue(other);
        if (!isSame(held, value))
          different.push({
            cell: `${sheet.name}!${cell.address}`,
            formula: cell.formula,
            held,
            computed: value,
          });
      });
    });
  return { formulas, different };
}

function isSame(one: string | number | null, other: string | number | null): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** The value beside a name in the first column. */
function beside(sheet: Worksheet | undefined, name: string): string | number | null {
  let found: string | number | null = null;
  sheet?.eachRow((row) => {
    if (found === null && row.getCell(1).value === name) found = shownValue(row.getCell(2));
  });
  return found;
}

function headersOf(sheet: Worksheet | undefined): readonly unknown[] {
  const values = sheet?.getRow(1).values;
  return Array.isArray(values) ? values : [];
}

function columnOf(sheet: Worksheet | undefined, header: string): string {
  const place = headersOf(sheet).indexOf(header);
  return sheet?.getColumn(place).letter ?? '';
}

describe.runIf(hasSpreadsheet)(
  'a workbook computed anew by LibreOffice (skipped where that is not installed)',
  { timeout: 240_000 },
  () => {
    const books = new Map<string, string>();
    const computed = new Map<string, string>();
    let sample: EngineContext;

    beforeAll(async () => {
      sample = await sampleContext();
      await updateSettings(sample, {
        costs: [{ period: '2024-Q3', acquisition: 500_000, retention: 120_000 }],
        grossMargin: 0.4,
        discountRate: 0.08,
      });
      for (const base of ['window:90', 'contract', 'period'])
        books.set(base, await written(sample, '2024-Q3', base, base.replace(':', '-')));
      books.set('emptyPeriod', await written(sample, '2019-Q3', 'window:90', 'empty'));
      books.set('range', await written(sample, '2024-02-10..2024-11-20', 'window:400', 'range'));
      books.set('nasty', await written(await nastyContext(), '2024-Q1', 'window:30', 'nasty'));
      books.set('window60', await changedWindow(books.get('window:90') ?? ''));
      books.set('lostOne', await withoutLastPurchase(books.get('window:90') ?? ''));
      const paths = [...books.values()].map((path, place) => copyAs(path, `book-${place}.xlsx`));
      const results = await recalculate(paths);
      [...books.keys()].forEach((name, place) => computed.set(name, results[place] ?? ''));
    }, 240_000);

    it.each(['window:90', 'contract', 'period', 'emptyPeriod', 'range', 'nasty'])(
      'shows in every cell of %s what the program put there, and no error',
      async (name) => {
        const { formulas, different } = await differences(books.get(name) ?? '', computed.get(name) ?? '');
        expect(different).toEqual([]);
        expect(formulas).toBeGreaterThan(60);
      },
    );

    it('has a live formula for every input of counts, money, renewals and answers', async () => {
      const workbook = await readWorkbook(books.get('window:90') ?? '');
      const typed: string[] = [];
      workbook.worksheets[0]?.eachRow((row) => {
        const value = row.getCell(2);
        if (row.getCell(8).text.startsWith('A number found by Staybook'))
          typed.push(row.getCell(1).text.trim());
        expect(value.type).not.toBe('error');
      });
      expect(new Set(typed)).toEqual(new Set(['Purchase cycle', 'customer lifetime value']));
    });

    it('gives the retention rate of another window when its days are typed over', async () => {
      const { figures } = computeFigures(sample, { scope: { period: '2024-Q3', base: 'window:60' } });
      const expected = figures.find(({ id }) => id === 'customerRetentionRate');
      const workbook = await readWorkbook(computed.get('window60') ?? '');
      expect(beside(workbook.worksheets[0], 'Customer retention rate')).toBeCloseTo(
        expected?.value ?? -1,
        12,
      );
      expect(beside(workbook.worksheets[0], 'Opening customers')).toBe(expected?.denominator);
    });

    it('loses a kept customer whose last purchase is taken away', async () => {
      const { figures } = computeFigures(sample, { scope: { period: '2024-Q3', base: 'window:90' } });
      const before = figures.find(({ id }) => id === 'customerRetentionRate');
      const workbook = await readWorkbook(computed.get('lostOne') ?? '');
      const kept = (before?.numerator ?? 0) - 1;
      expect(beside(workbook.worksheets[0], 'Customer retention rate')).toBeCloseTo(
        kept / (before?.denominator ?? 1),
        12,
      );
    });

    it('keeps a name that looks like a formula as text', async () => {
      const workbook = await readWorkbook(computed.get('nasty') ?? '');
      const names: unknown[] = [];
      workbook
        .getWorksheet('Data customers')
        ?.getColumn(2)
        .eachCell((cell) => names.push(cell.value));
      expect(names).toContain('=HYPERLINK("http://x")');
      expect(names).toContain('+1+cmd|x');
      expect(names).toContain('<b>&"x"</b>');
    });
  },
);

describe.runIf(hasSpreadsheet && onlineRetail !== null)(
  'a workbook of the Online Retail ledger computed anew by LibreOffice (skipped without either)',
  { timeout: 300_000 },
  () => {
    it('shows in 2011-Q3 what the program put there', async () => {
      const path = await written(await bookContext([onlineRetail ?? '']), '2011-Q3', 'window:90', 'online');
      const [computed = ''] = await recalculate([path]);
      const { formulas, different } = await differences(path, computed);
      expect(different).toEqual([]);
      expect(formulas).toBeGreaterThan(10_000);
    });
  },
);

function copyAs(path: string, name: string): string {
  const copy = join(temporaryFolder(), name);
  writeFileSync(copy, readFileSync(path));
  return copy;
}

async function changedWindow(path: string): Promise<string> {
  const sheet = (await readWorkbook(path)).getWorksheet('Data settings');
  let address = '';
  sheet?.eachRow((row, number) => {
    if (row.getCell(3).value === 'window_days') address = `B${number}`;
  });
  return withNumber(path, 'Data settings', address, 60);
}

/** Takes the last purchase by the end away from somebody who was there at the start and at the end. */
async function withoutLastPurchase(path: string): Promise<string> {
  const sheet = (await readWorkbook(path)).getWorksheet('Data customers');
  const kept = columnOf(sheet, 'Kept');
  let row = 0;
  sheet?.getColumn(kept).eachCell((cell, number) => {
    if (row === 0 && shownValue(cell) === 1) row = number;
  });
  return withNumber(path, 'Data customers', `${columnOf(sheet, 'Last purchase by the end')}${row}`, null);
}

async function nastyContext(): Promise<EngineContext> {
  const path = join(temporaryFolder(), 'nasty.csv');
  const names = [
    '"=HYPERLINK(""http://x"")"',
    '+1+cmd|x',
    '"<b>&""x""</b>"',
    '@SUM(A1)',
    "'quoted",
    'Ж\u{1F600}中',
  ];
  const rows = names.flatMap((name, place) => [
    `2023-12-${10 + place},${name},A${place},10.01`,
    `2024-01-${10 + place},${name},B${place},20.0${place}`,
    ...(place % 2 === 0 ? [`2024-03-${20 + place},${name},C${place},0.05`] : []),
  ]);
  writeFileSync(path, ['Date,Customer,Invoice,Amount', ...rows, ''].join('\n'));
  return bookContext([path]);
}
