/**
 * A written number taken apart. `digits` are all of it, the last `scale` of them behind the decimal point.
 * `separator` set: one point or comma with three digits behind it, which the whole column has to explain
 * (1.234 may be a thousand or one and a bit); `scale` is then that of the decimal reading, 3.
 */
export interface WrittenAmount {
  readonly negative: boolean;
  readonly digits: string;
  readonly scale: number;
  readonly separator: '.' | ',' | null;
  /** Four digits or more with nothing between them and nothing behind. */
  readonly isLongWhole: boolean;
  /** Which character this text alone proves to be the decimal point. */
  readonly proves: '.' | ',' | null;
  /** Sign, code or word of a currency as written, or ''. */
  readonly mark: string;
}

const leadingSign = /^[-−–+]\s*/;
const trailingSign = /\s*[-−–]$/;
const leadingMark = /^[^\d\s.,()'’+\-−–]+/;
const trailingMark = /[^\d\s.,()'’+\-−–][^\d()'’+\-−–]*$/;

const digitsAlone = /^[\d.,]+$/;

/** Takes a written amount apart, or null where it is none. Full-width characters count as their plain forms. */
export function parseAmountText(text: string): WrittenAmount | null {
  if (digitsAlone.test(text)) return parseDigits(text);
  let rest = text.normalize('NFKC').trim();
  let signs = 0;
  let negative = false;
  const takeSign = (pattern: RegExp): void => {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) return;
    signs += 1;
    negative = !found.includes('+');
    rest = rest.replace(pattern, '').trim();
  };
  const inParentheses = /^\((.*)\)$/.exec(rest)?.[1];
  if (inParentheses !== undefined) {
    signs = 1;
    negative = true;
    rest = inParentheses.trim();
  }
  takeSign(leadingSign);
  takeSign(trailingSign);
  const mark = (leadingMark.exec(rest) ?? trailingMark.exec(rest))?.[0] ?? '';
  rest = (leadingMark.test(rest) ? rest.slice(mark.length) : rest.slice(0, rest.length - mark.length)).trim();
  takeSign(leadingSign);
  takeSign(trailingSign);
  const number = signs > 1 ? null : parseDigits(rest);
  return number && { ...number, negative, mark: mark.trim() };
}

function parseDigits(text: string): WrittenAmount | null {
  if (/^\d+[.,]?$/.test(text)) return ungrouped(text.replace(/[.,]$/, ''));
  if (/^\d{1,3}([ '’]\d{3})+([.,]\d+)?$/.test(text)) {
    const compact = text.replace(/[ '’]/g, '');
    const separator = compact.includes('.') ? '.' : ',';
    return compact.includes(separator) ? fraction(compact, separator) : whole(compact, null);
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
    grouped: /^\d{1,3}(,\d{2,3})*,\d{3}\.\d*$/,
    severalGroups: /^\d{1,3}(,\d{2,3})+,\d{3}$/,
  },
  ',': {
    fraction: /^\d*,\d+$/,
    grouped: /^\d{1,3}(\.\d{2,3})*\.\d{3},\d*$/,
    severalGroups: /^\d{1,3}(\.\d{2,3})+\.\d{3}$/,
  },
} as const;

function whole(digits: string, proves: '.' | ',' | null): WrittenAmount {
  return written(digits, 0, null, proves);
}

function ungrouped(digits: string): WrittenAmount {
  return { ...whole(digits, null), isLongWhole: digits.length > 3 };
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
  return { negative: false, digits, scale, separator, isLongWhole: false, proves, mark: '' };
}
