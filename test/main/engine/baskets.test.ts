import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BasketPart } from '@shared/contract/basket-set';
import { faultOf } from '../../helpers/fault';
import { importFile, testEngine } from '../../helpers/engine';
import { temporaryFolder } from '../../helpers/temporary-folder';

const rows = [
  'Date,Customer ID,Invoice,Product,Amount',
  '2024-01-05,A,1,tea,5.00',
  '2024-01-05,A,1,cup,5.00',
  '2024-01-06,B,2,tea,5.00',
  '2024-01-06,B,2,cup,5.00',
  '2024-02-07,B,3,tea,5.00',
  '2024-02-07,B,3,cup,5.00',
  '2024-02-08,C,4,tea,5.00',
  '2024-02-09,,5,tea,5.00',
  '2024-02-09,,5,cup,5.00',
  '2024-02-10,D,6,jam,5.00',
  '2024-02-11,E,7,tea,5.00',
  '2024-02-12,E,8,cup,5.00',
];

async function openShop() {
  const folder = temporaryFolder();
  const engine = testEngine();
  await engine.run('createBook', {
    path: join(folder, 'shop.staybook'),
    settings: { currency: 'EUR' },
    save: 'now',
  });
  const file = join(folder, 'ledger.csv');
  writeFileSync(file, [...rows, ''].join('\n'));
  await importFile(engine, file);
  const table = await engine.run('computeBaskets', { minSupport: 0.1, minConfidence: 0 });
  const id = (label: string) => table.products.find((product) => product.label === label)?.id ?? 0;
  return { engine, table, id };
}

const page = { offset: 0, limit: 20 };

describe('baskets of a book', () => {
  it('are rules over the orders of customers and the receipts of tills', async () => {
    const { table, id } = await openShop();
    expect(table).toMatchObject({
      baskets: 8,
      tillBaskets: 1,
      customers: 5,
      lines: { all: 12, inBaskets: 12 },
    });
    expect(
      table.rules.find(
        ({ antecedent, consequent }) => antecedent[0] === id('tea') && consequent === id('cup'),
      ),
    ).toMatchObject({ both: 4, withAntecedent: 6, withConsequent: 5, baskets: 8 });
  });

  it.each([
    ['both', ['A', 'B']],
    ['antecedent', ['A', 'B', 'C', 'E']],
    // E has bought a cup, on another day: it is not to be offered.
    ['offer', ['C']],
  ] as const)(
    'the list of “%s” has as many customers as the rule counts',
    async (part: BasketPart, codes) => {
      const { engine, id } = await openShop();
      const rule = { antecedent: [id('tea')], consequent: id('cup'), period: null };
      const { customers } = await engine.run('describeBasketRule', { ...rule, ...page });
      const { total, rows: listed } = await engine.run('listCustomers', {
        query: { set: { kind: 'basket', part, ...rule }, search: '', sort: 'code', descending: false },
        offset: 0,
        limit: 10,
      });
      expect(listed.map(({ code }) => code)).toEqual(codes);
      expect([total, customers[part]]).toEqual([codes.length, codes.length]);
    },
  );

  it('a rule leads to its orders, the latest first, and to their ledger lines', async () => {
    const { engine, id } = await openShop();
    const { rule, interval, tillBaskets, orders } = await engine.run('describeBasketRule', {
      antecedent: [id('tea')],
      consequent: id('cup'),
      period: null,
      offset: 0,
      limit: 2,
    });
    expect(rule).toMatchObject({ both: 4, confidence: 4 / 6 });
    expect(interval?.map((bound) => bound.toFixed(4))).toEqual(['0.3000', '0.9032']);
    expect(tillBaskets).toEqual({ both: 1, antecedent: 1 });
    expect(
      orders.map(({ day, invoice, customer, lines }) => [
        day,
        invoice,
        customer?.code ?? null,
        lines.map(({ product, row }) => `${product} ${row}`),
      ]),
    ).toEqual([
      ['2024-02-09', '5', null, ['tea 9', 'cup 10']],
      ['2024-02-07', '3', 'B', ['tea 6', 'cup 7']],
    ]);
  });

  it('of a period are those of its orders alone', async () => {
    const { engine, id } = await openShop();
    const table = await engine.run('computeBaskets', { minSupport: 0.1, period: '2024-01' });
    expect(table).toMatchObject({ baskets: 2, span: { start: '2024-01-01', end: '2024-02-01' } });
    const described = await engine.run('describeBasketRule', {
      antecedent: [id('tea')],
      consequent: id('cup'),
      period: '2023-06',
      ...page,
    });
    expect(described).toMatchObject({ rule: null, interval: null, orders: [], customers: { offer: 0 } });
  });

  it('what to offer a customer names the rule and the order that speak for it', async () => {
    const { engine, id } = await openShop();
    const { rows: found } = await engine.run('listCustomers', {
      query: { set: { kind: 'all' }, search: '', sort: 'code', descending: false },
      offset: 0,
      limit: 10,
    });
    const offersOf = (code: string) =>
      engine.run('customerOffers', { customerId: found.find((row) => row.code === code)?.id ?? 0 });
    const toC = await offersOf('C');
    expect(toC.offers.map(({ product, order }) => [product.label, order.invoice])).toEqual([['cup', '4']]);
    expect(toC.offers[0]?.rule).toMatchObject({ antecedent: [id('tea')], consequent: id('cup') });
    expect(toC.offers[0]?.score).toBeCloseTo(((4 * 8) / 30) * (4 / 6), 12);
    expect((await offersOf('E')).offers).toEqual([]);
    expect((await offersOf('D')).offers).toEqual([]);
  });

  it('refuse a share beyond 1, and a product that the book does not have', async () => {
    const { engine } = await openShop();
    expect(await faultOf(() => engine.run('computeBaskets', { minSupport: 2 }))).toMatchObject({
      code: 'baskets.minSupport',
    });
    const unknown = { antecedent: [999], consequent: 1, period: null, ...page };
    expect(await faultOf(() => engine.run('describeBasketRule', unknown))).toMatchObject({
      code: 'product.unknown',
    });
  });
});
