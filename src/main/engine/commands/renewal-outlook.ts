import type { RenewalMonth, RenewalOutlook } from '@shared/contract/renewal-views';
import { monthlyValue } from '@shared/ledger/contract-value';
import { addDays, type Day } from '@shared/model/day';
import { periodOfDay, periodText, shiftPeriod, type Period } from '@shared/model/period';
import type { OpenBook } from '../session/open-book';
import { contractsBetween } from './open-renewals';

const months = 12;
const spans = [30, 60, 90] as const;

/** What falls due month by month, twelve of them: the first is that of the day after the data. */
export function calendarOf(open: OpenBook, dataThrough: Day): readonly RenewalMonth[] {
  const after = addDays(dataThrough, 1);
  const first = periodOfDay(after, 'month', open.settings);
  return Array.from({ length: months }, (_, step) => {
    const month = shiftPeriod(first, step);
    const span: Period =
      step === 0 && month.start < after ? { ...month, unit: 'range', start: after } : month;
    return { month: periodText(month, open.settings), ...tally(open, span) };
  });
}

/** What falls due in the 30, 60 and 90 days after the data. */
export function outlookOf(open: OpenBook, dataThrough: Day): readonly RenewalOutlook[] {
  const start = addDays(dataThrough, 1);
  return spans.map((days) => ({ days, ...tally(open, { unit: 'range', start, end: addDays(start, days) }) }));
}

function tally(open: OpenBook, span: Period): Omit<RenewalOutlook, 'days'> {
  const sums = { due: 0, cancelled: 0, agreed: 0, value: 0, withoutValue: 0 };
  for (const { term, agreed, renewals, state } of contractsBetween(open, span.start, span.end)) {
    sums.due++;
    if (state === 'notRenewed') {
      sums.cancelled++;
      continue;
    }
    if (agreed.length > 0 || renewals.length > 0) sums.agreed++;
    const value = monthlyValue(term);
    if (value === null) sums.withoutValue++;
    else sums.value += value;
  }
  return { period: periodText(span, open.settings), ...sums };
}
