import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { exportShownTable } from '@main/engine/commands/export-shown-table';
import type { EngineContext } from '@main/engine/session/context';
import { temporaryFolder } from '../../helpers/temporary-folder';

const headers = ['Customer no.', 'Revenue', 'Share', 'Till', 'Name'];
const rows = [
  ['00017', '-12.50', '0.3333333333333333', '12345678901234567', '=1+1'],
  ['00018', '', '1e-7', '3', 'Müller'],
];
const context = { now: () => new Date(0) } as unknown as EngineContext;

async function written(ending: string): Promise<string> {
  const path = join(temporaryFolder(), `table.${ending}`);
  await exportShownTable(context, { path, title: 'Revenue: Q4/2024', headers, rows });
  return path;
}

async function workbookCells(): Promise<ExcelJS.CellValue[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await written('xlsx'));
  const [sheet] = workbook.worksheets;
  return [1, 2, 3].map((row) =>
    headers.map((_, column) => sheet?.getRow(row).getCell(column + 1).value ?? null),
  );
}

describe('A table that the page shows', () => {
  it('is a workbook where the file ends in .xlsx: numbers are numbers, blank stays blank', async () => {
    const [head, first, second] = await workbookCells();
    expect(head).toEqual(headers);
    expect(first?.slice(1, 3)).toEqual([-12.5, 1 / 3]);
    expect(second?.slice(1, 3)).toEqual([null, 1e-7]);
  });

  it('keeps a number with zeros in front, or with more digits than a workbook holds, as it stands', async () => {
    const [, first] = await workbookCells();
    expect(first?.[0]).toBe('00017');
    expect(first?.[3]).toBe('12345678901234567');
  });

  it('holds no formula that the page did not reckon', async () => {
    const [, first] = await workbookCells();
    expect(first?.[4]).toBe('=1+1');
  });

  it('is CSV where it ends otherwise, the digits as they were', async () => {
    const text = readFileSync(await written('csv'), 'utf8');
    expect(text).toBe(
      "\uFEFFCustomer no.,Revenue,Share,Till,Name\r\n00017,-12.50,0.3333333333333333,12345678901234567,'=1+1\r\n00018,,1e-7,3,Müller\r\n",
    );
  });
});
