import { grown } from '../columns/growing-array';
import type { ValueColumn } from '../columns/value-column';

/** Numbers the combinations of cells that rows have in several columns, by the columns' own numbers of cells. */
export class CombinationIndex {
  readonly #first: ValueColumn | undefined;
  readonly #steps: readonly CombinationStep[];

  constructor(columns: readonly ValueColumn[]) {
    this.#first = columns[0];
    this.#steps = columns.slice(1).map((column) => new CombinationStep(column));
  }

  /** Rows with the same cells have the same number; numbers count up from 0 as they are met. */
  at(row: number): number {
    let combination = this.#first?.indexes[row] ?? 0;
    for (const step of this.#steps) combination = step.next(combination, row);
    return combination;
  }
}

/** From the combinations of the columns so far to those with one column more. */
class CombinationStep {
  readonly #column: ValueColumn;
  readonly #known = new Map<number, number>();
  /** A number nearly always goes with one name: for each combination its last cell, and what the two make. */
  #lastCells = new Int32Array(0);
  #lastNexts = new Int32Array(0);

  constructor(column: ValueColumn) {
    this.#column = column;
  }

  next(combination: number, row: number): number {
    const cell = this.#column.indexes[row] ?? 0;
    if (combination >= this.#lastCells.length) {
      this.#lastCells = grown(this.#lastCells, combination + 1);
      this.#lastNexts = grown(this.#lastNexts, combination + 1);
    }
    // Kept one higher than they are, so that 0 is none yet.
    if (this.#lastCells[combination] === cell + 1) return this.#lastNexts[combination] ?? 0;
    const key = combination * this.#column.values.length + cell;
    const next = this.#known.get(key) ?? this.#known.size;
    if (next === this.#known.size) this.#known.set(key, next);
    this.#lastCells[combination] = cell + 1;
    this.#lastNexts[combination] = next;
    return next;
  }
}
