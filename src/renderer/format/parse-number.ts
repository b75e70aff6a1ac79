import { failure, success, type Result } from '@shared/base/result';
import type { Unit } from '@shared/metrics/unit';
import type { Language } from '@shared/contract/views';

/** Why a typed number was not taken; worded by the screen that asked for it. */
export type NumberProblem = 'notANumber' | 'grouping' | 'decimals' | 'whole' | 'negative' | 'tooLarge';

export type DecimalProblem = Exclude<NumberProblem, 'whole'> | 'zero';

interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Beyond fifteen digits a double no longer keeps every one of them. */
const MOST_DIGITS = 15;

/**
 * Reads a number as a person types or pastes it in the given language, from its digits and never by
 * dropping what does not fit: `1,5` is one and a half in Russian and a misplaced separator in English.
 * Ratios are typed in percent; money answers whole minor units.
 *
 * @example parseNumber('1,234.5', 'number', 'en', 2) // => { ok: true, value: 1234.5 }
 * @example parseNumber('80 %', 'ratio', 'ru', 2) // => { ok: true, value: 0.8 }
 * @example parseNumber('1,5', 'number', 'en', 2) // => { ok: false, error: 'grouping' }
 */
export function parseNumber(
  text: string,
  unit: Unit,
  language: Language,
  moneyDecimals: number,
): Result<number, NumberProblem> {
  const bare = withoutSigns(text, unit);
  const digits = readDigits(bare, language === 'ru' ? ',' : '.');
  if (!digits.ok) return digits;
  const { negative, whole, fraction } = digits.value;
  if (whole.length + fraction.length > MOST_DIGITS) return failure('tooLarge');
  const sign = negative ? '-' : '';
  switch (unit) {
    case 'money':
      if (fraction.length > moneyDecimals) return failure('decimals');
      return success(plain(`${sign}${whole}${fraction.padEnd(moneyDecimals, '0')}`));
    case 'count':
      if (fraction !== '') return failure('whole');
      return negative && whole !== '0' ? failure('negative') : success(plain(whole));
    case 'ratio':
      return success(plain(`${sign}${whole}.${fraction}e-2`));
    case 'number':
    case 'points':
    case 'days':
    case 'months':
      return success(plain(`${sign}${whole}.${fraction}`));
  }
}

/** The most digits before and behind the point of a decimal that is kept as its digits. */
const longest = { whole: 9, fraction: 12 } as const;

/**
 * Reads a decimal above zero that is kept as its digits, such as an exchange rate: nothing of it passes through
 * a floating-point number.
 *
 * @example parsePositiveDecimal('1,0825', 'ru') // => { ok: true, value: '1.0825' }
 * @example parsePositiveDecimal('1,0825', 'en') // => { ok: false, error: 'grouping' }
 */
export function parsePositiveDecimal(text: string, language: Language): Result<string, DecimalProblem> {
  const digits = readDigits(withoutSigns(text, 'number'), language === 'ru' ? ',' : '.');
  if (!digits.ok) return digits;
  const { negative, whole, fraction } = digits.value;
  if (negative) return failure('negative');
  if (whole.length > longest.whole) return failure('tooLarge');
  if (fraction.length > longest.fraction) return failure('decimals');
  if (!/[1-9]/.test(whole + fraction)) return failure('zero');
  return success(fraction === '' ? whole : `${whole === '' ? '0' : whole}.${fraction}`);
}

/** Full-width digits become plain ones; currency signs and the percent sign of a ratio go, spaces at the ends too. */
function withoutSigns(text: string, unit: Unit): string {
  let bare = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  if (unit === 'ratio') bare = bare.replace(/\s*%$/, '');
  if (unit === 'money') bare = bare.replace(/^(-?)\s*\p{Sc}\s*/u, '$1').replace(/\s*\p{Sc}$/u, '');
  return bare;
}

function readDigits(text: string, decimalMark: '.' | ','): Result<Digits, 'notANumber' | 'grouping'> {
  const match = /^(-?)(\d[\d.,\s'’]*|[.,]\d+)$/u.exec(text);
  const body = match?.[2];
  if (body === undefined) return failure('notANumber');
  const mark = decimalMarkIn(body, decimalMark);
  const at = mark === null ? -1 : body.lastIndexOf(mark);
  const wholePart = at < 0 ? body : body.slice(0, at);
  const fraction = at < 0 ? '' : body.slice(at + 1).replace(/0+$/, '');
  if (!/^\d*$/.test(fraction)) return failure('grouping');
  const whole = ungrouped(wholePart);
  if (whole === null) return failure('grouping');
  return success({ negative: match?.[1] === '-', whole: whole.replace(/^0+(?=\d)/, ''), fraction });
}

/**
 * Which mark separates the decimals. Two kinds of mark, or one kind that stands twice, settle it whatever the
 * language; a single point or comma is read by the custom of the language. A point never groups in Russian.
 */
function decimalMarkIn(body: string, decimalMark: '.' | ','): '.' | ',' | null {
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  if (points > 1 || commas > 1) return null;
  if (points === 1) return '.';
  return commas === 1 && decimalMark === ',' ? ',' : null;
}

/** The digits of a whole part, or null where its marks do not stand before every third digit. */
function ungrouped(part: string): string | null {
  if (part === '') return '0';
  if (/^\d+$/.test(part)) return part;
  return /^\d{1,3}(?:([.,'’]|\s)\d{3})(?:\1\d{3})*$/u.test(part) ? part.replace(/\D/gu, '') : null;
}

/** A text of plain digits as a number; zero never keeps a minus. */
function plain(text: string): number {
  const value = Number(text);
  return value === 0 ? 0 : value;
}
