import type { ChartBlock, TableBlock } from '@shared/contract/report-document';
import { chartNumbers, type ChartLine, type ChartNumbers } from './chart-lines';
import { bareCell } from './plain-cell';
import { quotedSheet } from './data-sheets';
import { columnLetters, sheetValue } from './sheet-cell';
import type { SheetWriter } from './sheet-writer';
import type { PlacedTable } from './table-rows';

/** A chart on a sheet of the report, with the rows that are kept free for it. */
export interface PlacedChart {
  readonly block: ChartBlock;
  /** Of the sheet that it stands on. */
  readonly sheet: { readonly number: number; readonly name: string };
  /** The first row of its place, counted from 1. */
  readonly row: number;
  /** Tables of the same sheet: the chart shows numbers of theirs. */
  readonly tables: readonly PlacedTable[];
}

/** A chart with the cells that it draws. */
export interface SourcedChart extends PlacedChart {
  readonly numbers: ChartNumbers;
  /** Where the places and the numbers of each line stand, as a formula names them. */
  readonly places: string;
  readonly sources: readonly { readonly name: string; readonly values: string }[];
}

/** Rows that a chart takes up on its sheet. */
export const chartRows = 18;

/**
 * Writes the numbers of the charts one under another. Each looks at the cell of the report's table that has it, so that
 * a chart follows when a cell of the table changes; what stands in no table is written as it is.
 */
export function writeChartNumbers(
  writer: SheetWriter,
  name: string,
  charts: readonly PlacedChart[],
): readonly SourcedChart[] {
  return charts.map((chart) => {
    const numbers = chartNumbers(chart.block);
    const { places, lines } = numbers;
    const kind = chart.block.unit;
    writer.skip();
    writer.text(chart.block.title, 'heading');
    writer.header(['', ...lines.map((line) => line.name)], ['text', ...lines.map(() => kind)]);
    const first = writer.row + 1;
    const linked = lines.map((line) => linksOf(line, chart));
    places.forEach((place, at) => {
      writer.cells([
        { value: place, kind: 'text' },
        ...lines.map((line, column) => {
          const value = line.values[at] ?? null;
          return value === null ? null : { value, kind, formula: linked[column]?.[at] ?? null };
        }),
      ]);
    });
    const range = (column: number) =>
      `${quotedSheet(name)}!$${columnLetters(column)}$${first}:$${columnLetters(column)}$${writer.row}`;
    return {
      ...chart,
      numbers,
      places: range(1),
      sources: lines.map((_, column) => ({
        name: `${quotedSheet(name)}!$${columnLetters(column + 2)}$${first - 1}`,
        values: range(column + 2),
      })),
    };
  });
}

/** The cells of a table that hold the numbers of a line, in its order; null: none does. */
function linksOf(line: ChartLine, { tables, sheet, block }: PlacedChart): readonly string[] | null {
  if (line.look !== 'level' && typeof line.look !== 'number') return null;
  // The table of the same name first: it is the one that the chart draws.
  const ordered = [...tables].sort(
    (a, b) => Number(b.block.id === block.id) - Number(a.block.id === block.id),
  );
  for (const table of ordered) {
    const column = columnOfLine(line, table.block);
    if (column < 0) continue;
    return line.values.map(
      (_, at) => `${quotedSheet(sheet.name)}!${columnLetters(column + 1)}${table.first + at}`,
    );
  }
  return null;
}

function columnOfLine({ values }: ChartLine, { columns, rows }: TableBlock): number {
  if (values.length !== rows.length || values.every((value) => value === null)) return -1;
  return columns.findIndex(
    ({ kind }, column) =>
      kind !== 'text' && rows.every((row, at) => bareCell(row[column]) === (values[at] ?? null)),
  );
}

/** The numbers of a line as its cells hold them. */
export function cachedValues(
  { values }: ChartLine,
  { unit }: ChartBlock,
  decimals: number,
): readonly (number | null)[] {
  return values.map((value) => {
    const held = sheetValue(value, unit, decimals);
    return typeof held === 'number' ? held : null;
  });
}
