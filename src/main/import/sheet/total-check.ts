import { decimalText } from '@shared/model/money';
import type { ImportNote } from '../readers/table-reader';

/** Files with a subtotal under every customer have hundreds; the first few make the point. */
const MAX_NOTES = 20;

/** Compares what total rows state with what was read above them. */
export class TotalCheck {
  readonly #decimals: number;
  /** All money read so far: what a total over everything claims to be. */
  #sum = 0;
  /** What had been read where each total stood: a subtotal counts from one of them on. */
  readonly #sumsAtTotals = new Set([0]);
  readonly #notes: ImportNote[] = [];

  constructor(decimals: number) {
    this.#decimals = decimals;
  }

  /** Takes the money of a row that is no total. */
  add(amount: number): void {
    this.#sum += amount;
  }

  /** A total agrees with all that was read above it, or, as a subtotal, with what came since an earlier one. */
  compare(row: number, stated: number): void {
    const read = this.#sum;
    const agrees = this.#sumsAtTotals.has(read - stated);
    this.#sumsAtTotals.add(read);
    const text = (amount: number): string => decimalText(amount, this.#decimals);
    this.#notes.push({
      code: agrees ? 'import.totalAgrees' : 'import.totalDiffers',
      params: { row, stated: text(stated), read: text(read) },
    });
  }

  /** Totals that do not agree first: among hundreds that do, they are what somebody has to see. */
  notes(): readonly ImportNote[] {
    const differs = (note: ImportNote): number => (note.code === 'import.totalDiffers' ? 0 : 1);
    const [...shown] = this.#notes
      .toSorted((left, right) => differs(left) - differs(right))
      .slice(0, MAX_NOTES);
    return shown.toSorted((left, right) => Number(left.params['row']) - Number(right.params['row']));
  }
}
