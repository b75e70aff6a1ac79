import type { BookSummary } from '@shared/contract/views';
import { addDays, isoDay, type Day } from '@shared/model/day';
import { periodText, type PeriodUnit } from '@shared/model/period';
import { latestComplete } from './default-scope';

/** The periods most asked for, by name (`shell:scope.preset.<name>`), nearest first. */
export function periodPresets(
  book: BookSummary,
  dataThrough: Day,
): readonly (readonly [name: string, period: string])[] {
  const calendar = book.settings;
  const latest = (unit: Exclude<PeriodUnit, 'range'>) =>
    periodText(latestComplete(unit, dataThrough, calendar), calendar);
  const through = isoDay(dataThrough);
  const year: readonly [string, string] =
    calendar.fiscalYearStart === 1
      ? ['latestYear', latest('year')]
      : ['latestFiscalYear', latest('fiscalYear')];
  return [
    ['latestMonth', latest('month')],
    ['latestQuarter', latest('quarter')],
    year,
    ['last365', `${isoDay(addDays(dataThrough, -364))}..${through}`],
    ['all', `${book.firstDay ?? through}..${through}`],
  ];
}
