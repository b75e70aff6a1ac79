import { addDays, parseIsoDay, type Day } from '../model/day';
import type { CustomerCondition, CustomerFilter } from '../model/customer-filter';
import { averageOrder } from './average-order';
import type { CustomerAttribute } from './customer-attribute';
import { NO_DAY, summarizeCustomers, type CustomerSummaries } from './customer-summaries';
import type { LineProducts } from './line-products';
import type { Purchases } from './purchases';
import { buyersOfProducts } from './product-buyers';

/** Everything that a filter may ask of customers. */
export interface FilterSources {
  readonly purchases: Purchases;
  readonly attributes: readonly CustomerAttribute[];
  /** Asked for only where a condition names a product. */
  readonly products: () => Pick<LineProducts, 'ofLine' | 'names' | 'categories'>;
  /** Every customer as of the day, where that is known already. */
  readonly summaries?: CustomerSummaries;
}

/** 1 for every customer index that fulfils something. */
type Mask = Uint8Array;

/**
 * The customers of a filter as of a day, by index, ascending.
 *
 * Among:     all of the book but those whom the ledger first names after the day
 * Attribute: what customer lists say; it has no date
 * Product:   sold at a price above nothing up to the day, whether or not it came back
 * Number:    a customer who has no such number (no purchase, no days since it) fulfils no bound on it
 * Empty:     a filter without conditions holds everyone
 */
export function filterCustomers(filter: CustomerFilter, sources: FilterSources, asOf: Day): Int32Array {
  const { purchases } = sources;
  const summaries = sources.summaries ?? summarizeCustomers(purchases, addDays(asOf, 1));
  const masks = filter.conditions.map((condition) => fulfils(condition, sources, summaries, asOf));
  const found = new Int32Array(purchases.ledger.customerCount);
  let count = 0;
  for (let customer = 0; customer < found.length; customer++) {
    if (!isKnownBy(purchases, customer, asOf)) continue;
    if (holds(masks, filter.match, customer)) found[count++] = customer;
  }
  return found.slice(0, count);
}

function holds(masks: readonly Mask[], match: CustomerFilter['match'], customer: number): boolean {
  if (masks.length === 0) return true;
  return match === 'all'
    ? masks.every((mask) => mask[customer] === 1)
    : masks.some((mask) => mask[customer] === 1);
}

/** Customers without any line come from customer lists and contracts: they are there on every day. */
function isKnownBy({ ledger }: Purchases, customer: number, asOf: Day): boolean {
  const { starts, days } = ledger.ownMovements;
  const first = starts[customer] as number;
  return first === starts[customer + 1] || (days[first] as number) <= asOf;
}

function fulfils(
  condition: CustomerCondition,
  { purchases, attributes, products }: FilterSources,
  summaries: CustomerSummaries,
  asOf: Day,
): Mask {
  const { customerCount } = purchases.ledger;
  switch (condition.kind) {
    case 'attribute': {
      const attribute = attributes.find(({ id }) => id === condition.attribute);
      return havingValue(attribute, condition, customerCount);
    }
    case 'product': {
      const { ofLine, names, categories } = products();
      const texts = condition.of === 'product' ? names : categories;
      const wanted = new Set(condition.values);
      const isWanted = Uint8Array.from(texts, (text) => (wanted.has(text) ? 1 : 0));
      const buyers = buyersOfProducts(purchases.ledger, ofLine, isWanted, asOf);
      return condition.negated ? buyers.map((bought) => 1 - bought) : buyers;
    }
    case 'number':
      return within(numberOf(condition.measure, summaries, asOf), condition, customerCount);
    case 'day': {
      const days =
        condition.of === 'firstPurchase' ? summaries.firstPurchaseDays : summaries.lastPurchaseDays;
      const bounds = { from: boundOf(condition.from), to: boundOf(condition.to) };
      return within((customer) => unless(days[customer], NO_DAY), bounds, customerCount);
    }
  }
}

function havingValue(
  attribute: CustomerAttribute | undefined,
  { values, negated }: Extract<CustomerCondition, { kind: 'attribute' }>,
  customerCount: number,
): Mask {
  const wanted = new Set(values);
  const hit = negated ? 0 : 1;
  // The code −1 (nothing is known) stands first.
  const byCode = ['', ...(attribute?.values ?? [])].map((value) => (wanted.has(value) ? hit : 1 - hit));
  return Uint8Array.from(
    { length: customerCount },
    (_, customer) => byCode[(attribute?.codes[customer] ?? -1) + 1] ?? 0,
  );
}

type NumberOf = (customer: number) => number | null;

function numberOf(
  measure: Extract<CustomerCondition, { kind: 'number' }>['measure'],
  { firstPurchaseDays, lastPurchaseDays, orderCounts, revenues }: CustomerSummaries,
  asOf: Day,
): NumberOf {
  switch (measure) {
    case 'orders':
      return (customer) => orderCounts[customer] ?? 0;
    case 'revenue':
      return (customer) => revenues[customer] ?? 0;
    case 'averageOrderValue':
      return (customer) => averageOrder(revenues[customer] ?? 0, orderCounts[customer] ?? 0);
    case 'recencyDays':
      return (customer) => daysSince(lastPurchaseDays[customer], asOf);
    case 'tenureDays':
      return (customer) => daysSince(firstPurchaseDays[customer], asOf);
  }
}

function daysSince(day: number | undefined, asOf: Day): number | null {
  const known = unless(day, NO_DAY);
  return known === null ? null : asOf - known;
}

function unless(value: number | undefined, missing: number): number | null {
  return value === undefined || value === missing ? null : value;
}

interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

function within(value: NumberOf, { from, to }: Bounds, customerCount: number): Mask {
  const mask = new Uint8Array(customerCount);
  const least = from ?? -Infinity;
  const most = to ?? Infinity;
  for (let customer = 0; customer < customerCount; customer++) {
    const known = value(customer);
    if (known !== null && known >= least && known <= most) mask[customer] = 1;
  }
  return mask;
}

/** A day that no calendar has is refused before it is kept; here it could only widen what was meant. */
function boundOf(text: string | null): number | null {
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`no such day: ${text}`);
  return day;
}
