import type { Language } from '@shared/contract/views';

/** The currency most books in a language are kept in: a proposal, seen and changed before anything is made. */
export const usualCurrency: Readonly<Record<Language, string>> = {
  en: 'USD',
  'zh-CN': 'CNY',
  'zh-TW': 'TWD',
  ru: 'RUB',
};

const first = [
  'USD',
  'EUR',
  'GBP',
  'CNY',
  'TWD',
  'HKD',
  'JPY',
  'RUB',
  'KZT',
  'BYN',
  'UZS',
  'SGD',
  'AUD',
  'CAD',
  'CHF',
];

/** Every currency the platform knows, by code and name; those of the app's languages first. */
export function currencyNames(language: Language): readonly { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const rest = Intl.supportedValuesOf('currency').filter((code) => !first.includes(code));
  return [...first, ...rest].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

/** Whether the text is an ISO 4217 code that the platform knows. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

export function currencyName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? code;
}
