/** A written date taken apart; day and month are unsettled where `first` and `second` may change places. */
export type WrittenDate =
  | { readonly kind: 'civil'; readonly year: number; readonly month: number; readonly date: number }
  | { readonly kind: 'unsettled'; readonly year: number; readonly first: number; readonly second: number };

/** A time of day, with or without a zone, after a date. It is read past: the date counts as written. */
const time = String.raw`(?:[T ,]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;

const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})${time}$`);
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?:\s?г\.?)?${time}$`);
const eastAsian = new RegExp(String.raw`^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?${time}$`);
const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;

/**
 * Takes a written date apart, or null where it is none. Points mean day.month.year; `1/5/2024` and `1-5-2024`
 * are settled by their column. Two-digit years are no dates: nothing in a file says which century.
 */
export function parseDateText(text: string): WrittenDate | null {
  const iso = yearFirst.exec(text);
  if (iso) return civilDate(iso[1], iso[3], iso[4]);
  const plain = text.normalize('NFKC').trim();
  const civil = yearFirst.exec(plain);
  if (civil) return civilDate(civil[1], civil[3], civil[4]);
  const named = eastAsian.exec(plain) ?? compact.exec(plain);
  if (named) return civilDate(named[1], named[2], named[3]);
  const last = yearLast.exec(plain);
  if (!last) return null;
  if (last[2] === '.') return civilDate(last[4], last[3], last[1]);
  return { kind: 'unsettled', year: Number(last[4]), first: Number(last[1]), second: Number(last[3]) };
}

function civilDate(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): WrittenDate {
  return { kind: 'civil', year: Number(year), month: Number(month), date: Number(date) };
}
