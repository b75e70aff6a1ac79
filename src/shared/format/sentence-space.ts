import type { Language } from '../contract/views';

/** What stands between two sentences: Chinese has no space there. */
export function sentenceSpace(language: Language): '' | ' ' {
  return language === 'zh-CN' || language === 'zh-TW' ? '' : ' ';
}
