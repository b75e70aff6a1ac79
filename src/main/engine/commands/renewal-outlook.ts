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
  let from = start;
  let sums = nothing;
  // Each span goes on where the one before it ends, so that no contract is looked at twice.
  return spans.map((days) => {
    const end = addDays(start, days);
    sums = together(sums, sumsOf(open, from, end));
    from = end;
    return { days, period: periodText({ unit: 'range', start, end }, open.settings), ...sums };
  });
}

type Sums = Omit<RenewalOutlook, 'days' | 'period'>;
const nothing: Sums = { due: 0, cancelled: 0, agreed: 0, value: 0, withoutValue: 0 };

function together(one: Sums, other: Sums): Sums {
  return {
    due: one.due + other.due,
    cancelled: one.cancelled + other.cancelled,
    agreed: one.agreed + other.agreed,
    value: one.value + other.value,
    withoutValue: one.withoutValue + other.withoutValue,
  };
}

function tally(open: OpenBook, span: Period): Omit<RenewalOutlook, 'days'> {
  return { period: periodText(span, open.settings), ...sumsOf(open, span.start, span.end) };
}

function sumsOf(open: OpenBook, start: Day, end: Day): Sums {
  const sums = { ...nothing };
  for (const { term, agreed, renewals, state } of contractsBetween(open, start, end)) {
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
  return sums;
}
