import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportCell, TableBlock } from '@shared/contract/report-document';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { exportReport } from '@main/engine/commands/export-report';
import type { EngineContext } from '@main/engine/session/context';
import { reportCsv } from '@main/report/report-csv';
import type { ReportInput } from '@main/report/report-input';
import { reportInput, sampleContext } from '../../helpers/report-input';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { reportRequest } from '../engine/report-request';

const request = reportRequest({
  template: 'retention-book',
  scope: { period: '2024-Q3', base: 'window:90' },
});

let context: EngineContext;
let input: ReportInput;
let text: string;
let rows: readonly (readonly string[])[];

beforeAll(async () => {
  context = await sampleContext();
  input = await reportInput(context, request);
  text = reportCsv(input);
  rows = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: false }).data;
}, 60_000);

function tables(): readonly TableBlock[] {
  return input.document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block : [])),
  );
}

/** A cell as RFC 4180 readers must get it: an apostrophe before what a spreadsheet would run. */
function expected(cell: ReportCell | undefined, kind: TableBlock['columns'][number]['kind']): string {
  const value = typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
  if (value === null) return '';
  if (typeof value === 'string') return /^\s*[=+\-@]/.test(value) ? `'${value}` : value;
  return kind === 'money' ? decimalText(value, currencyDecimals(input.currency)) : String(value);
}

describe('a report as CSV', () => {
  it('begins with the byte order mark, ends its lines as RFC 4180 says and parts its blocks by blank lines', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(rows.filter((row) => row.join('') === '').length).toBeGreaterThan(input.document.sections.length);
  });

  it('holds every row of every table, money in plain digits, shares as decimals, days in ISO form', () => {
    expect(tables().length).toBeGreaterThan(3);
    const missing = tables().flatMap(({ id, columns, rows: body, total }) => {
      const wanted = [...body, ...(total === null ? [] : [total])].map((row) =>
        columns.map(({ kind }, place) => expected(row[place], kind)).join('\u0000'),
      );
      const known = new Set(rows.map((row) => row.slice(0, columns.length).join('\u0000')));
      return wanted.filter((row) => !known.has(row)).map((row) => `${id}: ${row}`);
    });
    expect(missing).toEqual([]);
  });

  it('holds every figure with its numbers, and the reason where there is none', () => {
    const [figures] = input.document.sections[0]?.blocks ?? [];
    const compared = figures?.kind === 'figures' ? figures.rows : [];
    expect(compared.length).toBeGreaterThan(30);
    for (const { figure } of compared) {
      const name = input.words(`metric:${figure.id}.name`);
      const row = rows.find(([first, , unit]) => first === name && unit !== undefined) ?? [];
      const value =
        figure.value === null
          ? ''
          : figure.unit === 'money'
            ? decimalText(figure.value, currencyDecimals(input.currency))
            : String(figure.value);
      expect([name, row[1]]).toEqual([name, value]);
      expect(figure.value !== null || (row[7] ?? '') !== '').toBe(true);
    }
  });

  it('is written whole where it was asked for', async () => {
    const path = join(temporaryFolder(), 'book.csv');
    const { bytes } = await exportReport(context, { request, path, format: 'csv' });
    expect(readFileSync(path).length).toBe(bytes);
  });
});
