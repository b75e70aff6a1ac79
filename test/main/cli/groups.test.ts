import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

const sales = [
  'Date,Customer ID,Invoice,Product,Category,Channel,Salesperson,Amount',
  '2024-01-10,C1,1,Rake,Garden,Shop,Ana,10.00',
  '2024-01-10,C1,1,Spade,Tools,Shop,Ana,30.00',
  '2024-01-11,C2,2,Rake,Garden,Web,Ben,10.00',
  '2024-01-12,C3,3,Rake,Garden,,,10.00',
  '2024-02-10,C1,4,Rake,Garden,Web,Ben,12.00',
  '2024-06-30,C2,5,Rake,Garden,Web,Ben,10.00',
  '2024-06-30,,6,Rake,Garden,Web,Ben,99.00',
];
const customers = [
  'Customer ID,Customer name,Region,Loyalty card',
  'C1,Ash,North,yes',
  'C2,Birch,South,yes',
  'C3,Cedar,North,',
];

let folder = '';
const run = (...args: string[]) => cli([...args, '--book', 'shop.staybook'], folder);

beforeAll(async () => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'sales.csv'), `${sales.join('\n')}\n`);
  writeFileSync(join(folder, 'customers.csv'), `${customers.join('\n')}\n`);
  await run('import', 'sales.csv');
  await run('import', 'customers.csv', '--kind', 'customers');
});

interface Groups {
  readonly metrics: Record<string, { value: unknown }>;
  readonly groups: { key: string | null; metrics: Record<string, { value: unknown }> }[];
}

async function keysBy(attribute: string): Promise<(string | null)[]> {
  const { json } = await run(
    'metrics',
    '--period',
    '2024',
    '--only',
    'orderCount',
    '--by',
    attribute,
    '--json',
  );
  return (json() as Groups).groups.map(({ key }) => key);
}

describe('staybook metrics --by', () => {
  it('gives the figures of each group beside those of the book, which they add up to', async () => {
    const only = ['--only', 'netRevenue,orderCount'];
    const { json } = await run('metrics', '--period', '2024', ...only, '--by', 'region', '--json');
    const { metrics, groups } = json() as Groups;
    expect(metrics['netRevenue']?.value).toBe('82.00');
    expect(
      groups.map(({ key, metrics: own }) => [key, own['netRevenue']?.value, own['orderCount']?.value]),
    ).toEqual([
      ['North', '62.00', 3],
      ['South', '20.00', 2],
    ]);
  });

  it('groups by further columns of the customer list, and by nothing known', async () => {
    expect(await keysBy('extra:Loyalty card')).toEqual(['yes', null]);
  });

  it('groups by the first purchase: of several products the one that most of its money went to', async () => {
    expect(await keysBy('firstProduct')).toEqual(['Rake', 'Spade']);
    expect(await keysBy('firstCategory')).toEqual(['Garden', 'Tools']);
    expect(await keysBy('firstChannel')).toEqual(['Shop', 'Web', null]);
    expect(await keysBy('firstSalesperson')).toEqual(['Ana', 'Ben', null]);
  });

  it('names what customers can be grouped by where the name is unknown', async () => {
    const { code, err } = await run('metrics', '--period', '2024', '--by', 'shoeSize');
    expect(code).toBe(2);
    expect(err).toContain('shoeSize');
    expect(err).toContain(
      'region, firstProduct, firstCategory, firstChannel, firstSalesperson, extra:Loyalty card',
    );
  });

  it('prints the groups under the figures', async () => {
    const { out } = await run('metrics', '--period', '2024', '--only', 'orderCount', '--by', 'region');
    expect(out).toMatch(/North +Orders +3/);
  });
});

interface Cohorts {
  readonly begins: string;
  readonly cohorts: { key?: string | null; start?: string; size: number; cells: Record<string, unknown>[] }[];
  readonly average: { age: number; value: unknown }[];
}

async function cohorts(...args: string[]): Promise<Cohorts> {
  const { json } = await run('cohorts', '--by', 'month', ...args, '--json');
  return json();
}

describe('staybook cohorts', () => {
  it('gives money of the period alone, and cumulated under its own name', async () => {
    const alone = await cohorts('--measure', 'revenuePerCustomer');
    expect(alone.cohorts[0]?.cells.map((cell) => cell['value'])).toEqual([
      '20.00',
      '4.00',
      '0.00',
      '0.00',
      '0.00',
      '3.33',
    ]);
    const cumulated = await cohorts('--measure', 'cumulativeRevenuePerCustomer');
    expect(cumulated.cohorts[0]?.cells.map((cell) => cell['value'])).toEqual([
      '20.00',
      '24.00',
      '24.00',
      '24.00',
      '24.00',
      '27.33',
    ]);
  });

  it('--order 2 gives where second orders lie', async () => {
    const second = await cohorts('--measure', 'customers', '--order', '2');
    expect(second.cohorts[0]?.cells.map((cell) => cell['value'])).toEqual([0, 1, 0, 0, 0, 1]);
  });

  it('--by-attribute has the values for rows, everyone as the average, and counts complete periods only', async () => {
    const table = await cohorts('--measure', 'retention', '--by-attribute', 'region');
    expect(table.cohorts.map(({ key, size }) => [key, size])).toEqual([
      ['North', 2],
      ['South', 1],
    ]);
    expect(table.cohorts[0]?.cells.slice(0, 2)).toEqual([
      { age: 0, value: 1, complete: true, members: 2 },
      { age: 1, value: 0.5, complete: true, members: 2 },
    ]);
    expect(table.average[5]).toEqual({ age: 5, value: 1 / 3 });
  });

  it('prints a table by attribute', async () => {
    const { out } = await run(
      'cohorts',
      '--by',
      'month',
      '--measure',
      'retention',
      '--by-attribute',
      'region',
    );
    expect(out).toMatch(/North +2 +100\.0 +50\.0/);
  });
});
