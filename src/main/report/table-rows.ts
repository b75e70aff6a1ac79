import type { CellKind, ReportCell, TableBlock } from '@shared/contract/report-document';
import type { LiveNumbers } from './live-numbers';
import { movementInput } from './movement-inputs';
import { bareCell, isMarked } from './plain-cell';
import { rateCounts, type RateCounts } from './rate-counts';
import type { ReportInput } from './report-input';
import type { SheetCell, SheetWriter } from './sheet-writer';

/** Where a table stands on its sheet: rows counted from 1. */
export interface PlacedTable {
  readonly block: TableBlock;
  readonly header: number;
  readonly first: number;
  /** The last row of the body; the total comes after it. */
  readonly last: number;
}

/** A table while it is written. */
interface TableGround extends PlacedTable {
  readonly writer: SheetWriter;
  readonly live: LiveNumbers;
  readonly counts: RateCounts | null;
  readonly countsFirst: number;
}

/**
 * A table with its formulas: quotients of the columns beside them, sums of a column, movements from the data sheets,
 * rates of a cohort from the counts that are set under it. A formula is written only where it comes to the very number
 * that the report has; else the number stands.
 */
export function writeTable(
  writer: SheetWriter,
  block: TableBlock,
  { words }: ReportInput,
  live: LiveNumbers,
): PlacedTable {
  const { columns, rows, total, notes } = block;
  writer.header(
    columns.map(({ header }) => header),
    columns.map(({ kind }) => kind),
  );
  const header = writer.row;
  const last = header + rows.length;
  const placed: PlacedTable = { block, header, first: header + 1, last };
  const counts = rateCounts(block);
  // Under the table, its total, a blank line and heads of their own.
  const countsFirst = last + (total === null ? 0 : 1) + 3;
  const ground: TableGround = { ...placed, writer, live, counts, countsFirst };
  rows.forEach((row, place) => {
    writer.cells(columns.map((_, index) => bodyCell(row, place, index, ground)));
  });
  if (total !== null)
    writer.cells(
      columns.map((_, index) => totalCell(total, index, ground)),
      'total',
    );
  if (counts !== null) {
    writer.skip();
    counts.write(writer, words);
  }
  for (const note of notes) writer.text(note, 'note');
  return placed;
}

function bodyCell(
  row: readonly ReportCell[],
  place: number,
  index: number,
  ground: TableGround,
): SheetCell | null {
  const { block, first, live, counts, countsFirst } = ground;
  const column = block.columns[index];
  if (column === undefined) return null;
  const value = bareCell(row[index]);
  const input = movementInput(block.id, column.id, place);
  return {
    value,
    kind: column.kind,
    marked: isMarked(row[index]),
    formula:
      (input === null ? null : live.ofTable(input, value)) ??
      quotientFormula(row, index, first + place, ground) ??
      counts?.rateFormula(place, index, first + place, countsFirst + place) ??
      null,
  };
}

function totalCell(total: readonly ReportCell[], index: number, ground: TableGround): SheetCell | null {
  const { block, first, last, counts, countsFirst } = ground;
  const column = block.columns[index];
  if (column === undefined) return null;
  return {
    value: bareCell(total[index]),
    kind: column.kind,
    marked: isMarked(total[index]),
    formula:
      sumFormula(bareCell(total[index]), index, ground) ??
      quotientFormula(total, index, last + 1, ground) ??
      counts?.totalFormula(index, first, countsFirst) ??
      null,
  };
}

function quotientFormula(
  row: readonly ReportCell[],
  index: number,
  at: number,
  { block: { columns }, writer }: TableGround,
): string | null {
  const { quotient, kind } = columns[index] ?? {};
  if (quotient === undefined || kind === undefined) return null;
  const [of, by] = [columnOf(columns, quotient[0]), columnOf(columns, quotient[1])];
  const [top, bottom, value] = [bareCell(row[of]), bareCell(row[by]), bareCell(row[index])];
  if (typeof top !== 'number' || typeof bottom !== 'number') return null;
  if (bottom === 0 ? value !== null : !comesTo(top / bottom, value, kind)) return null;
  const divisor = writer.address(by + 1, at);
  const divided = `${writer.address(of + 1, at)}/${divisor}`;
  return `IF(${divisor}=0,"",${kind === 'money' ? `ROUND(${divided},${writer.decimals})` : divided})`;
}

function columnOf(columns: TableBlock['columns'], wanted: string): number {
  return columns.findIndex(({ id }) => id === wanted);
}

/** Whether the division gives the number of the report; money rounded as a spreadsheet does. */
function comesTo(quotient: number, value: string | number | null, kind: CellKind): boolean {
  if (typeof value !== 'number') return false;
  if (kind === 'money') return Math.sign(quotient) * Math.round(Math.abs(quotient)) === value;
  return Math.abs(quotient - value) <= 1e-12 * Math.max(1, Math.abs(value));
}

function sumFormula(
  value: string | number | null,
  index: number,
  { block: { columns, rows }, first, last, writer }: TableGround,
): string | null {
  const { summed, kind } = columns[index] ?? {};
  if (summed !== true || rows.length === 0) return null;
  const sum = rows.reduce((so, row) => so + Number(bareCell(row[index]) ?? 0), 0);
  if (typeof value !== 'number' || Math.abs(sum - value) > 1e-9 * Math.max(1, Math.abs(value))) return null;
  const added = `SUM(${writer.address(index + 1, first)}:${writer.address(index + 1, last)})`;
  return kind === 'money' ? `ROUND(${added},${writer.decimals})` : added;
}
