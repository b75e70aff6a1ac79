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
