import type { UsualColumn } from '@shared/contract/customer-columns';
import type { CustomerRow, CustomerSet, CustomerSort } from '@shared/contract/views';
import { NO_DAY, type CustomerSummaries } from '@shared/ledger/customer-summaries';
import type { CustomerFilter } from '@shared/model/customer-filter';
import { dayNumber, isoDay } from '@shared/model/day';
import type { OpenBook } from '../session/open-book';
import { customersOfSet } from './customer-set';
import { customerValues, isFurther } from './customer-values';
import { salesThrough, summariesAsOf } from './open-segments';
import { filteredCustomers } from './segment-members';

export interface CustomerQuery {
  readonly set: CustomerSet;
  readonly search: string;
  readonly sort: CustomerSort;
  readonly descending: boolean;
  /** Of the set, only those who are in this one too, as of the data-through date. */
  readonly filter?: CustomerFilter | undefined;
}

/** The customers that a query means, by index, in its order. Kept until the book changes or another query comes. */
export function queryCustomers(open: OpenBook, query: CustomerQuery): Int32Array {
  const last = open.remember<{ key: string; found: Int32Array }>('last customer query', () => ({
    key: '',
    found: new Int32Array(0),
  }));
  const key = JSON.stringify(query);
  if (last.key !== key) {
    last.found = searchAndSort(open, query);
    last.key = key;
  }
  return last.found;
}

/** A customer as a list shows it, as of the data-through date. */
export function customerRow(open: OpenBook, customer: number): CustomerRow {
  const { ids, codes, names } = open.names();
  const { firstPurchaseDays, lastPurchaseDays, orderCounts, revenues } = summaries(open);
  const name = names[customer] ?? '';
  const lastPurchase = lastPurchaseDays[customer] ?? NO_DAY;
  const { dataThrough } = open.facts().extents.sales;
  return {
    id: ids[customer] ?? 0,
    code: shownCode(codes[customer], name),
    name,
    firstPurchase: dayText(firstPurchaseDays[customer] ?? NO_DAY),
    lastPurchase: dayText(lastPurchase),
    orders: orderCounts[customer] ?? 0,
    revenue: revenues[customer] ?? 0,
    recencyDays: lastPurchase === NO_DAY || dataThrough === null ? null : dataThrough - lastPurchase,
  };
}

/** A customer without a code is told from others by its name. */
function shownCode(code: string | undefined, name: string): string {
  return code === undefined || code === '' ? name : code;
}

function shownCodes(open: OpenBook): readonly string[] {
  const { codes, names } = open.names();
  return names.map((name, customer) => shownCode(codes[customer], name));
}

function summaries(open: OpenBook): CustomerSummaries {
  return open.remember('customer summaries', () =>
    summariesAsOf(open, open.facts().extents.sales.dataThrough ?? dayNumber(0)),
  );
}

function dayText(day: number): string | null {
  return day === NO_DAY ? null : isoDay(dayNumber(day));
}

function searchAndSort(open: OpenBook, query: CustomerQuery): Int32Array {
  const { search, sort, descending } = query;
  const members = narrowed(open, query);
  const wanted = searchable(search.trim());
  const texts = wanted === '' ? [] : searchTexts(open);
  const found =
    wanted === '' ? members.slice() : members.filter((customer) => texts[customer]?.includes(wanted));
  const ranks = isFurther(sort) ? customerValues(open, sort).sortKeys : sortKeys(open, sort);
  const direction = descending ? -1 : 1;
  return found.sort((a, b) => {
    const difference = (ranks[a] ?? 0) - (ranks[b] ?? 0);
    return difference === 0 ? a - b : difference * direction;
  });
}

/** The customers of the set, less those whom the filter does not hold. */
function narrowed(open: OpenBook, { set, filter }: CustomerQuery): Int32Array {
  const members = customersOfSet(open, set);
  if (filter === undefined) return members;
  const held = new Uint8Array(open.facts().index.customerCount);
  for (const customer of filteredCustomers(open, filter, salesThrough(open))) held[customer] = 1;
  return members.filter((customer) => held[customer] === 1);
}

/** Numbers to sort by. Customers without a purchase come as if their last was before all others. */
function sortKeys(open: OpenBook, sort: UsualColumn): ArrayLike<number> {
  const { firstPurchaseDays, lastPurchaseDays, orderCounts, revenues } = summaries(open);
  switch (sort) {
    case 'code':
      return open.remember('code ranks', () => textRanks(shownCodes(open)));
    case 'name':
      return open.remember('name ranks', () => textRanks(open.names().names));
    case 'firstPurchase':
      return firstPurchaseDays;
    case 'lastPurchase':
      return lastPurchaseDays;
    case 'recencyDays':
      return Int32Array.from(lastPurchaseDays, (day) => (day === NO_DAY ? 2 ** 31 - 1 : -day));
    case 'orders':
      return orderCounts;
    case 'revenue':
      return revenues;
  }
}

/** The place of each text among all; digits inside texts compare as numbers, so that 9 comes before 10. */
function textRanks(texts: readonly string[]): Int32Array {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const order = texts
    .map((_, index) => index)
    .sort((a, b) => compare(texts[a] ?? '', texts[b] ?? '') || a - b);
  const ranks = new Int32Array(texts.length);
  let rank = 0;
  order.forEach((index, place) => {
    const previous = order[place - 1];
    if (previous !== undefined && compare(texts[previous] ?? '', texts[index] ?? '') !== 0) rank = place;
    ranks[index] = rank;
  });
  return ranks;
}

function searchTexts(open: OpenBook): readonly string[] {
  return open.remember('search texts', () => {
    const { codes, names } = open.names();
    return names.map((name, index) => searchable(`${codes[index] ?? ''}\n${name}`));
  });
}

/** Case and full-width forms make no difference to a search. */
function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
