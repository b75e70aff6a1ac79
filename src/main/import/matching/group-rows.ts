import { isTotalLabel, isTotalWord } from '../sheet/total-row';
import { cellText, isBlank } from '../readers/cell';
import type { Row } from '../readers/table-reader';
import { isDate } from './cell-contents';

/** A table in which the name of a group stands in a row of its own above the group's rows. */
export interface GroupLayout {
  readonly column: number;
  /** Groups are closed by a row that totals them: a heading inside an open group is a group within it. */
  readonly hasTotals: boolean;
}

/**
 * Finds the column in which group headings stand (QuickBooks and 1C reports: customers above their lines). Only
 * what leaves no doubt counts: in every row with something in that column, it stands alone or names a total, and
 * rows with a date follow that leave it blank.
 */
export function findGroups(
  headers: readonly string[],
  samples: readonly Row[],
  dateColumn: number | undefined,
): GroupLayout | null {
  if (dateColumn === undefined) return null;
  const column = samples.map(lonelyColumn).find((found) => found !== -1);
  if (column === undefined || column >= Math.min(dateColumn, headers.length)) return null;
  const filled = samples.filter((row) => !isBlank(row[column]));
  const isPlain = filled.every((row) => lonelyColumn(row) === column || isTotalLabel(cellText(row[column])));
  const hasHeading = samples.some(
    (row, index) => lonelyColumn(row) === column && startsGroup(samples, index, dateColumn),
  );
  if (!isPlain || !hasHeading) return null;
  return { column, hasTotals: filled.some((row) => closesGroup(row, column, filled)) };
}

/** The only filled cell of a row, or -1. */
export function lonelyColumn(row: Row): number {
  const first = row.findIndex((cell) => !isBlank(cell));
  return first !== -1 && row.findLastIndex((cell) => !isBlank(cell)) === first ? first : -1;
}

function startsGroup(samples: readonly Row[], heading: number, dateColumn: number): boolean {
  const next = samples
    .slice(heading + 1)
    .find((row) => lonelyColumn(row) === -1 && !row.every((cell) => isBlank(cell)));
  return next !== undefined && isDate(next[dateColumn]);
}

function closesGroup(row: Row, column: number, filled: readonly Row[]): boolean {
  const label = cellText(row[column]);
  return filled.some((other) => other !== row && closes(label, cellText(other[column])));
}

/** Whether a label names the total of a group: `Total for Anna`, `Итого Анна`, `Total Anna with sub-customers`. */
function closes(label: string, name: string): boolean {
  return name !== '' && label !== name && label.includes(name) && isTotalLabel(label);
}

/** Follows the headings of a table from row to row. */
export class GroupRows {
  readonly #layout: GroupLayout;
  #open: readonly string[] = [];

  constructor(layout: GroupLayout) {
    this.#layout = layout;
  }

  /** Whether the row heads a group; if so, the rows below are its own. */
  takeHeading(row: Row): boolean {
    const { column, hasTotals } = this.#layout;
    const text = cellText(row[column]);
    if (text === '') return false;
    // `Total Fitness` alone in its row is a customer; a total has a sum beside it.
    if (lonelyColumn(row) !== column || isTotalWord(text)) {
      const closed = this.#open.findLastIndex((name) => closes(text, name));
      this.#open = closed === -1 ? [] : this.#open.slice(0, closed);
      return false;
    }
    this.#open = hasTotals ? [...this.#open, text] : [text];
    return true;
  }

  /** The row with its group's name in its place; groups within groups as `Firm:Branch`, as QuickBooks writes them. */
  withGroup(row: Row): Row {
    const { column } = this.#layout;
    if (this.#open.length === 0 || !isBlank(row[column])) return row;
    const filled = [...row];
    filled[column] = this.#open.join(':');
    return filled;
  }
}
