import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageOrder } from '@shared/ledger/average-order';
import { attributeOf } from '@shared/ledger/customer-attribute';
import { filterCustomers, type FilterSources } from '@shared/ledger/filter-customers';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import type { CustomerCondition, CustomerFilter } from '@shared/model/customer-filter';
import { addDays, dayNumber, isoDay, type Day } from '@shared/model/day';
import { divideHalfEven } from '@shared/model/money';
import { day, ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyLines, FUZZ_START, purchasesAsOf } from '../../helpers/naive-ledger';

interface SoldLine extends TestLine {
  /** Which product, or -1. */
  readonly product: number;
}

const names = ['Pen', 'Paper', 'Ink'];
const categories = ['Writing', 'Stock', 'Writing'];
const regions = ['North', undefined, 'South', 'North', ''];
const customerCount = regions.length;

function sourcesOf(lines: readonly SoldLine[]): FilterSources {
  const purchases = findPurchases(buildLedgerIndex(ledgerColumns(lines, customerCount)), false);
  const ofLine = Int32Array.from(lines, ({ product }) => product);
  return {
    purchases,
    attributes: [attributeOf('region', regions)],
    products: () => ({ ofLine, names, categories }),
  };
}

/** The same by throwing all later lines away and looking at each customer alone. */
function naive(filter: CustomerFilter, lines: readonly SoldLine[], asOf: Day): number[] {
  const known = lines.filter((line) => line.day <= asOf);
  const purchases = purchasesAsOf(known, asOf + 1, false);
  const numbersOf = (customer: number): Record<string, number | null> => {
    const own = purchases.filter((purchase) => purchase.customer === customer);
    const revenue = known
      .filter((line) => line.customer === customer)
      .reduce((sum, line) => sum + line.amount, 0);
    const days = own.map((purchase) => purchase.day);
    const first = own.length === 0 ? null : Math.min(...days);
    const last = own.length === 0 ? null : Math.max(...days);
    return {
      orders: own.length,
      revenue,
      averageOrderValue: own.length === 0 ? null : divideHalfEven(revenue, own.length),
      recencyDays: last === null ? null : asOf - last,
      tenureDays: first === null ? null : asOf - first,
      firstPurchase: first,
      lastPurchase: last,
    };
  };
  const fulfils = (customer: number, condition: CustomerCondition): boolean => {
    if (condition.kind === 'attribute')
      return condition.values.includes(regions[customer] ?? '') !== condition.negated;
    if (condition.kind === 'product') {
      const texts = condition.of === 'product' ? names : categories;
      const bought = known.some(
        (line) =>
          line.customer === customer &&
          line.amount > 0 &&
          !line.credits &&
          condition.values.includes(texts[line.product] ?? 'no product'),
      );
      return bought !== condition.negated;
    }
    const value = numbersOf(customer)[condition.kind === 'number' ? condition.measure : condition.of] ?? null;
    const bound = (text: string | number | null, open: number) =>
      text === null ? open : typeof text === 'number' ? text : day(text);
    return (
      value !== null && value >= bound(condition.from, -Infinity) && value <= bound(condition.to, Infinity)
    );
  };
  return Array.from({ length: customerCount }, (_, customer) => customer)
    .filter((customer) => {
      const own = lines.filter((line) => line.customer === customer);
      return own.length === 0 || own.some((line) => line.day <= asOf);
    })
    .filter(
      (customer) =>
        filter.conditions.length === 0 ||
        (filter.match === 'all'
          ? filter.conditions.every((condition) => fulfils(customer, condition))
          : filter.conditions.some((condition) => fulfils(customer, condition))),
    );
}

const anyBound = <Value>(values: fc.Arbitrary<Value>) => fc.oneof(fc.constant(null), values);
const anyIsoDay = fc
  .integer({ min: 0, max: 240 })
  .map((offset) => isoDay(addDays(dayNumber(FUZZ_START), offset)));

const anyCondition: fc.Arbitrary<CustomerCondition> = fc.oneof(
  fc.record({
    kind: fc.constant('attribute' as const),
    attribute: fc.constant('region'),
    values: fc.subarray(['North', 'South', 'East', ''], { minLength: 1 }),
    negated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('product' as const),
    of: fc.constantFrom('product' as const, 'category' as const),
    values: fc.subarray(['Pen', 'Paper', 'Ink', 'Writing', 'Stock'], { minLength: 1 }),
    negated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    measure: fc.constantFrom('orders', 'revenue', 'recencyDays', 'averageOrderValue', 'tenureDays'),
    from: anyBound(fc.integer({ min: -400, max: 400 })),
    to: anyBound(fc.integer({ min: -400, max: 900 })),
  }),
  fc.record({
    kind: fc.constant('day' as const),
    of: fc.constantFrom('firstPurchase' as const, 'lastPurchase' as const),
    from: anyBound(anyIsoDay),
    to: anyBound(anyIsoDay),
  }),
) as fc.Arbitrary<CustomerCondition>;

const anyFilter: fc.Arbitrary<CustomerFilter> = fc.record({
  match: fc.constantFrom('all' as const, 'any' as const),
  conditions: fc.array(anyCondition, { maxLength: 4 }),
});

const anySoldLines = fc
  .tuple(anyLines, fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 60, maxLength: 60 }))
  .map(([lines, products]) => lines.map((line, at): SoldLine => ({ ...line, product: products[at] ?? -1 })));

describe('a segment of one’s own', () => {
  it('holds whom looking at each customer alone finds, after throwing all later lines away', () => {
    fc.assert(
      fc.property(anySoldLines, anyFilter, fc.integer({ min: 0, max: 240 }), (lines, filter, offset) => {
        const asOf = addDays(dayNumber(FUZZ_START), offset);
        expect([...filterCustomers(filter, sourcesOf(lines), asOf)]).toEqual(naive(filter, lines, asOf));
      }),
      { numRuns: 400 },
    );
  });

  it('does not change when later lines are appended', () => {
    fc.assert(
      fc.property(anySoldLines, anyFilter, fc.integer({ min: 0, max: 240 }), (lines, filter, offset) => {
        const asOf = addDays(dayNumber(FUZZ_START), offset);
        const known = lines.filter((line) => line.day <= asOf);
        const more = [0, 1, 2, 3].map((customer): SoldLine => ({
          customer,
          day: asOf + 1,
          amount: 700,
          product: 1,
        }));
        const among = new Set(known.map(({ customer }) => customer));
        const found = (of: readonly SoldLine[]) =>
          [...filterCustomers(filter, sourcesOf(of), asOf)].filter((customer) => among.has(customer));
        expect(found([...known, ...more])).toEqual(found(known));
      }),
    );
  });

  it('without conditions holds everyone, by either rule', () => {
    for (const match of ['all', 'any'] as const)
      expect([...filterCustomers({ match, conditions: [] }, sourcesOf([]), day('2024-01-31'))]).toEqual([
        0, 1, 2, 3, 4,
      ]);
  });

  it('asked for nothing known of an attribute that the book does not have holds everyone', () => {
    const condition = { kind: 'attribute', attribute: 'city', values: [''], negated: false } as const;
    const filter = { match: 'all', conditions: [condition] } as const;
    expect(filterCustomers(filter, sourcesOf([]), day('2024-01-31'))).toHaveLength(5);
  });

  it('asked for days since the last purchase holds nobody who never bought, however wide the bounds', () => {
    const condition = { kind: 'number', measure: 'recencyDays', from: null, to: null } as const;
    const lines = [{ customer: 2, day: day('2024-01-10'), amount: 100, product: 0 }];
    const filter = { match: 'all', conditions: [condition] } as const;
    expect([...filterCustomers(filter, sourcesOf(lines), day('2024-01-31'))]).toEqual([2]);
  });
});

describe('the average order', () => {
  it('is that of exact division, half to even', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.maxSafeInteger()),
        fc.integer({ min: 1, max: 5000 }),
        (revenue, orders) => {
          expect(averageOrder(revenue, orders)).toBe(divideHalfEven(revenue, orders));
        },
      ),
    );
  });
});
