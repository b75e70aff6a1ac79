import { isBlank, type Cell } from '../readers/cell';
import type { Row } from '../readers/table-reader';
import { grown } from './growing-array';
import { NumberEvidence } from './number-evidence';
import { OddAmounts } from './odd-amounts';
import { PlainAmountReader, plainText } from './plain-amount';

export const BLANK = -1;
/** The number is among the odd ones; its number there stands in place of the mantissa. */
export const ODD = -2;

/** Below it a number with two decimals has at most fifteen digits, all of which a spreadsheet shows. */
const MAX_NUMBER = 1e13;

/**
 * A column of numbers while it is read. Plain texts, which are nearly all, are kept as mantissa and code (scale
 * and form) and need no string; everything else is kept apart until the whole column says how it is written.
 */
export class AmountColumn {
  mantissas = new Float64Array(0);
  /** BLANK, ODD, or the code of a plain amount. */
  codes = new Int8Array(0);
  readonly evidence = new NumberEvidence();
  readonly odd: OddAmounts;
  readonly #plain = new PlainAmountReader();
  #count = 0;

  /** `allowsPercent`: whether `12,5 %` is the number 0.125 here. Of money it is none: a share is no amount. */
  constructor({ allowsPercent = false }: { readonly allowsPercent?: boolean } = {}) {
    this.odd = new OddAmounts(this.evidence, allowsPercent);
  }

  get count(): number {
    return this.#count;
  }

  addRows(rows: readonly Row[], column: number): void {
    this.mantissas = grown(this.mantissas, this.#count + rows.length);
    this.codes = grown(this.codes, this.#count + rows.length);
    for (let row = 0; row < rows.length; row += 1) {
      const cell = rows[row]?.[column];
      if (typeof cell === 'string') this.#addText(cell);
      else if (typeof cell === 'number') this.#addNumber(cell);
      else if (isBlank(cell)) this.#put(0, BLANK);
      else this.#addOdd(cell);
    }
  }

  /** The cell of a row as it was read, but that numbers are texts now. */
  cell(row: number): Cell {
    const code = this.codes[row] ?? BLANK;
    const mantissa = this.mantissas[row] ?? 0;
    if (code === BLANK) return null;
    return code === ODD ? this.odd.cells[mantissa] : plainText(mantissa, code);
  }

  #addText(text: string): void {
    const plain = this.#plain;
    if (!plain.read(text)) return this.#addOdd(text);
    this.evidence.notePlain(plain);
    this.#put(plain.mantissa, plain.code);
  }

  /** A double by the digits that a spreadsheet shows; with one or two decimals it needs no text for that. */
  #addNumber(value: number): void {
    if (Number.isSafeInteger(value)) return this.#put(value === 0 ? 0 : value, 0);
    if (value < MAX_NUMBER && value > -MAX_NUMBER) {
      const tenths = Math.round(value * 10);
      if (tenths / 10 === value) return this.#put(tenths, 1);
      const hundredths = Math.round(value * 100);
      if (hundredths / 100 === value) return this.#put(hundredths, 2);
    }
    return this.#addOdd(value);
  }

  #addOdd(cell: Cell): void {
    if (isBlank(cell)) return this.#put(0, BLANK);
    this.#put(this.odd.add(cell), ODD);
  }

  #put(mantissa: number, code: number): void {
    this.mantissas[this.#count] = mantissa;
    this.codes[this.#count] = code;
    this.#count += 1;
  }
}
