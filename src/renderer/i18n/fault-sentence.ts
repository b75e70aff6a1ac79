import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { BridgeError } from '../api';

/** What an error says to a person: the sentence of its fault, or, for what nobody foresaw, a plain one with its code. */
export function faultSentence(error: unknown, words: i18n): string {
  if (error instanceof BridgeError) {
    const key = `fault:${error.body.code}`;
    if (words.exists(key)) return words.t(key, error.body.params);
    return words.t('common:state.unknownFault', { code: error.body.code });
  }
  const code = error instanceof Error ? error.message : String(error);
  return words.t('common:state.unknownFault', { code });
}

export function useFaultSentence(): (error: unknown) => string {
  const { i18n } = useTranslation();
  return (error) => faultSentence(error, i18n);
}
