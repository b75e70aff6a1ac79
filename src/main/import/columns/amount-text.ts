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
  if (digitsAlone.test(text)) return unmarked(parseDigits(text));
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
  const written = signs > 1 ? null : parseDigits(rest);
  return written && { ...written, negative, mark: mark.trim() };
}

type WrittenDigits = Omit<WrittenAmount, 'negative' | 'mark'>;

function unmarked(written: WrittenDigits | null): WrittenAmount | null {
  return written && { ...written, negative: false, mark: '' };
}

function parseDigits(text: string): WrittenDigits | null {
  if (/^\d+[.,]?$/.test(text)) return ungrouped(text.replace(/[.,]$/, ''));
  if (/^\d{1,3}([ '’]\d{3})+([.,]\d+)?$/.test(text)) {
    const compact = text.replace(/[ '’]/g, '');
    const separator = compact.includes('.') ? '.' : ',';
    return compact.includes(separator) ? fraction(compact, separator) : whole(compact, null);
  }
  return parseSeparated(text, '.', ',') ?? parseSeparated(text, ',', '.');
}

/** Reads with `point` as decimal point and `comma` between thousands. Groups of two are Indian lakhs. */
function parseSeparated(text: string, point: '.' | ',', comma: '.' | ','): WrittenDigits | null {
  if (patterns[point].fraction.test(text)) {
    const [before = '', behind = ''] = text.split(point);
    if (behind.length !== 3 || before === '' || before.length > 3 || before.startsWith('0'))
      return fraction(text, point);
    return { digits: before + behind, scale: 3, separator: point, proves: null, isLongWhole: false };
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

function whole(digits: string, proves: '.' | ',' | null): WrittenDigits {
  return { digits, scale: 0, separator: null, proves, isLongWhole: false };
}

function ungrouped(digits: string): WrittenDigits {
  return { ...whole(digits, null), isLongWhole: digits.length > 3 };
}

function fraction(text: string, point: '.' | ','): WrittenDigits {
  const [before = '', behind = ''] = text.split(point);
  return {
    digits: before + behind,
    scale: behind.length,
    separator: null,
    proves: point,
    isLongWhole: false,
  };
}
