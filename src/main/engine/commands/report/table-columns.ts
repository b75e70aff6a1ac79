import type { CellKind, ReportCell, ReportColumn } from '@shared/contract/report-document';
import type { Format } from '@shared/format/format';
import type { Unit } from '@shared/metrics/unit';

/** A column with what is said of it besides. */
export function column(
  id: string,
  header: string,
  kind: CellKind,
  more: Partial<Pick<ReportColumn, 'quotient' | 'summed' | 'narrow'>> = {},
): ReportColumn {
  return { id, header, kind, ...more };
}

/** A value, with the mark that a note under the table explains where there is reason for it. */
export function markedIf(isMarked: boolean, value: string | number | null): ReportCell {
  return isMarked && value !== null ? { value, marked: true } : value;
}

/** Null: there is nothing to be a part of. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

export function sumOf<Row>(rows: readonly Row[], read: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + read(row), 0);
}

/** How the values of a metric are printed in a table. */
export function kindOfUnit(unit: Unit): CellKind {
  return unit === 'months' ? 'number' : unit;
}

/** Whole numbers from one to another: `3`, `5–9`. */
export function spanText(from: number, to: number, format: Format): string {
  return from === to ? format.count(from) : `${format.count(from)}–${format.count(to)}`;
}

/** The two ends of a 95 % interval; blank where there is none. */
export function intervalOf(interval: readonly [number, number] | null): readonly [ReportCell, ReportCell] {
  return interval ?? [null, null];
}
