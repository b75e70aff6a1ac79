import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookSettings } from '@shared/model/settings';
import { defaultSettings, parseBase } from '@shared/model/settings';
import type { Unit } from '@shared/metrics/unit';
import type { TFunction } from 'i18next';
import type { Language } from '@shared/contract/views';
import { useBook } from '../queries';
import { formatDay, formatDayShort, formatMoment, formatMonth } from './day';
import {
  formatCompact,
  formatCount,
  formatDecimal,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPoints,
  type MoneyStyle,
} from './number';
import { formatPeriod, formatPeriodShort } from './period';

/** Every way the page prints a value, in the language and for the book that are open. */
export interface Format {
  readonly language: Language;
  readonly currency: string;
  readonly count: (value: number, sign?: 'negative' | 'always') => string;
  readonly number: (value: number, digits?: number, atLeast?: number) => string;
  /** A decimal kept as its digits, with every one of them. */
  readonly decimal: (digits: string) => string;
  readonly percent: (ratio: number, digits?: number, sign?: 'negative' | 'always') => string;
  readonly money: (minor: number, style?: MoneyStyle) => string;
  readonly compact: (value: number) => string;
  /** A value of a metric in its unit, the unit said: `60.7%`, `24 days`. */
  readonly value: (value: number, unit: Unit) => string;
  /** A change from one value to another: points for ratios, percent of the former value otherwise. */
  readonly change: (from: number, to: number, unit: Unit) => string | null;
  readonly day: (isoDay: string) => string;
  /** The same in little room, for the cells of tables. */
  readonly dayShort: (isoDay: string) => string;
  readonly month: (isoDay: string) => string;
  readonly moment: (isoMoment: string) => string;
  readonly period: (text: string) => string;
  readonly periodShort: (text: string) => string;
  /** A base (`window:90`) in words. */
  readonly base: (text: string) => string;
  /** The same in little room. */
  readonly baseShort: (text: string) => string;
}

export function createFormat(language: Language, settings: BookSettings, t: TFunction): Format {
  const { currency } = settings;
  const words = { language, t, calendar: settings };
  const count: Format['count'] = (value, sign) => formatCount(value, language, sign);
  const percent: Format['percent'] = (ratio, digits, sign) => formatPercent(ratio, language, digits, sign);
  const money: Format['money'] = (minor, style) => formatMoney(minor, currency, language, style);
  const value: Format['value'] = (amount, unit) => {
    switch (unit) {
      case 'ratio':
        return percent(amount);
      case 'count':
        return count(amount);
      case 'money':
        return money(Math.round(amount));
      case 'number':
        return formatNumber(amount, language, 2, 2);
      case 'points':
        return formatNumber(amount, language, 1, 1);
      case 'days':
        return t('common:unit.days', { count: amount, number: formatNumber(amount, language, 1) });
      case 'months':
        return t('common:unit.months', { count: amount, number: formatNumber(amount, language, 1) });
    }
  };
  return {
    language,
    currency,
    count,
    percent,
    money,
    value,
    number: (amount, digits, atLeast) => formatNumber(amount, language, digits, atLeast),
    decimal: (digits) => formatDecimal(digits, language),
    compact: (amount) => formatCompact(amount, language),
    change: (from, to, unit) => {
      if (unit === 'ratio') return t('common:unit.points', { number: formatPoints(to - from, language) });
      // What `formatPoints` takes is a share.
      if (unit === 'points') return formatPoints((to - from) / 100, language);
      return from > 0 ? percent((to - from) / from, 1, 'always') : null;
    },
    day: (isoDay) => formatDay(isoDay, language),
    dayShort: (isoDay) => formatDayShort(isoDay, language),
    month: (isoDay) => formatMonth(isoDay, language),
    moment: (isoMoment) => formatMoment(isoMoment, language),
    period: (text) => formatPeriod(text, words),
    periodShort: (text) => formatPeriodShort(text, words),
    base: (text) => baseWords(text, t, ''),
    baseShort: (text) => baseWords(text, t, 'Short'),
  };
}

function baseWords(text: string, t: TFunction, length: '' | 'Short'): string {
  const base = parseBase(text);
  if (base === null) return text;
  return base.kind === 'window'
    ? t(`common:base.window${length}`, { count: base.days })
    : t(`common:base.${base.kind}${length}`);
}

/** Settings that hold for a part of the page instead of the open book's: those of a book that is still to be made. */
export const FormatSettings = createContext<BookSettings | null>(null);

export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const planned = useContext(FormatSettings);
  const kept = useBook()?.settings ?? defaultSettings;
  const settings = planned ?? kept;
  return useMemo(() => createFormat(i18n.language as Language, settings, t), [i18n.language, settings, t]);
}
