import { currenciesOfMark } from '../columns/currency-marks';

/** A header reduced to what its meaning hangs on: letters and digits, lower case, `#` and `№` as `no`. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('#', 'no')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const bracketed = /[([【（][^)\]】）]*[)\]】）]/gu;

/** A question's number in a survey: `3、您的姓名`. */
const numbered = /^\s*[QqＱ]?\d{1,3}\s*[、.．)）]\s*/u;

/**
 * The key as written, and without what stands in brackets, behind a comma or as a number in front: `Amount (EUR)`,
 * `Сумма, руб.`, `3、您的姓名`.
 */
export function headerKeys(header: string): readonly string[] {
  const bare = header.replace(numbered, '').replace(bracketed, '');
  const keys = [headerKey(header), headerKey(bare), headerKey(bare.split(/[,，、]/u, 1)[0] ?? '')];
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** `all` and `try` are words before they are codes: a code in a header is in capitals, and ALL (lek) never one. */
const isWord = /^(?:ALL|(?=.*[a-z])[A-Za-z]{3})$/;

/** The currencies that a header names for its column (`Amount (EUR)`, `金额/元`), or null. */
export function headerCurrencies(header: string): readonly string[] | null {
  for (const part of header.normalize('NFKC').split(/[\s()[\]【】,、/_:]+/u)) {
    const currencies = isWord.test(part) ? null : currenciesOfMark(part);
    if (currencies !== null) return currencies;
  }
  return null;
}
