import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RevenueSet } from '@shared/contract/revenue-set';
import type { CommandInput, Engine } from '@main/engine';
import { engineWith, importFile } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';

const rows = [
  '2024-01-05,Meyer,A1,,100.00',
  '2024-01-20,Schulz,A2,,50.00',
  '2024-02-10,Meyer,A3,,120.00',
  '2024-02-11,Weiss,A4,,30.00',
  '2024-02-12,Meyer,C1,A1,-40.00',
  '2024-02-29,,A5,,9.99',
];
const ledger = ['Date,Customer,Invoice,Credited invoice,Amount', ...rows].join('\n');
const scope = { period: '2024-02', base: 'period' };
const all: CommandInput<'listCustomers'>['query'] = {
  set: { kind: 'all' },
  search: '',
  sort: 'revenue',
  descending: true,
};

let engine: Engine;
beforeAll(async () => {
  const path = join(temporaryFolder(), 'sales.csv');
  writeFileSync(path, ledger);
  ({ engine } = await engineWith([]));
  await importFile(engine, path);
});

describe('the revenue of a book', () => {
  it('comes as a roll-forward that foots, a trend, a split and its concentration', async () => {
    const view = await engine.run('computeRevenue', { scope });
    expect(view.source).toBe('ledger');
    expect(view.rollForward.map(({ figure, customers }) => [figure.value, customers])).toEqual([
      [15_000, 2],
      [3000, 1],
      [0, 0],
      [0, 0],
      [2000, 1],
      [5000, 1],
      [11_000, 2],
    ]);
    expect(view.trend.map(({ period, net }) => [period, net.value])).toEqual([
      ['2024-01', null],
      ['2024-02', 8000 / 15_000],
    ]);
    expect(view.split.map((point) => [point.new, point.returning])).toEqual([
      [15_000, 0],
      [3000, 8000],
    ]);
    expect(view.concentration).toMatchObject({ customers: 2, total: 11_000 });
    expect(view.top.map(({ customer, amount }) => [customer.name, amount])).toEqual([
      ['Meyer', 8000],
      ['Weiss', 3000],
    ]);
  });

  it.each([
    ['top1', ['Meyer']],
    ['top20', ['Meyer']],
    ['new', ['Weiss']],
    ['returning', ['Meyer']],
  ] as const)('leads to the customers of %s', async (part, names) => {
    const set: RevenueSet = { kind: 'revenue', scope, part };
    const { rows: found } = await engine.run('listCustomers', {
      query: { ...all, set },
      offset: 0,
      limit: 10,
    });
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  it('moves a refund to the date of its order when the book says so, and costs entered make a figure', async () => {
    const value = async (metric: string, period = '2024-02') =>
      (await engine.run('computeFigures', { scope: { ...scope, period }, only: [metric] })).figures[0]!.value;
    expect([await value('netRevenue', '2024-01'), await value('netRevenue')]).toEqual([15_000, 11_000]);
    const costs = [{ period: '2024-02', acquisition: 1500, retention: null }];
    await engine.run('updateSettings', { revenueDating: 'orderDate', costs });
    expect([await value('netRevenue', '2024-01'), await value('netRevenue')]).toEqual([11_000, 15_000]);
    expect(await value('acquisitionCost')).toBe(1500);
    await engine.run('updateSettings', { revenueDating: 'refundDate', costs: [] });
    expect(await value('netRevenue')).toBe(11_000);
    expect(await value('acquisitionCost')).toBeNull();
  });

  it('of a book without records is refused, not shown as nothing', async () => {
    const { engine: empty } = await engineWith([]);
    expect(await faultCode(() => empty.run('computeRevenue', { scope }))).toBe('book.empty');
  });
});
