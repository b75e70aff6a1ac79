import { createInstance, type TFunction } from 'i18next';
import type { FaultBody } from '@shared/base/fault';
import type { Language } from '@shared/contract/views';
import { namespaces, resources } from '@shared/words';

const known = new Map<Language, TFunction>();

/** The words that main and the command line say, in one language. */
export function wordsIn(language: Language): TFunction {
  const held = known.get(language);
  if (held !== undefined) return held;
  const instance = createInstance();
  void instance.init({
    resources,
    lng: language,
    fallbackLng: 'en',
    ns: namespaces,
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  known.set(language, instance.t);
  return instance.t;
}

/** The one sentence of a fault: what, where, what to do. */
export function faultSentence({ code, params }: FaultBody, language: Language): string {
  const words = wordsIn(language);
  return words(`fault:${code}`, { ...params, defaultValue: words('fault:unknown', { code }) });
}

/** The language of the four that fits the system's best; English where none does. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase().replaceAll('_', '-');
  if (tag.startsWith('ru')) return 'ru';
  if (!tag.startsWith('zh')) return 'en';
  const traditional = tag.includes('hant') || (!tag.includes('hans') && /-(tw|hk|mo)/.test(tag));
  return traditional ? 'zh-TW' : 'zh-CN';
}
