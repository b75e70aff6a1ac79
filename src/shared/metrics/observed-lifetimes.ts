import type { CustomerGroup } from '../ledger/customer-group';
import { customerLifetimes } from '../ledger/lifetimes';
import { addDays } from '../model/day';
import type { Lifetime } from '../stats/kaplan-meier';
import type { Note } from './figure';
import type { PeriodFacts } from './period-facts';

/** How long customers have stayed, as of the end of a period (or of the data, where they end sooner). */
export interface ObservedLifetimes {
  readonly lifetimes: readonly Lifetime[];
  /** Months in one unit of their ages. */
  readonly monthsPerUnit: number;
  readonly everyone: CustomerGroup;
  /** Those who were still customers. */
  readonly staying: CustomerGroup;
  readonly notes: readonly Note[];
}

/** Days of a month on the mean of 400 years. */
const meanMonthDays = 30.436875;

export function observedLifetimesOf(facts: PeriodFacts): ObservedLifetimes {
  return facts.derive(observeLifetimes);
}

function observeLifetimes(facts: PeriodFacts): ObservedLifetimes {
  const { ledger, period, settings, firstDay, dataThrough } = facts;
  const end = addDays(period.end, -1);
  const { customers, lifetimes, unit, leftTruncated } = customerLifetimes(
    ledger.purchases,
    ledger.records.contracts,
    {
      base: settings.base,
      graceDays: settings.graceDays,
      calendar: settings,
      step: period,
      firstDay,
      dataThrough: dataThrough === null || dataThrough > end ? end : dataThrough,
    },
  );
  const staying = customers.filter((_, place) => lifetimes[place]?.ended === false);
  return {
    lifetimes,
    monthsPerUnit: unit === 'period' ? facts.months : 1 / meanMonthDays,
    everyone: { count: customers.length, customers },
    staying: { count: staying.length, customers: staying },
    notes: leftTruncated === 0 ? [] : [{ code: 'lifetimesTruncated', params: { count: leftTruncated } }],
  };
}
