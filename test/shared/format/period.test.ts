import { describe, expect, it } from 'vitest';
import type { Language } from '@shared/contract/views';
import { defaultSettings } from '@shared/model/settings';
import { createI18n } from '@renderer/i18n/create-i18n';
import { createFormat } from '@shared/format/format';

function formatIn(language: Language, fiscalYearStart = 1) {
  const { t } = createI18n(language);
  return createFormat(language, { ...defaultSettings, fiscalYearStart }, t);
}

describe('Periods', () => {
  it('are said in words', () => {
    expect(formatIn('en').period('2011-Q3')).toBe('Q3 2011');
    expect(formatIn('zh-CN').period('2011-Q3')).toBe('2011年第3季度');
    expect(formatIn('zh-TW').period('2011-Q3')).toBe('2011年第3季');
    expect(formatIn('ru').period('2011-Q3')).toBe('3-й квартал 2011 г.');
    expect(formatIn('en').period('2024')).toBe('2024');
    expect(formatIn('en').period('2024-W27')).toBe('Week 27, 2024');
    expect(formatIn('en', 4).period('FY2024')).toBe('FY 2024');
  });

  it('of any length name their first and last day, both included', () => {
    expect(formatIn('en').period('2024-07-01..2024-09-30')).toBe('1 Jul 2024 – 30 Sep 2024');
  });

  it('have a short form for axes', () => {
    expect(formatIn('en').periodShort('2011-Q3')).toBe('2011 Q3');
    expect(formatIn('ru').periodShort('2011-Q3')).toBe('3 кв. 2011');
    expect(formatIn('zh-CN').periodShort('2011-11')).toBe('2011-11');
  });

  it('that cannot be read stand as they are', () => {
    expect(formatIn('en').period('someday')).toBe('someday');
  });
});

describe('Values', () => {
  it('say their unit, in the right plural', () => {
    expect(formatIn('en').value(1, 'days')).toBe('1 day');
    expect(formatIn('en').value(21, 'days')).toBe('21 days');
    expect(formatIn('ru').value(21, 'days')).toBe('21 день');
    expect(formatIn('ru').value(3, 'days')).toBe('3 дня');
    expect(formatIn('ru').value(18.3, 'months')).toBe('18,3 месяца');
    expect(formatIn('zh-CN').value(18.3, 'months')).toBe('18.3 个月');
  });

  it('change by points where they are ratios, and by percent of the former value otherwise', () => {
    expect(formatIn('en').change(0.8, 0.818, 'ratio')).toBe('+1.8 pp');
    expect(formatIn('en').change(200, 150, 'count')).toBe('\u221225.0%');
    expect(formatIn('en').change(0, 150, 'count')).toBeNull();
  });

  it('name the base in words', () => {
    expect(formatIn('en').base('window:90')).toBe('Bought in the last 90 days');
    expect(formatIn('ru').base('window:31')).toBe('Покупка за последний 31 день');
    expect(formatIn('zh-TW').base('period')).toBe('本期內有購買');
  });
});
