import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketsHolding, customersOfBaskets, neverSold } from '@shared/ledger/basket-customers';
import { basketLimits, computeBasketRules } from '@shared/ledger/basket-rules';
import { findBaskets, type Baskets } from '@shared/ledger/baskets';
import { basketsOfCustomer, customerOffers } from '@shared/ledger/customer-offers';
import { ordersOfCustomer } from '@shared/ledger/customer-orders';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { ledgerColumns, type TestLine } from '../../helpers/ledger-columns';

interface ProductLine extends TestLine {
  /** -1: none named. */
  readonly product: number;
}

const productCount = 8;
const everything = { start: -1000, end: 1000, zeroOrdersCount: false };

function basketsOf(lines: readonly ProductLine[], request = everything): Baskets {
  const products = {
    ofLine: Int32Array.from(lines, ({ product }) => product),
    ids: Int32Array.from({ length: productCount }, (_, index) => index + 1),
  };
  return findBaskets(ledgerColumns(lines), products, request);
}

function contents(baskets: Baskets): number[][] {
  return Array.from({ length: baskets.count }, (_, basket) =>
    Array.from(baskets.items.subarray(baskets.starts[basket], baskets.starts[basket + 1])),
  );
}

const line = (invoice: number, product: number, more: Partial<ProductLine> = {}): ProductLine => ({
  customer: 0,
  day: 10,
  amount: 100,
  invoice,
  product,
  ...more,
});

const anyLine: fc.Arbitrary<ProductLine> = fc.record({
  customer: fc.integer({ min: -1, max: 2 }),
  day: fc.integer({ min: 0, max: 4 }),
  amount: fc.constantFrom(100, 200, 0, -100, -200),
  invoice: fc.integer({ min: 0, max: 2 }),
  credits: fc.constantFrom(0, 0, 0, 1, 2),
  product: fc.integer({ min: -1, max: 4 }),
});

describe('the baskets of a ledger', () => {
  it('are the distinct products of each order: two lines of one product are one', () => {
    const baskets = basketsOf([line(1, 3), line(1, 1), line(1, 3), line(2, 2, { customer: 1 })]);
    expect(contents(baskets)).toEqual([[1, 3], [2]]);
    expect(Array.from(baskets.customers)).toEqual([0, 1]);
  });

  it('without invoice a customer-day is the order', () => {
    const baskets = basketsOf([line(0, 1), line(0, 2), line(0, 3, { day: 11 })]);
    expect(contents(baskets)).toEqual([[1, 2], [3]]);
  });

  it('do not hold what was credited away, and an order credited whole is none', () => {
    const credit = (invoice: number, product: number) =>
      line(0, product, { credits: invoice, amount: -100, day: 12 });
    const baskets = basketsOf([line(1, 1), line(1, 2), credit(1, 2), line(2, 3), credit(2, 3)]);
    expect(contents(baskets)).toEqual([[1]]);
    expect(baskets.lines).toEqual({
      all: 5,
      inBaskets: 1,
      withoutProduct: 0,
      credited: 2,
      noPurchase: 2,
      unknownOrder: 0,
    });
  });

  it('a till receipt is a basket of nobody; the same number on another day is another receipt', () => {
    const till = { customer: -1 };
    const baskets = basketsOf([
      line(1, 1, till),
      line(1, 2, till),
      line(1, 3, { ...till, day: 11 }),
      line(1, 4, { ...till, day: 11 }),
      line(0, 4, { ...till, day: 12, credits: 1, amount: -100 }),
      line(0, 5, till),
    ]);
    expect(contents(baskets)).toEqual([[1, 2], [3]]);
    expect(Array.from(baskets.customers)).toEqual([-1, -1]);
    expect(baskets.lines).toMatchObject({ inBaskets: 3, credited: 2, unknownOrder: 1 });
  });

  it('of a span: later rows change no earlier answer', () => {
    const lines = [line(1, 1), line(1, 2), line(0, 2, { credits: 1, amount: -100, day: 12 })];
    expect(contents(basketsOf(lines, { ...everything, end: 12 }))).toEqual([[1, 2]]);
    expect(contents(basketsOf(lines, { ...everything, end: 13 }))).toEqual([[1]]);
    expect(basketsOf(lines, { ...everything, start: 11 })).toMatchObject({ count: 0, lines: { all: 0 } });
  });

  it('of a purchase that names no product there are none, and its lines are counted', () => {
    const baskets = basketsOf([line(1, -1), line(2, 1), line(2, -1)]);
    expect(contents(baskets)).toEqual([[1]]);
    expect(baskets.lines).toMatchObject({ all: 3, inBaskets: 1, withoutProduct: 2 });
  });

  it('agree with a naive reading of every customer’s orders', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const index = buildLedgerIndex(ledgerColumns(lines, 3));
        const naive = [0, 1, 2].flatMap((customer) =>
          ordersOfCustomer(index, customer, false)
            .filter(({ isPurchase }) => isPurchase)
            .map((order) => {
              const own = order.lines.map((at) => lines[at]!).filter(({ product }) => product >= 0);
              const products = [...new Set(own.map(({ product }) => product))].toSorted((a, b) => a - b);
              const net = (wanted: number) =>
                own.reduce((sum, { product, amount }) => sum + (product === wanted ? amount : 0), 0);
              return products.filter((product) => net(product) > 0).join(' ');
            })
            .filter((text) => text !== '')
            .map((text) => `${customer}: ${text}`),
        );
        const baskets = basketsOf(lines);
        const found = contents(baskets).map(
          (items, basket) => `${baskets.customers[basket]}: ${items.join(' ')}`,
        );
        expect(found.filter((text) => !text.startsWith('-1')).toSorted()).toEqual(naive.toSorted());
      }),
    );
  });

  it('lose no line: every line of the ledger is in a basket or counted among what was left out', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const { all, inBaskets, withoutProduct, credited, noPurchase, unknownOrder } = basketsOf(lines).lines;
        expect(all).toBe(lines.length);
        expect(inBaskets + withoutProduct + credited + noPurchase + unknownOrder).toBe(all);
      }),
    );
  });
});

/** The baskets of the definitions, each a purchase of its own customer. */
const nineBaskets = [
  'tomato ribs egg',
  'tomato eggplant',
  'egg socks',
  'tomato ribs eggplant',
  'tomato ribs socks yogurt',
  'egg eggplant yogurt',
  'ribs egg eggplant',
  'potato egg socks',
  'tomato ribs shoes potato',
].map((text) => text.split(' '));
const names = [...new Set(nineBaskets.flat())];
const tomato = names.indexOf('tomato');
const ribs = names.indexOf('ribs');
const nineLines: readonly ProductLine[] = nineBaskets.flatMap((basket, customer) =>
  basket.map((name) => line(customer + 1, names.indexOf(name), { customer })),
);

describe('the rules of the baskets', () => {
  it('nine baskets of the definitions: tomato → ribs in 4 of 9, confidence 4/5, lift 1.44', () => {
    const { rules, baskets, minSupport, minCount, supportBy } = computeBasketRules(basketsOf(nineLines), {
      minSupport: null,
      minConfidence: 0.25,
      maxItems: 3,
    });
    const rule = rules.find(
      ({ antecedent, consequent }) =>
        antecedent.length === 1 && antecedent[0] === tomato && consequent === ribs,
    );
    expect(rule).toMatchObject({ both: 4, withAntecedent: 5, withConsequent: 5, confidence: 0.8 });
    expect(rule?.lift).toBeCloseTo(1.44, 12);
    expect({ baskets, minSupport, minCount, supportBy }).toEqual({
      baskets: 9,
      minSupport: 2 / 9,
      minCount: 2,
      supportBy: 'proposed',
    });
  });

  it('say the minimum support that was asked for', () => {
    const found = computeBasketRules(basketsOf(nineLines), {
      minSupport: 0.4,
      minConfidence: 0,
      maxItems: 2,
    });
    expect(found).toMatchObject({ minSupport: 0.4, minCount: 4, supportBy: 'asked' });
    expect(found.rules.map(({ both }) => both)).toEqual([4, 4]);
  });

  it('where there are too many, the minimum support is raised and said, and what is left is complete', () => {
    // 30 baskets of the same 20 products and one of 32: with a minimum of one basket 15,872 rules.
    const twenty = Array.from({ length: 20 }, (_, item) => item);
    const baskets = manyBaskets([
      ...Array.from({ length: 30 }, () => twenty),
      Array.from({ length: 32 }, (_, item) => item),
    ]);
    const found = computeBasketRules(baskets, { minSupport: 0, minConfidence: 0, maxItems: 3 });
    expect(found.rules.length).toBeLessThanOrEqual(basketLimits.rules);
    expect(found.supportBy).toBe('raised');
    expect(found.minCount).toBe(2);
    expect(found.minSupport).toBe(2 / 31);
    // 20·19 pairs and 20·19·18/2 triples with their consequents, all in every basket.
    expect(found.rules).toHaveLength(380 + 3420);
  });

  it('of no basket there are none, nor a minimum support', () => {
    expect(
      computeBasketRules(basketsOf([]), { minSupport: null, minConfidence: 0, maxItems: 3 }),
    ).toMatchObject({
      baskets: 0,
      minSupport: null,
      rules: [],
    });
  });
});

function manyBaskets(baskets: readonly (readonly number[])[]): Baskets {
  const lines = baskets.flatMap((items, customer) =>
    items.map((product) => line(customer + 1, product, { customer })),
  );
  const products = {
    ofLine: Int32Array.from(lines, ({ product }) => product),
    ids: Int32Array.from({ length: 40 }, (_, index) => index + 1),
  };
  return findBaskets(ledgerColumns(lines), products, everything);
}

describe('the customers behind a rule', () => {
  it('are as many as the baskets say: tomato and ribs 4, tomato 5, tomato and never ribs 1', () => {
    const baskets = basketsOf(nineLines);
    const columns = ledgerColumns(nineLines);
    const products = { ofLine: Int32Array.from(nineLines, ({ product }) => product) };
    const withTomato = customersOfBaskets(baskets, basketsHolding(baskets, [tomato]));
    expect(Array.from(withTomato)).toEqual([0, 1, 3, 4, 8]);
    expect(Array.from(customersOfBaskets(baskets, basketsHolding(baskets, [tomato, ribs])))).toEqual([
      0, 3, 4, 8,
    ]);
    expect(Array.from(neverSold(columns, products, withTomato, ribs))).toEqual([1]);
  });

  it('who has brought a product back has been sold it', () => {
    const lines = [line(1, 1), line(1, 2), line(0, 2, { credits: 1, amount: -100 })];
    const columns = ledgerColumns(lines);
    const products = { ofLine: Int32Array.from(lines, ({ product }) => product) };
    expect(Array.from(neverSold(columns, products, Int32Array.of(0), 2))).toEqual([]);
    expect(Array.from(neverSold(columns, products, Int32Array.of(0), 3))).toEqual([0]);
  });
});

describe('what to offer a customer', () => {
  const baskets = basketsOf(nineLines);
  const { rules } = computeBasketRules(baskets, { minSupport: 0, minConfidence: 0, maxItems: 3 });

  it('is what baskets like theirs hold and they never bought, the strongest lift × confidence first', () => {
    const customer = 1;
    const own = basketsOfCustomer(baskets, customer);
    const sold = new Set(nineBaskets[customer]!.map((name) => names.indexOf(name)));
    const offers = customerOffers(baskets, own, sold, rules);
    expect(offers.map(({ product }) => names[product])).toEqual(['ribs', 'shoes', 'yogurt']);
    expect(offers[0]?.score).toBeCloseTo(1.44 * 0.8, 12);
    expect(offers[0]?.rule).toMatchObject({ antecedent: [tomato], consequent: ribs });
    expect(offers[0]?.basket).toBe(own[0]);
  });

  it('is never what was sold to them, and always has a basket of theirs behind it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), (customer) => {
        const own = basketsOfCustomer(baskets, customer);
        const sold = new Set(nineBaskets[customer]!.map((name) => names.indexOf(name)));
        for (const { product, rule, basket } of customerOffers(baskets, own, sold, rules)) {
          expect(sold.has(product)).toBe(false);
          expect(rule.lift).toBeGreaterThan(1);
          expect(baskets.customers[basket]).toBe(customer);
          expect(rule.antecedent.every((item) => sold.has(item))).toBe(true);
        }
      }),
    );
  });
});
