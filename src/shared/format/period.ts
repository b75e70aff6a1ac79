import type { Language } from '../contract/views';
import { addDays, civilFromDay, isoDay } from '../model/day';
import { parsePeriod, periodText, type CalendarSettings, type Period } from '../model/period';
import type { Translate } from './translate';
import { formatDay, formatMonth, formatMonthShort } from './day';

interface PeriodWords {
  readonly language: Language;
  readonly t: Translate;
  readonly calendar: CalendarSettings;
}

/** A period's text (`2011-Q3`, `FY2024`, `2024-W27` …) as people say it. */
export function formatPeriod(text: string, words: PeriodWords): string {
  const period = parsePeriod(text, words.calendar);
  if (period === null) return text;
  const start = isoDay(period.start);
  if (period.unit === 'month') return formatMonth(start, words.language);
  if (period.unit !== 'range') return named(period, words);
  const last = isoDay(addDays(period.end, -1));
  return `${formatDay(start, words.language)} – ${formatDay(last, words.language)}`;
}

/** The same in little room, for axes and the columns of tables. */
export function formatPeriodShort(text: string, words: PeriodWords): string {
  const period = parsePeriod(text, words.calendar);
  if (period === null) return text;
  if (period.unit === 'month') return formatMonthShort(isoDay(period.start), words.language);
  if (period.unit === 'range') return text.replace('..', ' – ');
  return named(period, words, 'Short');
}

function named(period: Period, { t, calendar }: PeriodWords, length: '' | 'Short' = ''): string {
  const text = periodText(period, calendar);
  const { year, month } = civilFromDay(period.start);
  switch (period.unit) {
    case 'quarter':
      return t(`common:period.quarter${length}`, { year, quarter: (month + 2) / 3 });
    case 'fiscalYear':
      return t(`common:period.fiscalYear${length}`, { year: text.slice(2) });
    case 'week':
      return t(`common:period.week${length}`, { year: text.slice(0, 4), week: Number(text.slice(6)) });
    case 'year':
      return t('common:period.year', { year });
    case 'month':
    case 'range':
      return text;
  }
}
