import { plainText } from './plain-text';

/** A tax number in the form that is compared. */
export interface TaxNoKey {
  /** '' where there is none. */
  readonly number: string;
  /** The country that a VAT number begins with, or the КПП behind an ИНН: not every writing has it. */
  readonly part: string;
}

const none: TaxNoKey = { number: '', part: '' };

/**
 * What a tax number is compared by: its letters and digits alone. What one writing has and another leaves out
 * (the country before a VAT number, the КПП behind an ИНН) is kept beside it: numbers that differ in it are
 * two, one that lacks it may be either.
 */
export function taxNoKey(raw: string): TaxNoKey {
  if (raw === '') return none;
  const plain = plainText(raw);
  const withBranch = innAndKpp.exec(plain);
  if (withBranch) return { number: withBranch[1] ?? '', part: withBranch[2] ?? '' };
  const compact = plain.replace(/[^\p{L}\p{N}]/gu, '').replace(labels, '');
  if (isPlaceholder(compact)) return none;
  const withCountry = countryAndNumber.exec(compact);
  if (withCountry === null) return { number: compact, part: '' };
  const country = withCountry[1] ?? '';
  return { number: withCountry[2] ?? '', part: country === 'el' ? 'gr' : country };
}

/** `7701234567/770101001`, `ИНН 7701234567 КПП 770101001`: ten digits of a company, nine of its branch. */
const innAndKpp = /^\D*(\d{10})\D+(\d{9})$/u;

const labels =
  /^(?:иннкпп|инн|inn|vatregno|vatno|vatid|vat|ustidnr|ustid|taxid|taxno|tin|统一社会信用代码|統一社會信用代碼|纳税人识别号|納稅人識別號|税号|稅號|統一編號|统一编号|統編)+/u;

/** The countries of the European VAT area and its neighbours, before a number with at least seven digits. */
const countryAndNumber =
  /^(at|be|bg|ch|cy|cz|de|dk|ee|el|gr|es|fi|fr|gb|hr|hu|ie|it|lt|lu|lv|mt|nl|no|pl|pt|ro|se|si|sk|xi)(?=(?:[a-z]*\d){7})([0-9a-z]{7,13})$/u;

/** `-`, `none`, `000000`: what programs demand when there is no number. */
function isPlaceholder(compact: string): boolean {
  const digits = compact.replace(/\D/gu, '');
  return digits.length < 5 || /^(.)\1*$/u.test(digits);
}
