import type { ValueColumn } from '../columns/value-column';

/** Numbers the combinations of cells that rows have in several columns, by the columns' own numbers of cells. */
export class CombinationIndex {
  readonly #columns: readonly ValueColumn[];
  /** For each column after the first: combination so far and cell → combination. */
  readonly #steps: readonly Map<number, number>[];

  constructor(columns: readonly ValueColumn[]) {
    this.#columns = columns;
    this.#steps = columns.slice(1).map(() => new Map());
  }

  /** Rows with the same cells have the same number; numbers count up from 0 as they are met. */
  at(row: number): number {
    let combination = this.#columns[0]?.indexes[row] ?? 0;
    for (let step = 0; step < this.#steps.length; step += 1) {
      const column = this.#columns[step + 1];
      const known = this.#steps[step];
      if (!column || !known) break;
      const key = combination * column.values.length + (column.indexes[row] ?? 0);
      const next = known.get(key) ?? known.size;
      if (next === known.size) known.set(key, next);
      combination = next;
    }
    return combination;
  }
}
