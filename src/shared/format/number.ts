import type { Language } from '../contract/views';
import { currencyDecimals, decimalText } from '../model/money';

type Sign = 'negative' | 'always';

const cache = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, options);
  cache.set(key, made);
  return made;
}

/** With the true minus (U+2212): a hyphen is narrower than the digits it stands among. */
function printed(format: Intl.NumberFormat, value: number | `${number}`): string {
  return format
    .formatToParts(value as number)
    .map((part) => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
}

function signDisplay(sign: Sign): 'auto' | 'exceptZero' {
  return sign === 'always' ? 'exceptZero' : 'auto';
}

/** A whole number: `1,195`. */
export function formatCount(value: number, language: Language, sign: Sign = 'negative'): string {
  return printed(numberFormat(language, { maximumFractionDigits: 0, signDisplay: signDisplay(sign) }), value);
}

/** A number with up to `digits` decimals, and at least `atLeast`. */
export function formatNumber(value: number, language: Language, digits = 2, atLeast = 0): string {
  return printed(
    numberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: atLeast }),
    value,
  );
}

/** A decimal kept as its digits (`"1.0825"`), with every one of them: `1.0825`, `1,0825`. */
export function formatDecimal(digits: string, language: Language): string {
  const written = digits.split('.')[1]?.length ?? 0;
  const style = { minimumFractionDigits: written, maximumFractionDigits: Math.max(written, 20) };
  return printed(numberFormat(language, style), digits as `${number}`);
}

/** A ratio as percent with one decimal: `60.7%`. */
export function formatPercent(
  ratio: number,
  language: Language,
  digits = 1,
  sign: Sign = 'negative',
): string {
  return printed(
    numberFormat(language, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signDisplay(sign),
    }),
    ratio,
  );
}

/** The difference of two ratios in percentage points, without their name: `+1.2`. */
export function formatPoints(difference: number, language: Language): string {
  return printed(
    numberFormat(language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    }),
    difference * 100,
  );
}

export interface MoneyStyle {
  /** The sign before or after the amount, the ISO code, or the bare amount (its column names the currency). */
  readonly currencyDisplay: 'narrowSymbol' | 'code' | 'none';
  readonly sign?: Sign;
}

/** Minor units as money of the currency. Exact: the digits are handed over as text, never as a fraction. */
export function formatMoney(
  minor: number,
  currency: string,
  language: Language,
  style: MoneyStyle = { currencyDisplay: 'narrowSymbol' },
): string {
  const decimals = currencyDecimals(currency);
  const digits = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signDisplay(style.sign ?? 'negative'),
  };
  const { currencyDisplay } = style;
  const format =
    currencyDisplay === 'none'
      ? numberFormat(language, digits)
      : numberFormat(language, { ...digits, style: 'currency', currency, currencyDisplay });
  // `decimalText` writes nothing but digits, one point and a leading hyphen.
  return printed(format, decimalText(minor, decimals) as `${number}`);
}

/** Shortened for axes and sparklines, where the exact amount stands beside: `1.2M`. */
export function formatCompact(value: number, language: Language): string {
  return printed(numberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }), value);
}
