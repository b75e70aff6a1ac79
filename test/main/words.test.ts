import { describe, expect, it } from 'vitest';
import { languageOf } from '@main/words/words';

describe('the language of the system', () => {
  it.each([
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    ['ru-RU', 'ru'],
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh_HK', 'zh-TW'],
    ['zh-Hant-MY', 'zh-TW'],
  ])('%s is spoken to in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
