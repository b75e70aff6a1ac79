import { isBlank, type Cell } from '../readers/cell';
import type { Row } from '../readers/table-reader';
import { grown } from './growing-array';

/** Substrings of this length and more keep the text they were cut from alive (V8). */
const SLICED_LENGTH = 13;
/** From here on a column that hardly repeats is no longer searched for repeats. */
const PROBATION_ROWS = 1 << 16;
const WORTHWHILE_REPEATS = 0.25;

/**
 * One column of a table while it is read: the distinct cells, and for each row which of them it holds. What a text
 * means (a date, an id) is decided once for each distinct cell when the whole column is known.
 */
export class ValueColumn {
  /** Distinct cells; 0 is the blank. A column that hardly repeats lists some cells more than once. */
  readonly values: Cell[] = [null];
  indexes = new Int32Array(0);
  #count = 0;
  #known: Map<Cell, number> | null = new Map();
  readonly #knownSerials = new Map<number, number>();
  #last: Cell = null;
  #lastIndex = 0;
  /** `blankRows`: rows already read in which the column had nothing. */
  constructor(blankRows = 0) {
    this.indexes = grown(this.indexes, blankRows);
    this.#count = blankRows;
  }

  addRows(rows: readonly Row[], column: number): void {
    this.indexes = grown(this.indexes, this.#count + rows.length);
    const { indexes } = this;
    const first = this.#count;
    let last = this.#last;
    let lastIndex = this.#lastIndex;
    for (let row = 0; row < rows.length; row += 1) {
      const cell = rows[row]?.[column];
      // Ledgers are sorted: the same date, invoice and customer stand in runs.
      if (cell !== last) {
        lastIndex = this.#indexOf(cell);
        last = cell;
      }
      indexes[first + row] = lastIndex;
    }
    this.#last = last;
    this.#lastIndex = lastIndex;
    this.#count = first + rows.length;
    this.#judgeRepeats();
  }

  /** The cell of a row as it was read. */
  cell(row: number): Cell {
    return this.values[this.indexes[row] ?? 0];
  }

  #indexOf(cell: Cell): number {
    if (cell === undefined || cell === null || cell === '') return 0;
    if (typeof cell === 'object') return this.#objectIndex(cell);
    const known = this.#known?.get(cell);
    if (known !== undefined) return known;
    if (isBlank(cell)) return 0;
    const own = typeof cell === 'string' && cell.length >= SLICED_LENGTH ? ownText(cell) : cell;
    const index = this.values.push(own) - 1;
    this.#known?.set(own, index);
    return index;
  }

  #objectIndex(cell: NonNullable<Cell & object>): number {
    if (!('serial' in cell)) return this.values.push(cell) - 1;
    const known = this.#knownSerials.get(cell.serial);
    if (known !== undefined) return known;
    const index = this.values.push(cell) - 1;
    this.#knownSerials.set(cell.serial, index);
    return index;
  }

  #judgeRepeats(): void {
    if (this.#known === null || this.#count < PROBATION_ROWS) return;
    if (this.values.length > this.#count * (1 - WORTHWHILE_REPEATS)) this.#known = null;
  }
}

/** The same text as a string of its own, so that a megabyte of file is not kept for one name. */
function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
