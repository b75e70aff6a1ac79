import type { RevenueSet } from '@shared/contract/revenue-set';
import { topCustomers, topPercents } from '@shared/ledger/revenue-concentration';
import { splitRevenue } from '@shared/ledger/revenue-split';
import { revenueValuesOf } from '@shared/metrics/period-revenue';
import type { OpenBook } from '../session/open-book';
import { readScope } from './read-scope';

/** Customers by what they bring in a period, by index, ascending. */
export function revenueMembers(open: OpenBook, { scope, part }: RevenueSet): Int32Array {
  const { facts, period } = readScope(open, scope);
  if (part === 'new' || part === 'returning')
    return splitRevenue(facts.purchases, period)[part].customers.customers;
  const percent = topPercents.find((candidate) => part === `top${candidate}`) ?? topPercents[0];
  const periodFacts = facts.of(period);
  if (periodFacts.coverage !== 'covered') return new Int32Array(0);
  return topCustomers(revenueValuesOf(periodFacts).closing, percent);
}
