import type { Cell } from './cell';

/** How a cell shows its number; plain but for dates and for numbers filled up with zeros (`00042`). */
export type NumberStyle = 'plain' | 'date' | { readonly digits: number };

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** Built-in number formats that show a date (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are East Asian dates). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/**
 * Whether a cell of this number format shows a date, with or without a time. Text in quotes, escaped characters,
 * fill and width characters and bracketed parts (`[Red]`, `[$-409]`, `[h]`) are not date codes; times alone and
 * durations are numbers here.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const positive = code.split(';', 1)[0] ?? '';
  const codes = positive.replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]/gu, '');
  if (/^\s*(general|standard|@)/i.test(codes)) return false;
  // `e` and `g` are the East Asian year and era; with digits or an exponent sign they mean a number (0.00E+00).
  return /[yd年月日]/i.test(codes) || (/[eg]/i.test(codes) && !/[0#?]/.test(codes));
}

export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (isDateFormat(id, code)) return 'date';
  const digits = code === undefined ? undefined : /^(0{2,15})(?:;|$)/.exec(code)?.[1]?.length;
  return digits === undefined ? 'plain' : { digits };
}

/** A number as its cell means it. An id that the sheet shows as 00042 is 00042, as in its export to CSV. */
export function styledNumber(value: number, style: NumberStyle, date1904: boolean): Cell {
  if (style === 'plain') return value;
  if (style === 'date') return { serial: date1904 ? value + DAYS_1904 : value };
  return Number.isSafeInteger(value) && value >= 0 ? String(value).padStart(style.digits, '0') : value;
}
