import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeRevenueFlow, type RevenueFlow } from '@shared/ledger/revenue-flow';
import { contractColumns, contractValues } from '@shared/ledger/contract-values';
import { dayNumber, parseIsoDay } from '@shared/model/day';
import { finding } from '@shared/model/finding';
import type { ContractTerm } from '@shared/model/records';
import { revenueFindings, type RevenueMonth } from '@main/engine/commands/revenue-findings';
import { engineWith, importFile } from '../../helpers/engine';
import { contract, period } from '../../helpers/facts';

const on = (text: string) => parseIsoDay(text) ?? dayNumber(0);

/** One term of 30.00 a month from January to March, and one of 20.00 that begins in February. */
const terms = [
  contract(0, on('2024-01-01'), on('2024-03-31'), 9000),
  contract(1, on('2024-02-01'), on('2024-03-31'), 4000),
];

function monthOf(name: string, contracts: readonly ContractTerm[] = terms): RevenueMonth {
  const flow = computeRevenueFlow(contractValues(contractColumns(contracts, 0, 2), period(name)));
  return { name, flow, netRevenue: flow.closing.amount };
}

/** The month with a cent more in one part. */
function withCentIn(month: RevenueMonth, part: keyof RevenueFlow): RevenueMonth {
  const { amount, customers } = month.flow.closing;
  return { ...month, flow: { ...month.flow, [part]: { amount: amount + 1, customers } } };
}

describe('verification of the revenue roll-forward', () => {
  it('finds nothing where every month adds up and opens with what the month before closed with', () => {
    expect(revenueFindings(['2024-01', '2024-02', '2024-03'].map((name) => monthOf(name)))).toEqual([]);
  });

  it('names the month whose parts do not add up to the cent', () => {
    expect(revenueFindings([withCentIn(monthOf('2024-02'), 'expansion')])).toEqual([
      finding(
        'revenueRollForward',
        { month: '2024-02' },
        { opening: 3000, gained: 7001, lost: 0, closing: 5000 },
      ),
    ]);
  });

  it('names the month whose closing revenue is not its net revenue', () => {
    expect(revenueFindings([{ ...monthOf('2024-02'), netRevenue: 4999 }])).toEqual([
      finding('netRevenue', { month: '2024-02' }, { closing: 5000, netRevenue: 4999 }),
    ]);
  });

  it('names the month that opens with other revenue than the month before closed with', () => {
    expect(revenueFindings([monthOf('2024-01'), monthOf('2024-03')])).toEqual([
      finding('revenueOpening', { month: '2024-03' }, { opening: 5000, before: 3000 }),
    ]);
  });

  it('does not hold two months against each other where a contract states no value', () => {
    const unknown = [...terms, { ...contract(0, on('2024-02-10'), on('2024-03-31'), 0), value: null }];
    expect(revenueFindings([monthOf('2024-01', unknown), monthOf('2024-02', unknown)])).toEqual([]);
  });
});

describe('verification of a book', () => {
  const detailsOf = async (engine: Awaited<ReturnType<typeof engineWith>>['engine']) => {
    const checks = await engine.run('verifyBook', undefined);
    return Object.fromEntries(
      checks.map(({ name, ok, extent }) => [name, [ok, extent && `${extent.count} ${extent.unit}`]]),
    );
  };

  it('looks at every month of the sales, refunds beyond the sales and months without a line among them', async () => {
    const { engine } = await engineWith([
      '2024-01-05,Ada,A1,10.00',
      '2024-02-05,Ada,A2,-4.00',
      '2024-05-05,Ben,A3,0.01',
    ]);
    expect(await detailsOf(engine)).toMatchObject({
      rollForwards: [true, '5 months'],
      revenueRollForwards: [true, '5 months'],
    });
  });

  it('looks at the months of the contracts where the book holds no sales', async () => {
    const { engine, folder } = await engineWith([]);
    const path = join(folder, 'contracts.csv');
    writeFileSync(
      path,
      'Customer no.,Contract no.,Start,End,Value\n17,K1,2023-04-01,2024-03-31,1200.00\n18,K2,2023-07-01,2024-06-30,\n',
    );
    await importFile(engine, path, { decisions: { kind: 'contracts' } });
    expect(await detailsOf(engine)).toMatchObject({
      rollForwards: [true, '4 months'],
      revenueRollForwards: [true, '4 months'],
    });
  });
});
