import type { Language } from '../contract/views';
import type { Unit } from '../metrics/unit';
import { parseBase, type BookSettings } from '../model/settings';
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
import type { Translate } from './translate';

/** Every way a value is printed, in the language and for the book. */
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

export function createFormat(language: Language, settings: BookSettings, t: Translate): Format {
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

function baseWords(text: string, t: Translate, length: '' | 'Short'): string {
  const base = parseBase(text);
  if (base === null) return text;
  return base.kind === 'window'
    ? t(`common:base.window${length}`, { count: base.days })
    : t(`common:base.${base.kind}${length}`);
}
