import { sumsBetween } from '@shared/ledger/movements';
import { revenueValuesOf } from '@shared/metrics/period-revenue';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import { previousPeriod } from '@shared/model/period';
import type { DataColumn, DataSheet } from '@main/report/report-data';
import { contractDays, purchaseDays, type CustomerDays } from './customer-days';
import { countOrders } from './customer-order-counts';
import { membershipColumns } from './membership-columns';
import { refundsOf } from './customer-refunds';

/** Codes and names by customer index. */
export interface ShownCustomerNames {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/**
 * Everyone of whom the book knew anything at the end of the period, a line each: the days, orders and money that say
 * who they are, and formulas that tell from them who is opening, closing, kept, new, reactivated or lost.
 */
export function customersSheet({ codes, names }: ShownCustomerNames, facts: PeriodFacts): DataSheet {
  const { ledger, period, settings } = facts;
  const { movements } = ledger.index;
  const isContract = settings.base.kind === 'contract';
  const before = previousPeriod(period);
  const days = isContract ? contractDays(facts) : purchaseDays(facts);
  const values = isContract ? revenueValuesOf(facts) : null;
  const shown = shownCustomers(facts, days);
  const of = (
    id: string,
    kind: DataColumn['kind'],
    from: ArrayLike<string | number | null>,
    header = id,
  ): DataColumn => ({ id, header, kind, values: Array.from(shown, (customer) => from[customer] ?? null) });
  const ofDays = (id: keyof CustomerDays, name: string) =>
    of(name, 'day', days[id], isContract ? `${name}_contract` : name);
  return {
    id: 'customers',
    rowCount: shown.length,
    columns: [
      of('code', 'text', codes),
      of('name', 'text', names),
      ofDays('first', 'first'),
      ofDays('lastBefore', 'last_before'),
      ofDays('lastByEnd', 'last_by_end'),
      of('previous_orders', 'count', countOrders(facts, before)),
      of('orders', 'count', countOrders(facts, period)),
      of('previous_revenue', 'money', sumsBetween(movements, before.start, before.end)),
      of('revenue', 'money', sumsBetween(movements, period.start, period.end)),
      of('refunds', 'money', refundsOf(facts)),
      ...(values === null
        ? []
        : [of('opening_value', 'money', values.opening), of('closing_value', 'money', values.closing)]),
      ...membershipColumns(facts, shown),
    ],
  };
}

/** With a purchase, a contract or a line before the end of the period. */
function shownCustomers({ ledger, period }: PeriodFacts, days: CustomerDays): readonly number[] {
  const { movements, ownMovements, customerCount } = ledger.index;
  const hasLine = ({ starts, days: at }: typeof movements, customer: number): boolean => {
    const first = starts[customer] as number;
    return first < (starts[customer + 1] as number) && (at[first] as number) < period.end;
  };
  const shown: number[] = [];
  for (let customer = 0; customer < customerCount; customer++) {
    const isKnown =
      days.lastBefore[customer] !== null ||
      days.lastByEnd[customer] !== null ||
      hasLine(movements, customer) ||
      hasLine(ownMovements, customer);
    if (isKnown) shown.push(customer);
  }
  return shown;
}
