import { takeMarks, type Side } from './amount-marks';
import { halfWidth } from './half-width';

/**
 * A written number taken apart. `digits` are all of it, the last `scale` of them behind the decimal point.
 * `separator` set: one point or comma with three digits behind it, which the whole column has to explain
 * (1.234 may be a thousand or one and a bit); `scale` is then that of the decimal reading.
 */
export interface WrittenAmount {
  readonly negative: boolean;
  readonly digits: string;
  readonly scale: number;
  readonly separator: '.' | ',' | null;
  /** Three digits or fewer, nothing behind: separators between thousands would not show. */
  readonly isShortWhole: boolean;
  /** Four digits or more with neither point nor comma between thousands: whoever writes so parts none by them. */
  readonly isLongWhole: boolean;
  /** Which character this text alone proves to be the decimal point. */
  readonly proves: '.' | ',' | null;
  /** Sign, code or word of a currency as written, or ''. */
  readonly mark: string;
  /** A second one at the other end (¥100元), or ''. */
  readonly otherMark: string;
  /** CR or DR and its kind; a credit is negative already. */
  readonly side: Side | null;
  readonly isPercent: boolean;
}

/** No amount is longer; longer texts are not looked through. */
export const MAX_AMOUNT_LENGTH = 100;
const digitsAlone = /^[\d.,]+$/;

/**
 * Takes a written amount apart, or null where it is none. Full-width characters count as their plain forms. One
 * sign at most, before or behind, or parentheses; a currency before or behind; CR or DR (贷, 借), which is a sign
 * as well: a credit is negative, a debit positive, as in the account of a customer.
 */
export function parseAmountText(text: string): WrittenAmount | null {
  if (text.length > MAX_AMOUNT_LENGTH) return null;
  if (digitsAlone.test(text)) return parseDigits(text);
  const { rest, signs, negative, side, marks, isPercent } = takeMarks(halfWidth(text));
  if (signs > 1 || marks.length > 2) return null;
  const number = parseDigits(rest);
  const [mark = '', otherMark = ''] = marks;
  return number && { ...number, negative, mark, otherMark, side, isPercent };
}

/** Whether a text is a dash, with a currency or without: what accountants write where there is nothing. */
export function isNil(text: string): boolean {
  if (text.length > MAX_AMOUNT_LENGTH) return false;
  const { rest, signs, marks } = takeMarks(halfWidth(text).replace(/-+/, '-'));
  return rest === '' && signs === 1 && marks.length <= 1;
}

const grouped = /^([1-9]\d{0,2})(?:([ '])\d{3})(?:\2\d{3})*(?:([.,])(\d*))?$/;

function parseDigits(text: string): WrittenAmount | null {
  if (/^\d+[.,]?$/.test(text)) return ungrouped(text.replace(/[.,]$/, ''));
  const [, , group, separator, behind = ''] = grouped.exec(text) ?? [];
  if (group !== undefined) {
    const compact = text.replaceAll(group, '');
    const isFraction = separator !== undefined && behind !== '';
    const number = isFraction
      ? fraction(compact, separator as '.' | ',')
      : whole(compact.replace(/[.,]$/, ''), null);
    return { ...number, isLongWhole: true };
  }
  return parseSeparated(text, '.', ',') ?? parseSeparated(text, ',', '.');
}

/** Reads with `point` as decimal point and `comma` between thousands. Groups of two are Indian lakhs. */
function parseSeparated(text: string, point: '.' | ',', comma: '.' | ','): WrittenAmount | null {
  if (patterns[point].fraction.test(text)) {
    const [before = '', behind = ''] = text.split(point);
    if (behind.length !== 3 || before === '' || before.length > 3 || before.startsWith('0'))
      return fraction(text, point);
    return written(before + behind, 3, point, null);
  }
  if (patterns[point].grouped.test(text)) return fraction(text.replaceAll(comma, ''), point);
  if (patterns[point].severalGroups.test(text)) return whole(text.replaceAll(comma, ''), point);
  return null;
}

const patterns = {
  '.': {
    fraction: /^\d*\.\d+$/,
    grouped: /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})*,\d{3})\.\d*$/,
    severalGroups: /^(?:[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d?(?:,\d{2})+,\d{3})$/,
  },
  ',': {
    fraction: /^\d*,\d+$/,
    grouped: /^(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d?(?:\.\d{2})*\.\d{3}),\d*$/,
    severalGroups: /^(?:[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d?(?:\.\d{2})+\.\d{3})$/,
  },
} as const;

function whole(digits: string, proves: '.' | ',' | null): WrittenAmount {
  return written(digits, 0, null, proves);
}

function ungrouped(digits: string): WrittenAmount {
  const isLongWhole = digits.length > 3;
  return { ...whole(digits, null), isLongWhole, isShortWhole: !isLongWhole };
}

function fraction(text: string, point: '.' | ','): WrittenAmount {
  const at = text.indexOf(point);
  return written(text.slice(0, at) + text.slice(at + 1), text.length - at - 1, null, point);
}

function written(
  digits: string,
  scale: number,
  separator: '.' | ',' | null,
  proves: '.' | ',' | null,
): WrittenAmount {
  return {
    negative: false,
    digits,
    scale,
    separator,
    isShortWhole: false,
    isLongWhole: false,
    proves,
    mark: '',
    otherMark: '',
    side: null,
    isPercent: false,
  };
}
