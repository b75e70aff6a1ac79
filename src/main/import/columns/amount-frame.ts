import { MAX_AMOUNT_LENGTH, parseAmountText, type WrittenAmount } from './amount-text';
import type { Side } from './amount-marks';
import { currenciesOfMark } from './currency-marks';

/** What stands around the digits of an amount, read: the same in nearly every cell of a column. */
export interface AmountFrame {
  readonly negative: boolean;
  readonly side: Side | null;
  readonly isPercent: boolean;
  /** What the marks can stand for together: nothing where one is unknown, null where there is none. */
  readonly currencies: readonly string[] | null;
}

/** A column has a handful of different frames; whatever has more is no column of amounts. */
const MAX_KNOWN = 1000;
const ZERO = 48;
const NINE = 57;

export function frameOf({ negative, side, isPercent, mark, otherMark }: WrittenAmount): AmountFrame {
  return { negative, side, isPercent, currencies: currenciesOf(mark, otherMark) };
}

/**
 * Reads what stands around digits once for all amounts that have the same: `1 234,56 ₽` is the digits `1 234,56`
 * in the frame of `1 ₽`. Null where the frame cannot be told from the digits, which the whole text has to be
 * read for: a separator where they meet may be either's.
 */
export class AmountFrames {
  readonly #known = new Map<string, AmountFrame | null>();
  /** The digits of the text asked last. */
  digits = '';

  find(text: string): AmountFrame | null {
    const { length } = text;
    if (length > MAX_AMOUNT_LENGTH) return null;
    let first = 0;
    while (first < length && !isDigit(text.charCodeAt(first))) first += 1;
    let last = length - 1;
    while (last > first && !isDigit(text.charCodeAt(last))) last -= 1;
    if (first === length) return null;
    this.digits = text.slice(first, last + 1);
    const example = `${text.slice(0, first)}1${text.slice(last + 1)}`;
    const known = this.#known.get(example);
    if (known !== undefined) return known;
    const frame = readFrame(example);
    if (this.#known.size < MAX_KNOWN) this.#known.set(example, frame);
    return frame;
  }
}

function readFrame(example: string): AmountFrame | null {
  if (/[.,]1|1[.,]/.test(example)) return null;
  const written = parseAmountText(example);
  return written && frameOf(written);
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function currenciesOf(mark: string, otherMark: string): readonly string[] | null {
  if (mark === '') return null;
  const currencies = currenciesOfMark(mark) ?? [];
  if (otherMark === '') return currencies;
  const others = currenciesOfMark(otherMark) ?? [];
  return currencies.filter((currency) => others.includes(currency));
}
