import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, isoDay } from '@shared/model/day';
import { defaultHealthRules } from '@shared/model/health-rules';
import { engineWith, importFile } from '../../helpers/engine';
import { day } from '../../helpers/ledger-columns';
import { faultOf } from '../../helpers/fault';

const asOf = day('2024-06-30');
const on = (back: number) => isoDay(addDays(asOf, -back));
const bought = (customer: string, backs: readonly number[], amount: string) =>
  backs.map((back) => `${on(back)},${customer},,${amount}`);

/** C1 is overdue; C2 is well. */
const rows = [
  ...bought('C1', [61, 82, 103, 124, 145], '100.00'),
  ...bought('C2', [0, 10, 20, 30, 40], '50.00'),
];
const files = {
  'sales.csv': ['Date,Customer no.,Invoice,Amount', ...rows, ''].join('\n'),
  'customers.csv':
    'Customer no.,Customer,Region,Account manager,Customer since,Note\nC1,Alpha Ltd,North,B. Chen,2020-03-01,calls back\n',
  'feedback.csv': 'Date,Customer no.,Survey,Score,Scale\n2024-05-04,C2,NPS,3,10\n',
  'contracts.csv':
    'Contract no.,Customer no.,Start date,End date,Renewed from\nA-1,C1,2023-07-24,2024-07-23,\nA-2,C1,2024-07-24,2025-07-23,A-1\n',
  'interactions.csv': 'Date,Customer no.,Kind,Channel\n2024-06-01,C2,Complaint,Phone\n',
};

async function everything() {
  const { engine, folder } = await engineWith([]);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    await importFile(engine, join(folder, name));
  }
  const { rows: listed } = await engine.run('listCustomers', {
    query: { set: { kind: 'all' }, search: '', sort: 'code', descending: false },
    offset: 0,
    limit: 10,
  });
  return { engine, folder, ids: Object.fromEntries(listed.map(({ code, id }) => [code, id])) };
}

describe('What needs doing', () => {
  it('counts the very customers that the lists behind it hold, with the revenue at stake', async () => {
    const { engine } = await everything();
    const today = await engine.run('computeToday', undefined);
    expect([today.asOf, today.warned, today.atStake]).toEqual(['2024-06-30', 2, 75_000]);
    expect(today.items.map(({ code, count, atStake }) => [code, count, atStake])).toEqual([
      ['overdue', 1, 50_000],
      ['complaint', 1, 25_000],
      ['lowScore', 1, 25_000],
    ]);
    expect(today.due).toEqual([{ part: 'orderDue', count: 1, atStake: 50_000 }]);
    const dueSets = today.due.map(({ part, count }) => ({
      set: { kind: 'risk' as const, part, asOf: null },
      count,
    }));
    for (const { set, count } of [...today.items, ...dueSets]) {
      const query = { set, search: '', sort: 'code' as const, descending: false };
      expect((await engine.run('listCustomers', { query, offset: 0, limit: 10 })).total).toBe(count);
    }
    expect(today.items[0]?.first).toMatchObject([
      { name: 'Alpha Ltd', atStake: 50_000, warning: { code: 'overdue', days: 61, lastDay: on(61) } },
    ]);
  });

  it('takes a contract that is signed ahead for settled as the book stands, and knows nothing of it on a day', async () => {
    const { engine } = await everything();
    const codes = async (asOfDay: string | undefined) => {
      const { customers } = await engine.run('computeRisk', { asOf: asOfDay });
      return customers.find(({ code }) => code === 'C1')?.warnings.map(({ code }) => code);
    };
    expect(await codes(undefined)).toEqual(['overdue']);
    expect(await codes('2024-06-30')).toEqual(['overdue', 'contractEnding']);
  });

  it('says nothing of a book that holds nothing', async () => {
    const { engine } = await engineWith([]);
    expect(await engine.run('computeToday', undefined)).toMatchObject({ asOf: null, items: [], warned: 0 });
    expect(await engine.run('computeRisk', {})).toMatchObject({
      asOf: null,
      dataThrough: null,
      customers: [],
    });
  });

  it('follows the settings, and refuses bands that are the wrong way round', async () => {
    const { engine } = await everything();
    await engine.run('updateSettings', { health: { ...defaultHealthRules, overdueCycles: 3 } });
    const today = await engine.run('computeToday', undefined);
    expect(today.items.map(({ code }) => code)).toEqual(['complaint', 'lowScore']);
    const wrong = () => engine.run('updateSettings', { health: { ...defaultHealthRules, fairFrom: 80 } });
    expect(await faultOf(wrong)).toMatchObject({ code: 'settings.healthBands' });
  });
});

describe('The profile of a customer', () => {
  it('holds what the customer list says with the row that says it, scores, months and records', async () => {
    const { engine, ids } = await everything();
    const profile = await engine.run('customerProfile', { id: ids['C1'] ?? 0 });
    const source = { fileName: 'customers.csv', sheet: null, row: 2 };
    expect(profile.statements).toEqual(
      [
        ['customerId', 'C1'],
        ['customerName', 'Alpha Ltd'],
        ['region', 'North'],
        ['owner', 'B. Chen'],
        ['sinceDate', '2020-03-01'],
        ['Note', 'calls back'],
      ].map(([field, value]) => ({ field, value, isFurther: field === 'Note', amount: null, source })),
    );
    expect(profile.scores).toMatchObject({ recencyDays: 61, orders: 5, revenue: 50_000 });
    expect(profile.tenureDays).toBe(145);
    expect(profile.contracts.map(({ contractNo, endDay }) => [contractNo, endDay])).toEqual([
      ['A-1', '2024-07-23'],
      ['A-2', '2025-07-23'],
    ]);
    expect(profile.risk?.warnings).toMatchObject([{ code: 'overdue', lastDay: on(61) }]);
    expect(profile.risk?.nextOrder?.day).toBe(on(40));
  });

  it('has a month for every month from the first purchase on; they add up to the revenue', async () => {
    const { engine, ids } = await everything();
    const { months, scores } = await engine.run('customerProfile', { id: ids['C1'] ?? 0 });
    expect(months.map(({ month, orders, complete }) => [month, orders, complete])).toEqual([
      ['2024-02', 2, true],
      ['2024-03', 1, true],
      ['2024-04', 2, true],
      ['2024-05', 0, true],
      ['2024-06', 0, true],
    ]);
    expect(months.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(scores?.revenue);
  });

  it('gives every order the row of its first line', async () => {
    const { engine, ids, folder } = await everything();
    const path = join(folder, 'more.csv');
    const more = [`${on(3)},C2,I-1,10.00`, `${on(3)},C2,I-1,20.00`];
    writeFileSync(path, ['Date,Customer no.,Invoice,Amount', ...more, ''].join('\n'));
    await importFile(engine, path);
    const { orders } = await engine.run('customerDetail', { id: ids['C2'] ?? 0 });
    expect(orders.find(({ invoice }) => invoice === 'I-1')).toMatchObject({
      net: 3000,
      lineCount: 2,
      source: { fileName: 'more.csv', sheet: null, row: 2 },
    });
  });
});
