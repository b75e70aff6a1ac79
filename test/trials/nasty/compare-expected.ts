import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cellText, type Cell } from '@main/import/readers/cell';
import { columnLetters } from '@main/import/readers/sheet-rows';
import { corpusFolder } from './corpus';
import { expectedSheets, type ExpectedSheet } from './expected-csv';
import type { Reading } from './read-sheets';
import { formatsOf, isShownAs, type FormatOf } from './shown-as';

export interface Difference {
  readonly book: string;
  readonly sheet: number;
  readonly cell: string;
  readonly read: string;
  readonly shown: string;
}

export interface Comparison {
  readonly sheets: number;
  readonly cells: number;
  readonly differences: readonly Difference[];
}

/** Cells that were read against Excel's own export of the same sheets. */
export function compareExpected(file: string, reading: Reading): Comparison {
  const expected = expectedSheets(basename(file));
  if (
    !file.startsWith('sheetjs/') ||
    file.includes('/expected_csv/') ||
    expected.length === 0 ||
    file.split('/').length > 2
  )
    return { sheets: 0, cells: 0, differences: [] };
  if (reading.kind === 'refused') return { sheets: 0, cells: 0, differences: [] };
  const formats = formatsOf(readFileSync(join(corpusFolder, file)));
  const differences: Difference[] = [];
  let cells = 0;
  let sheets = 0;
  for (const wanted of expected) {
    const sheet = reading.sheets[wanted.sheet];
    const format = formats.get(sheet?.name ?? '') ?? (() => undefined);
    const rows = sheet?.rows ?? new Map<number, readonly Cell[]>();
    sheets += 1;
    const found = best(
      compareSheet(wanted, rows, format, 0),
      compareSheet(wanted, rows, format, firstRow(rows) - 1),
    );
    cells += found.cells;
    differences.push(...found.differences);
  }
  return { sheets, cells, differences };
}

/** Excel leaves out blank rows above the first filled one of some sheets. */
function firstRow(rows: ReadonlyMap<number, readonly Cell[]>): number {
  return Math.min(
    ...[...rows].filter(([, cells]) => cells.length > 0).map(([row]) => row),
    rows.size === 0 ? 1 : Infinity,
  );
}

function best(one: SheetComparison, other: SheetComparison): SheetComparison {
  return other.differences.length < one.differences.length ? other : one;
}

interface SheetComparison {
  readonly cells: number;
  readonly differences: readonly Difference[];
}

function compareSheet(
  wanted: ExpectedSheet,
  rows: ReadonlyMap<number, readonly Cell[]>,
  format: FormatOf,
  rowsAbove: number,
): SheetComparison {
  let count = 0;
  const differences: Difference[] = [];
  const lastRow = Math.max(wanted.rows.length + rowsAbove, ...rows.keys());
  for (let row = 1; row <= lastRow; row += 1) {
    const found = rows.get(row) ?? [];
    const shown = wanted.rows[row - 1 - rowsAbove] ?? [];
    for (let column = 0; column < Math.max(found.length, shown.length); column += 1) {
      const cell = found[column] ?? null;
      const text = shown[column] ?? '';
      if (cell === null && text === '') continue;
      count += 1;
      if (isShownAs(cell, text, format(row, column), false)) continue;
      const address = `${columnLetters(column)}${row}`;
      differences.push({
        book: wanted.book,
        sheet: wanted.sheet,
        cell: address,
        read: cellText(cell),
        shown: text,
      });
    }
  }
  return { cells: count, differences };
}
