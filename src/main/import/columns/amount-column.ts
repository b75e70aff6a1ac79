import { isBlank, type Cell } from '../readers/cell';
import type { Row } from '../readers/table-reader';
import { decimalToText } from './decimal';
import { grown } from './growing-array';
import { OddAmounts } from './odd-amounts';

export const BLANK = -1;
/** The number is among the odd ones; its number there stands in place of the mantissa. */
export const ODD = -2;

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
/** Fifteen digits and no more are exact in a double, signs and point apart. */
const MAX_PLAIN_LENGTH = 16;

/** What the plain texts of a column (digits, perhaps a point) say about how it is written. */
export interface PlainEvidence {
  /** A point that can only be a decimal point: 1.5, 0.123. */
  decimalPoint: boolean;
  /** A point with three digits behind it: 1.234. */
  threeBehindPoint: boolean;
  /** 980: thousands separators would not show. */
  shortWhole: boolean;
  /** 12500: whoever writes so puts nothing between thousands. */
  longWhole: boolean;
}

/**
 * A column of numbers while it is read. Plain texts, which are nearly all, are kept as mantissa and scale and need
 * no string; everything else is kept apart until the whole column says how it is written.
 */
export class AmountColumn {
  mantissas = new Float64Array(0);
  scales = new Int8Array(0);
  readonly odd = new OddAmounts();
  readonly evidence: PlainEvidence = {
    decimalPoint: false,
    threeBehindPoint: false,
    shortWhole: false,
    longWhole: false,
  };
  #count = 0;

  get count(): number {
    return this.#count;
  }

  addRows(rows: readonly Row[], column: number): void {
    this.mantissas = grown(this.mantissas, this.#count + rows.length);
    this.scales = grown(this.scales, this.#count + rows.length);
    for (let row = 0; row < rows.length; row += 1) {
      const cell = rows[row]?.[column];
      if (typeof cell === 'string') this.#addText(cell);
      else if (typeof cell === 'number' && Number.isSafeInteger(cell)) this.#put(cell, 0);
      else if (isBlank(cell)) this.#put(0, BLANK);
      else this.#addOdd(cell);
    }
  }

  /** The cell of a row as it was read, but for the type of whole numbers. */
  cell(row: number): Cell {
    const scale = this.scales[row] ?? BLANK;
    const mantissa = this.mantissas[row] ?? 0;
    if (scale === BLANK) return null;
    return scale === ODD ? this.odd.cells[mantissa] : decimalToText(mantissa, scale);
  }

  /** Digits with at most one point, no needless zero in front: the form that `cell` gives back unchanged. */
  #addText(text: string): void {
    const { length } = text;
    const start = text.charCodeAt(0) === MINUS ? 1 : 0;
    let mantissa = 0;
    let point = -1;
    for (let index = start; index < length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= ZERO && code <= NINE) mantissa = mantissa * 10 + (code - ZERO);
      else if (code === POINT && point === -1 && index > start) point = index;
      else return this.#addOdd(text);
    }
    const wholeLength = (point === -1 ? length : point) - start;
    const scale = point === -1 ? 0 : length - point - 1;
    const needlessZero = wholeLength > 1 && text.charCodeAt(start) === ZERO;
    if (wholeLength === 0 || length > MAX_PLAIN_LENGTH || needlessZero || point === length - 1) {
      return this.#addOdd(text);
    }
    // -0 and -0.00 would lose their sign on the way back to text.
    if (start === 1 && mantissa === 0) return this.#addOdd(text);
    this.#note(scale, wholeLength, text.charCodeAt(start) === ZERO);
    this.#put(start === 1 ? -mantissa : mantissa, scale);
  }

  #note(scale: number, wholeLength: number, zeroInFront: boolean): void {
    if (scale === 0) {
      if (wholeLength > 3) this.evidence.longWhole = true;
      else this.evidence.shortWhole = true;
    } else if (scale === 3 && wholeLength <= 3 && !zeroInFront) this.evidence.threeBehindPoint = true;
    else this.evidence.decimalPoint = true;
  }

  #addOdd(cell: Cell): void {
    if (isBlank(cell)) return this.#put(0, BLANK);
    this.#put(this.odd.add(cell), ODD);
  }

  #put(mantissa: number, scale: number): void {
    this.mantissas[this.#count] = mantissa;
    this.scales[this.#count] = scale;
    this.#count += 1;
  }
}
