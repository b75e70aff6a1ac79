import type { ImportInspection, Language, RecordField } from '@shared/contract/views';
import { isCurrency, usualCurrency } from '../../format/currencies';

/**
 * The currency to propose for a new book: the one that the file's currency column names throughout the samples,
 * else the code in the amount's header (`Amount (EUR)`), else the sign beside the amounts, else the one of the
 * script that the headers are in, else the usual one of the language. It is seen and can be changed.
 */
export function currencyOf(inspection: ImportInspection | null, language: Language): string {
  if (inspection === null) return usualCurrency[language];
  const { columns, mapping } = inspection;
  const at = (field: RecordField) => columns.find(({ index }) => index === mapping[field]);
  const amounts = [at('amount'), at('unitPrice'), at('value')].filter((column) => column !== undefined);
  const headers = amounts.map(({ header }) => header);
  const inCells = at('currency')?.samples.map((sample) => sample.trim().toUpperCase()) ?? [];
  const inHeaders = headers.flatMap((header) => header.match(/\b[A-Z]{3}\b/g) ?? []);
  const signs = [...headers, ...amounts.flatMap(({ samples }) => samples)].flatMap(currencyOfSign);
  const named = [inCells, inHeaders, signs].map(onlyOne).find((code) => code !== null && isCurrency(code));
  return named ?? currencyOfScript(columns.map(({ header }) => header).join(' ')) ?? usualCurrency[language];
}

function onlyOne(codes: readonly string[]): string | null {
  const [only, more] = new Set(codes);
  return more === undefined ? (only ?? null) : null;
}

/** Signs that stand for one currency alone; $ and ¥ do not. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/NT\$|新[台臺]幣/, 'TWD'],
  [/HK\$|港[币幣]/, 'HKD'],
  [/US\$|美元/, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₽|(?<!\p{L})руб/iu, 'RUB'],
  [/₸/, 'KZT'],
  [/人民[币幣]/, 'CNY'],
];

function currencyOfSign(text: string): readonly string[] {
  return signs.filter(([sign]) => sign.test(text)).map(([, code]) => code);
}

/** Headers say where a ledger is kept: characters of one script only, or written so in one place only. */
function currencyOfScript(headers: string): string | null {
  if (/\p{Script=Cyrillic}/u.test(headers)) return 'RUB';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(headers)) return 'JPY';
  if (/[戶單價額號產業發幣數貨銷編]/.test(headers)) return 'TWD';
  return /\p{Script=Han}/u.test(headers) ? 'CNY' : null;
}
