import { NO_RESULT, numberText, type Cell } from '../readers/cell';
import { AmountFrames, frameOf, type AmountFrame } from './amount-frame';
import { isNil, parseAmountText } from './amount-text';
import { decimalOf, type Decimal } from './decimal';
import type { NumberEvidence } from './number-evidence';
import { PlainAmountReader, scaleOf, separatorOf } from './plain-amount';

/** Why a cell is no number. */
export type AmountProblem =
  | 'amount.missing'
  | 'amount.invalid'
  | 'amount.ambiguous'
  | 'amount.tooLarge'
  | 'cell.error'
  | 'cell.noResult';

/** From here on cells that hardly repeat are no longer searched for repeats. */
const PROBATION_CELLS = 1 << 15;

/**
 * The cells of a number column that are more than plain digits, each taken apart when it is met, so that a million
 * of them cost no pause at the end; kept in columns, because objects would weigh several times as much.
 */
export class OddAmounts {
  readonly cells: Cell[] = [];
  /** Whether some cell says CR or DR. */
  hasSideMarks = false;
  readonly #evidence: NumberEvidence;
  readonly #allowsPercent: boolean;
  readonly #frames = new AmountFrames();
  readonly #plain = new PlainAmountReader();
  readonly #mantissas: (number | bigint)[] = [];
  readonly #scales: number[] = [];
  readonly #separators: (',' | '.' | null)[] = [];
  readonly #currencies = new Map<number, readonly string[]>();
  readonly #problems = new Map<number, AmountProblem>();
  #known: Map<Cell, number> | null = new Map();
  #asked = 0;

  constructor(evidence: NumberEvidence, allowsPercent: boolean) {
    this.#evidence = evidence;
    this.#allowsPercent = allowsPercent;
  }

  /** The number of this cell among the odd ones. */
  add(cell: Cell): number {
    const known = this.#known?.get(cell);
    this.#asked += 1;
    if (known !== undefined) return known;
    const index = this.cells.push(cell) - 1;
    this.#known?.set(cell, index);
    if (index > PROBATION_CELLS && index > this.#asked / 2) this.#known = null;
    this.#read(cell, index);
    return index;
  }

  problem(index: number): AmountProblem | null {
    return this.#problems.get(index) ?? null;
  }

  separator(index: number): ',' | '.' | null {
    return this.#separators[index] ?? null;
  }

  /** With the separator, if it has one, as decimal point. */
  value(index: number): Decimal {
    return { mantissa: this.#mantissas[index] ?? 0, scale: this.#scales[index] ?? 0 };
  }

  /** The currencies that the cell's mark can stand for; null: it has none. */
  currencies(index: number): readonly string[] | null {
    return this.#currencies.get(index) ?? null;
  }

  allCurrencies(): Iterable<readonly string[]> {
    return this.#currencies.values();
  }

  #read(cell: Cell, index: number): void {
    if (typeof cell === 'string') this.#readText(cell, index);
    else if (typeof cell === 'number') this.#readNumber(cell, index);
    else if (typeof cell === 'object' && cell !== null && 'error' in cell) {
      this.#fail(index, cell.error === NO_RESULT ? 'cell.noResult' : 'cell.error');
    } else this.#fail(index, 'amount.invalid');
  }

  #readText(text: string, index: number): void {
    const frame = this.#frames.find(text);
    if (frame !== null && this.#plain.read(this.#frames.digits)) {
      const { mantissa, code } = this.#plain;
      if (!this.#takeFrame(frame, index)) return;
      this.#evidence.notePlain(this.#plain);
      const value = {
        mantissa: frame.negative && mantissa !== 0 ? -mantissa : mantissa,
        scale: scaleOf(code),
      };
      return this.#put(index, value, separatorOf(this.#plain), frame);
    }
    const written = parseAmountText(text);
    if (written === null) return this.#fail(index, isNil(text) ? 'amount.missing' : 'amount.invalid');
    const own = frameOf(written);
    if (!this.#takeFrame(own, index)) return;
    this.#evidence.note(written);
    const value = decimalOf(written.digits, written.scale, written.negative);
    this.#put(index, value, written.separator, own);
  }

  /** Whether an amount in this frame is one. */
  #takeFrame({ currencies, side, isPercent }: AmountFrame, index: number): boolean {
    if (currencies?.length === 0 || (isPercent && !this.#allowsPercent)) {
      this.#fail(index, 'amount.invalid');
      return false;
    }
    if (currencies !== null) this.#currencies.set(index, currencies);
    if (side !== null) this.hasSideMarks = true;
    return true;
  }

  /** A double by the digits that a spreadsheet shows; its own digits have no thousands to mistake. */
  #readNumber(value: number, index: number): void {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(numberText(value));
    const [, sign, whole = '', behind = ''] = match ?? [];
    this.#put(index, match && decimalOf(whole + behind, behind.length, sign === '-'), null);
  }

  #put(index: number, value: Decimal | null, separator: ',' | '.' | null, frame?: AmountFrame): void {
    if (value === null) return this.#fail(index, 'amount.tooLarge');
    this.#mantissas[index] = value.mantissa;
    this.#scales[index] = value.scale + (frame?.isPercent === true ? 2 : 0);
    this.#separators[index] = separator;
  }

  #fail(index: number, problem: AmountProblem): void {
    this.#problems.set(index, problem);
    this.#mantissas[index] = 0;
    this.#scales[index] = 0;
    this.#separators[index] = null;
  }
}
