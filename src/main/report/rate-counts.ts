import type { ReportCell, TableBlock } from '@shared/contract/report-document';
import type { Translate } from '@shared/format/translate';
import { bareCell, isMarked } from './plain-cell';
import { columnLetters } from './sheet-cell';
import type { SheetWriter } from './sheet-writer';

/**
 * The counts behind a table of rates by cohort: its size and the share that came back at each age. They are set under
 * the table, and the rates compute from them.
 */
export interface RateCounts {
  /** @param at the row on the sheet, @param countsAt the row of its counts */
  readonly rateFormula: (row: number, column: number, at: number, countsAt: number) => string | null;
  /** The pooled average, where it is one of the rows of this table. */
  readonly totalFormula: (column: number, first: number, countsFirst: number) => string | null;
  readonly write: (writer: SheetWriter, words: Translate) => void;
}

type Rows = TableBlock['rows'];

/**
 * Null where the table is none of cohorts, or a rate is none of whole customers.
 *
 * @example rateCounts({ ...table, columns: [], rows: [] }) // => null
 */
export function rateCounts(block: TableBlock): RateCounts | null {
  const { columns, rows, total } = block;
  const size = columns.findIndex(({ id, kind }) => id === 'size' && kind === 'count');
  const isRate = columns.map(({ id, kind }) => /^age-\d+$/.test(id) && kind === 'ratio');
  if (size < 0 || !isRate.includes(true) || rows.length === 0) return null;
  const counts = countsOf(rows, size, isRate);
  if (counts === null) return null;
  const sizeCell = (row: number) => `${columnLetters(size + 1)}${row}`;
  const cell = (column: number, row: number) => `${columnLetters(column + 1)}${row}`;
  return {
    rateFormula: (row, column, at, countsAt) =>
      typeof counts[row]?.[column] === 'number'
        ? `IF(${sizeCell(at)}=0,"",${cell(column, countsAt)}/${sizeCell(at)})`
        : null,
    totalFormula: (column, first, countsFirst) => {
      const pooled = pooledRows(rows, column, counts, size, bareCell(total?.[column]));
      if (pooled === null) return null;
      const [from, to] = pooled;
      const bottom = `SUM(${sizeCell(first + from)}:${sizeCell(first + to)})`;
      const top = `SUM(${cell(column, countsFirst + from)}:${cell(column, countsFirst + to)})`;
      return `IF(${bottom}=0,"",${top}/${bottom})`;
    },
    write: (writer, words) => {
      writer.header(
        columns.map(({ header }, place) => (place === 0 ? words('report:workbook.counts') : header)),
        columns.map(({ kind }) => (kind === 'text' ? 'text' : 'count')),
      );
      rows.forEach((row, place) => {
        writer.cells(row.map((given, column) => countCell(given, column, counts[place] ?? [], size)));
      });
    },
  };
}

function countCell(given: ReportCell, column: number, counts: readonly (number | null)[], size: number) {
  if (column === 0) return { value: bareCell(given), kind: 'text' as const };
  const value = column === size ? bareCell(given) : (counts[column] ?? null);
  return value === null ? null : { value, kind: 'count' as const, marked: isMarked(given) };
}

/** Null where a rate is no whole number of customers by the size. */
function countsOf(
  rows: Rows,
  size: number,
  isRate: readonly boolean[],
): readonly (readonly (number | null)[])[] | null {
  const counts: (number | null)[][] = [];
  for (const row of rows) {
    const whole = bareCell(row[size]);
    const made: (number | null)[] = [];
    for (const [column, given] of row.entries()) {
      const rate = isRate[column] === true ? bareCell(given) : null;
      if (rate === null) made.push(null);
      else if (typeof rate !== 'number' || typeof whole !== 'number') return null;
      else {
        const count = Math.round(rate * whole);
        if (whole === 0 || Math.abs(count / whole - rate) > 1e-12) return null;
        made.push(count);
      }
    }
    counts.push(made);
  }
  return counts;
}

/** The rows, one after another, whose counts by their sizes are the average; null where others go into it. */
function pooledRows(
  rows: Rows,
  column: number,
  counts: readonly (readonly (number | null)[])[],
  size: number,
  average: string | number | null,
): readonly [number, number] | null {
  if (typeof average !== 'number') return null;
  const places = rows.flatMap((row, place) =>
    typeof counts[place]?.[column] === 'number' && !isMarked(row[column]) ? [place] : [],
  );
  const [from] = places;
  const to = places.at(-1);
  if (from === undefined || to === undefined || to - from + 1 !== places.length) return null;
  let [top, bottom] = [0, 0];
  for (const place of places) {
    top += counts[place]?.[column] ?? 0;
    bottom += Number(bareCell(rows[place]?.[size]));
  }
  return Math.abs(top / bottom - average) <= 1e-12 ? [from, to] : null;
}
