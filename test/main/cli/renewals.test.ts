import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, type CliOutcome } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

const header = 'Customer ID,Contract no.,Start,End,Value,Product,Renewed from,Cancelled on,Reason';

/** Five contracts of a year that end in 2024: one goes on dearer, one early, one late by three days, two do not. */
const contracts = [
  'C1,K1,2024-01-01,2024-12-31,1200.00,Basic,,,',
  'C1,K11,2025-01-01,2025-12-31,1320.00,Basic,K1,,',
  'C2,K2,2024-01-01,2024-12-31,2400.00,Basic,,,',
  'C2,K12,2024-11-01,2025-10-31,2400.00,Basic,K2,,',
  'C3,K3,2024-01-01,2024-11-30,,Plus,,,',
  'C3,K13,2024-12-04,2025-11-30,,Plus,,,',
  'C4,K4,2024-01-01,2024-12-31,600.00,Plus,,2024-08-01,price',
  'C5,K5,2024-01-01,2024-12-31,600.00,Plus,,,',
];

const customers = [
  'Customer ID,Name,Region,Owner',
  'C1,Alder & Sons,North,Ana',
  'C2,Birch Ltd,North,Ben',
  'C3,Cedar GmbH,South,Ana',
  'C4,Dogwood Inc,South,Ben',
];

async function renewals(rows: readonly string[], ...args: string[]): Promise<CliOutcome> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'contracts.csv'), [header, ...rows, ''].join('\n'));
  writeFileSync(join(folder, 'customers.csv'), [...customers, ''].join('\n'));
  const options = ['--book', 'firm.staybook'];
  const imported = [
    await cli(['import', 'contracts.csv', '--kind', 'contracts', ...options, '--set', 'graceDays=7'], folder),
    await cli(['import', 'customers.csv', '--kind', 'customers', ...options], folder),
  ];
  expect(imported.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  return cli(['renewals', ...options, ...args], folder);
}

describe('staybook renewals', () => {
  it('prints what became of the contracts due, each with the row of the file it stands in', async () => {
    const { code, json } = await renewals(contracts, '--period', '2024-Q4', '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      period: { start: '2024-10-01', end: '2025-01-01' },
      base: 'contract',
      dataThrough: '2025-01-01',
      counts: { due: 5, renewed: 3, early: 1, onTime: 1, late: 1, notRenewed: 1, pending: 1 },
      metrics: {
        renewalRate: {
          value: 0.75,
          numerator: 3,
          denominator: 4,
          complete: false,
          formula: 'contractsRenewed / (contractsDue - contractsPending)',
          substituted: '3 / (5 - 1)',
        },
        grossRenewalRate: { value: 300 / 350 },
        netRenewalRate: { value: 310 / 350 },
        lateRenewalShare: { value: 1 / 3 },
      },
      reasons: [{ reason: 'price', count: 1 }],
      contracts: [
        { contractNo: 'K3', state: 'late', daysLate: 3, value: null, priceChange: null },
        {
          contractNo: 'K1',
          state: 'onTime',
          value: '1200.00',
          monthlyValue: '100.00',
          priceChange: '10.00',
          renewal: { contractNo: 'K11', start: '2025-01-01', monthlyValue: '110.00' },
          owner: 'Ana',
          customer: { id: 'C1', name: 'Alder & Sons' },
          source: { file: 'contracts.csv', sheet: null, row: 2 },
        },
        { contractNo: 'K2', state: 'early' },
        { contractNo: 'K4', state: 'notRenewed', cancelled: '2024-08-01', reason: 'price' },
        { contractNo: 'K5', state: 'pending', renewal: null },
      ],
    });
  });

  it('cuts by what is known of the customers; the groups add up to the whole', async () => {
    const { json } = await renewals(contracts, '--period', '2024-Q4', '--by', 'region', '--json');
    expect(json()).toMatchObject({
      by: 'region',
      groups: [
        { key: 'North', due: 2, renewed: 2, renewalRate: 1, valueDue: '300.00', valueRenewed: '310.00' },
        { key: 'South', due: 2, renewed: 1, renewalRate: 0.5, withoutValue: 1 },
        { key: '', due: 1, pending: 1, renewalRate: null, interval: null, reason: 'noContractsDecided' },
      ],
    });
  });

  it.each(['month', 'product', 'owner', 'reason'])('cuts by %s', async (by) => {
    const { json } = await renewals(contracts, '--period', '2024-Q4', '--by', by, '--json');
    const { groups } = json() as { groups: readonly { due: number }[] };
    expect(groups.reduce((sum, { due }) => sum + due, 0)).toBe(5);
    expect(groups.length).toBeGreaterThan(1);
  });

  it('prints tables for people', async () => {
    const { out } = await renewals(contracts, '--period', '2024-Q4', '--by', 'region');
    expect(out).toContain('Renewal rate');
    expect(out).toMatch(/North +2 +2 +0 +0 +100.0 %/);
    expect(out).toMatch(/C4 +Dogwood Inc +K4 +2024-12-31 +600.00 +not renewed/);
  });

  it('a period after the data has no rate, and still lists what falls due', async () => {
    const { json } = await renewals(contracts, '--period', '2025-Q4', '--json');
    expect(json()).toMatchObject({
      metrics: { renewalRate: { value: null, reason: expect.stringContaining('2025-01-01') } },
      counts: { due: 3, pending: 3 },
    });
  });

  it('refuses what nothing can be cut by', async () => {
    const { code, err } = await renewals(contracts, '--period', '2024', '--by', 'mood');
    expect([code, err]).toEqual([2, expect.stringContaining('mood')]);
  });
});
