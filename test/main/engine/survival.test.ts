import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@main/engine';
import type { CustomerSet } from '@shared/contract/views';
import { engineWith, importFile } from '../../helpers/engine';

/** Four customers of 30 days: Ash leaves on day 30, Birch on day 60, Cedar and Dogwood stay. */
const rows = [
  '2024-01-01,Ash,1,10.00',
  '2024-01-01,Birch,2,10.00',
  '2024-01-31,Birch,3,10.00',
  '2024-01-01,Cedar,4,10.00',
  '2024-01-25,Cedar,5,10.00',
  '2024-02-20,Cedar,6,10.00',
  '2024-03-10,Cedar,7,10.00',
  '2024-02-20,Dogwood,8,10.00',
  '2024-03-10,Dogwood,9,10.00',
];
const scope = { period: '2024-03', base: 'window:30' };
let engine: Engine;

beforeAll(async () => {
  const made = await engineWith(rows);
  engine = made.engine;
  const list = join(made.folder, 'customers.csv');
  writeFileSync(
    list,
    'Customer ID,Customer name,Region\n1,Ash,North\n2,Birch,North\n3,Cedar,South\n4,Dogwood,South\n',
  );
  await importFile(engine, list, { decisions: { kind: 'customers' } });
});

describe('survival of the customers of a book', () => {
  it('is the curve of their lifetimes, with the median and how many are at risk', async () => {
    const { all, unit, leftTruncated } = await engine.run('computeSurvival', { scope });
    expect(unit).toBe('day');
    expect(all.steps.map(({ age, atRisk }) => [age, atRisk])).toEqual([
      [30, 3],
      [60, 2],
    ]);
    expect(all.steps.map(({ survival }) => survival.toFixed(6))).toEqual(['0.666667', '0.333333']);
    expect(all.median).toBe(60);
    expect({ lives: all.lives, ended: all.ended, watchedTo: all.watchedTo }).toEqual({
      lives: 4,
      ended: 2,
      watchedTo: 69,
    });
    expect(all.atRisk[0]).toEqual({ age: 0, count: 4 });
    expect(leftTruncated).toBe(3);
  });

  it('compares the groups of an attribute, the largest first, by the log-rank test', async () => {
    const { groups, comparison } = await engine.run('computeSurvival', { scope, by: 'region' });
    expect(groups.map(({ key, curve }) => [key, curve.lives, curve.ended])).toEqual([
      ['North', 2, 2],
      ['South', 2, 0],
    ]);
    // By hand: E of the North 2/3 + 1/2, V 2/9 + 1/4.
    expect(groups[0]?.expected).toBeCloseTo(2 / 3 + 1 / 2, 12);
    expect(comparison?.statistic).toBeCloseTo((2 - 7 / 6) ** 2 / (2 / 9 + 1 / 4), 12);
    expect(comparison?.degreesOfFreedom).toBe(1);
  });

  it('steps by the unit of the period where customers are counted by the period', async () => {
    const { unit, step, all } = await engine.run('computeSurvival', {
      scope: { period: '2024-02', base: 'period' },
    });
    expect([unit, step]).toEqual(['period', 'month']);
    expect(all.steps.map(({ age }) => age)).toEqual([1]);
  });

  it('lets lives that began before a day enter late', async () => {
    const { all } = await engine.run('computeSurvival', { scope, watchedFrom: '2024-02-15' });
    expect(all.steps.map(({ age, atRisk }) => [age, atRisk])).toEqual([[60, 2]]);
  });
});

describe('the customers behind a cell', () => {
  async function customersOf(set: CustomerSet): Promise<string[]> {
    const query = { set, search: '', sort: 'name', descending: false } as const;
    const { rows: found } = await engine.run('listCustomers', { query, offset: 0, limit: 50 });
    return found.map(({ name }) => name);
  }

  it('of a figure by an attribute are the members of the group alone', async () => {
    const figure = { kind: 'figure', scope, metric: 'closingCustomers', part: 'numerator' } as const;
    expect(await customersOf(figure)).toEqual(['Cedar', 'Dogwood']);
    expect(await customersOf({ ...figure, group: { attribute: 'region', value: 'North' } })).toEqual([]);
    expect(await customersOf({ ...figure, group: { attribute: 'region', value: 'South' } })).toEqual([
      'Cedar',
      'Dogwood',
    ]);
  });

  it('of a survival curve are all watched, those who left and those who stay', async () => {
    const life = { kind: 'life', scope, leaveOutTruncated: false } as const;
    expect(await customersOf({ ...life, part: 'watched' })).toEqual(['Ash', 'Birch', 'Cedar', 'Dogwood']);
    expect(await customersOf({ ...life, part: 'left' })).toEqual(['Ash', 'Birch']);
    expect(await customersOf({ ...life, part: 'staying' })).toEqual(['Cedar', 'Dogwood']);
    const group = { attribute: 'region', value: 'South' };
    expect(await customersOf({ ...life, part: 'left', group })).toEqual([]);
    expect(await customersOf({ ...life, part: 'watched', leaveOutTruncated: true })).toEqual(['Dogwood']);
  });

  it('of a cohort by time and of all cohorts of a group are those counted', async () => {
    const cell = { kind: 'cohort', unit: 'month', mode: 'bounded', age: 1 } as const;
    expect(await customersOf({ ...cell, cohort: '2024-01' })).toEqual(['Cedar']);
    const group = { attribute: 'region', value: 'South' };
    expect(await customersOf({ ...cell, cohort: null, group })).toEqual(['Cedar']);
    expect(await customersOf({ ...cell, cohort: '2024-01', order: 2, age: 0 })).toEqual(['Birch', 'Cedar']);
  });
});
