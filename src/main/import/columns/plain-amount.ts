import { assert } from '@shared/base/assert';

/** How the digits of a plain amount are parted; its number with the scale makes one byte. */
export interface PlainForm {
  readonly point: '.' | ',';
  readonly group: string;
}

/** The forms that ledgers are full of; the first two part nothing but the decimals. */
const forms: readonly PlainForm[] = [
  { point: '.', group: '' },
  { point: ',', group: '' },
  { point: '.', group: ',' },
  { point: ',', group: '.' },
  { point: ',', group: ' ' },
  { point: ',', group: '\u00a0' },
  { point: '.', group: ' ' },
  { point: ',', group: '\u202f' },
];

const FORM_BITS = 4;
const SCALE_MASK = 15;
/** Forms from here on part thousands, so that no separator of theirs is left to be explained. */
export const FIRST_GROUPED = 2 << FORM_BITS;
export const COMMA_FORM = 1 << FORM_BITS;

/** Fifteen digits and no more are exact in a double. */
const MAX_DIGITS = 15;
const MINUS = 45;
const COMMA = 44;
const POINT = 46;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
const NARROW_SPACE = 0x202f;
const ZERO = 48;
const NINE = 57;

export function formOf(code: number): PlainForm {
  const form = forms[code >> FORM_BITS];
  assert(form !== undefined, `no form of a plain amount: ${code}`);
  return form;
}

/** How many decimals a plain amount of this code has. */
export function scaleOf(code: number): number {
  return code & SCALE_MASK;
}

/**
 * Reads amounts of digits with a decimal point or comma and common separators between thousands, without making a
 * string or an object: one instance is asked again and again.
 *
 * `read` answers whether a text is one; then `mantissa` and `code` (form and scale) say all of it, `plainText`
 * gives it back, and the rest is what it shows of its column. Not plain are needless zeros in front, negative
 * zeros, more than 15 digits: what would not come back the same.
 */
export class PlainAmountReader {
  mantissa = 0;
  code = 0;
  wholeLength = 0;
  startsWithZero = false;

  read(text: string): boolean {
    const { length } = text;
    const start = text.charCodeAt(0) === MINUS ? 1 : 0;
    let mantissa = 0;
    let digits = 0;
    /** The first separator and how many digits stood before it; the last one and how many stand behind it. */
    let separator = 0;
    let before = 0;
    let count = 0;
    let last = 0;
    let behind = 0;
    for (let index = start; index < length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= ZERO && code <= NINE) {
        mantissa = mantissa * 10 + (code - ZERO);
        digits += 1;
        behind += 1;
        continue;
      }
      if (count === 0) {
        separator = code;
        before = digits;
      } else if (
        last !== separator ||
        behind !== 3 ||
        (code !== separator && code !== POINT && code !== COMMA)
      )
        return false;
      last = code;
      count += 1;
      behind = 0;
    }
    if (digits === 0 || digits > MAX_DIGITS || (start === 1 && mantissa === 0)) return false;
    this.startsWithZero = text.charCodeAt(start) === ZERO;
    this.mantissa = start === 1 ? -mantissa : mantissa;
    this.wholeLength = count === 0 ? digits : before;
    if (count > 0 && (behind === 0 || before === 0)) return false;
    if (this.startsWithZero && this.wholeLength > 1) return false;
    return this.#takeForm(separator, last, count, behind);
  }

  #takeForm(separator: number, last: number, count: number, behind: number): boolean {
    const isParted = separator === POINT || separator === COMMA;
    if (count === 0) this.code = 0;
    else if (count === 1 && isParted) this.code = behind | (separator === COMMA ? COMMA_FORM : 0);
    else {
      const form = groupedForm(separator, last);
      if (form === -1 || this.wholeLength > 3 || this.startsWithZero) return false;
      if (last === separator && behind !== 3) return false;
      this.code = (form << FORM_BITS) | (last === separator ? 0 : behind);
    }
    return true;
  }
}

/** The separator that the whole column has to explain, of an amount just read: 1.234. */
export function separatorOf({ code, wholeLength, startsWithZero }: PlainAmountReader): '.' | ',' | null {
  const isOpen = code < FIRST_GROUPED && scaleOf(code) === 3 && wholeLength <= 3 && !startsWithZero;
  return isOpen ? formOf(code).point : null;
}

/** The form with this separator between thousands; the last separator is another where there are decimals. */
function groupedForm(separator: number, last: number): number {
  if (separator === COMMA) return 2;
  if (separator === POINT) return 3;
  if (separator === SPACE) return last === POINT ? 6 : 4;
  if (last === POINT) return -1;
  if (separator === NO_BREAK_SPACE) return 5;
  return separator === NARROW_SPACE ? 7 : -1;
}

/** The text that a plain amount was read from. */
export function plainText(mantissa: number, code: number): string {
  const scale = code & SCALE_MASK;
  const { point, group } = formOf(code);
  const digits = String(Math.abs(mantissa)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const parted = group === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return (mantissa < 0 ? '-' : '') + parted + (scale === 0 ? '' : point + digits.slice(-scale));
}
