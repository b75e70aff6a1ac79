import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '@shared/contract/report-document';
import type { Engine } from '@main/engine';
import { engineWith, importFile, testEngine } from '../../helpers/engine';
import { temporaryFolder } from '../../helpers/temporary-folder';
import {
  bare,
  bookSections,
  chartsOf,
  columnOf,
  figuresOf,
  sectionOf,
  tableOf,
  totalOf,
} from './report-blocks';
import { reportRequest } from './report-request';

const of = (engine: Engine, period: string, base: string): Promise<ReportDocument> =>
  engine.run(
    'reportDocument',
    reportRequest({ template: 'retention-book', scope: { period, base }, sections: bookSections }),
  );

/** First quarter: Ann 100, Bob 200, Cid 50. Second: Ann 140, Bob 80, Dee 30 (new) and two orders of Eve (new), one back. */
const rows = [
  '2024-01-10,Ann,A1,100.00',
  '2024-02-10,Bob,B1,200.00',
  '2024-03-10,Cid,C1,50.00',
  '2024-04-10,Ann,A2,90.00',
  '2024-05-10,Ann,A3,50.00',
  '2024-05-20,Bob,B2,80.00',
  '2024-06-01,Dee,D1,30.00',
  '2024-06-02,Eve,E1,25.00',
  '2024-06-03,Eve,E2,25.00',
  '2024-06-30,Eve,E3,-10.00',
  '2024-06-29,,T1,7.00',
];

describe('a book that was reckoned by hand', () => {
  let document: ReportDocument;
  beforeAll(async () => {
    document = await of((await engineWith(rows)).engine, '2024-Q2', 'period');
  });

  it('rolls its customers forward: 3 + 2 new − 1 lost = 4, beside the quarter before', () => {
    const table = tableOf(document, 'customerRollForward', 'customerRollForward');
    expect(columnOf(table, 'now')).toEqual([3, 2, 0, -1]);
    expect(totalOf(table, 'now')).toBe(4);
    expect(columnOf(table, 'previous')).toEqual([0, 3, 0, 0]);
    expect(totalOf(table, 'previous')).toBe(3);
    expect(table.columns.map(({ id }) => id)).not.toContain('yearEarlier');
  });

  it('rolls its revenue forward to the cent: 350 + 70 new + 40 − 120 − 50 = 290', () => {
    const table = tableOf(document, 'revenue', 'revenueRollForward');
    expect(columnOf(table, 'now')).toEqual([35_000, 7_000, 4_000, 0, -12_000, -5_000]);
    expect(totalOf(table, 'now')).toBe(29_000);
    expect(columnOf(table, 'customers')).toEqual([3, 2, 1, 0, 1, 1]);
    expect(totalOf(table, 'customers')).toBe(4);
  });

  it('keeps 180 of 350 gross and 220 of 350 net, in the figures as in the course', () => {
    const table = tableOf(document, 'revenue', 'revenueRetention');
    expect(table.rows.at(-1)?.map(bare).slice(1)).toEqual([35_000, 18_000, 180 / 350, 22_000, 220 / 350]);
    const [block] = figuresOf(sectionOf(document, 'revenue'));
    expect(block?.rows.map(({ figure }) => [figure.id, figure.value])).toEqual([
      ['grossRevenueRetention', 180 / 350],
      ['netRevenueRetention', 220 / 350],
      ['quickRatio', 110 / 170],
    ]);
  });

  it('splits revenue into that of new and of returning customers', () => {
    const table = tableOf(document, 'revenue', 'revenueSplit');
    expect(columnOf(table, 'new')).toEqual([35_000, 7_000]);
    expect(columnOf(table, 'returning')).toEqual([0, 22_000]);
    expect(totalOf(table, 'both')).toBe(64_000);
    expect(totalOf(table, 'share')).toBe(42_000 / 64_000);
    expect(bare(table.rows[1]?.at(-1))).toBe(7_000 / 29_000);
  });

  it('has two customers with one order and two with two, and says that a line names nobody', () => {
    const table = tableOf(document, 'purchases', 'ordersPerCustomer');
    expect(columnOf(table, 'customers')).toEqual([2, 2, 0, 0, 0, 0]);
    expect(columnOf(table, 'orders')).toEqual([2, 4, 0, 0, 0, 0]);
    expect([totalOf(table, 'customers'), totalOf(table, 'orders')]).toEqual([4, 6]);
    expect(sectionOf(document, 'dataQuality').blocks[0]).toMatchObject({
      text: '1 line of the period (€7.00) names no customer and stands in no figure about customers.',
    });
  });

  it('rests to 140 of 290 on its greatest customer', () => {
    const tops = tableOf(document, 'concentration', 'concentration');
    expect(columnOf(tops, 'customers')).toEqual([1, 1, 1, 1]);
    expect(columnOf(tops, 'share')).toEqual([140 / 290, 140 / 290, 140 / 290, 140 / 290]);
    const names = tableOf(document, 'concentration', 'topCustomers');
    expect(columnOf(names, 'customer')).toEqual(['Ann', 'Bob', 'Eve', 'Dee']);
    expect(columnOf(names, 'together')).toEqual([140 / 290, 220 / 290, 260 / 290, 1]);
  });

  it('has cohorts by month, months of nobody among them, and what each has brought', () => {
    const table = tableOf(document, 'cohorts', 'cohorts');
    expect(columnOf(table, 'size')).toEqual([1, 1, 1, 0, 0, 2]);
    expect(table.rows[0]?.map(bare)).toEqual(['Jan 2024', 1, 0, 0, 1, 1, 0]);
    const revenue = tableOf(document, 'cohorts', 'cohortRevenue');
    expect(revenue.rows[0]?.map(bare)).toEqual([
      'Jan 2024',
      1,
      10_000,
      10_000,
      10_000,
      19_000,
      24_000,
      24_000,
    ]);
  });
});

describe('costs', () => {
  it('are summed where the parts make up the period, and not where the whole was entered beside them', async () => {
    const { engine } = await engineWith(rows);
    const cost = (period: string, acquisition: number | null) => ({ period, acquisition, retention: 100 });
    const table = async (costs: ReturnType<typeof cost>[]) => {
      await engine.run('updateSettings', { costs });
      return tableOf(await of(engine, '2024-Q2', 'period'), 'costs', 'costs');
    };
    const months = [cost('2024-04', 1000), cost('2024-05', 2000), cost('2024-06', 3000)];
    const summed = await table(months);
    expect(columnOf(summed, 'acquisition')).toEqual([1000, 2000, 3000]);
    expect([totalOf(summed, 'acquisition'), totalOf(summed, 'retention')]).toEqual([6000, 300]);
    const doubled = await table([...months, { ...cost('2024-Q2', 6000), retention: 300 }]);
    expect(totalOf(doubled, 'acquisition')).toBe(null);
    expect(doubled.notes).toHaveLength(1);
    const lacking = await table([cost('2024-04', null), ...months.slice(1)]);
    expect([totalOf(lacking, 'acquisition'), totalOf(lacking, 'retention')]).toEqual([null, 300]);
  });
});

const contracts = [
  'Customer no.,Contract no.,Start,End,Value,Product,Renewed from',
  '1,K1,2023-05-01,2024-04-30,1200.00,Basic,',
  '1,K2,2024-05-01,2025-04-30,1800.00,Basic,K1',
  '2,K3,2023-05-01,2024-04-30,2400.00,Premium,',
  '3,K4,2023-06-01,2024-05-31,1200.00,Basic,',
  '3,K5,2024-06-01,2025-05-31,600.00,Basic,K4',
  '4,K6,2024-01-01,2024-12-31,1200.00,Basic,',
];

describe('renewals', () => {
  it('of three contracts due, two renewed, one at half and one at half again the price', async () => {
    const { engine, folder } = await engineWith([]);
    const path = join(folder, 'contracts.csv');
    writeFileSync(path, [...contracts, ''].join('\n'));
    await importFile(engine, path, { decisions: { kind: 'contracts' } });
    await engine.run('updateSettings', { dataThrough: '2024-07-31' });
    const document = await of(engine, '2024-Q2', 'contract');
    const months = tableOf(document, 'renewals', 'renewals-month');
    expect(months.rows.map((row) => row.map(bare).slice(0, 8))).toEqual([
      ['Apr 2024', 2, 1, 0, 1, 0, 2, 0.5],
      ['May 2024', 1, 1, 0, 0, 0, 1, 1],
    ]);
    expect(totalOf(months, 'rate')).toBe(2 / 3);
    const values = tableOf(document, 'renewals', 'renewalValue-month');
    expect(values.rows.map((row) => row.map(bare).slice(1, 6))).toEqual([
      [30_000, 10_000, 1 / 3, 15_000, 1 / 2],
      [10_000, 5_000, 1 / 2, 5_000, 1 / 2],
    ]);
    expect([totalOf(values, 'gross'), totalOf(values, 'net')]).toEqual([15 / 40, 20 / 40]);
    expect(columnOf(tableOf(document, 'renewals', 'renewals-product'), 'group')).toEqual([
      'Basic',
      'Premium',
    ]);
    const calendar = tableOf(document, 'renewals', 'renewalCalendar');
    expect(totalOf(calendar, 'due')).toBe(3);
    expect(totalOf(calendar, 'value')).toBe(15_000 + 5_000 + 10_000);
  });
});

const sample = ['ledger', 'customers', 'contracts', 'feedback', 'interactions'].map((name) =>
  join(import.meta.dirname, `../../../assets/sample/sample-${name}.csv`),
);

describe('the sections of the sample', () => {
  let engine: Engine;
  let document: ReportDocument;
  beforeAll(async () => {
    engine = testEngine();
    await engine.run('openSample', { files: sample, path: join(temporaryFolder(), 'sample.staybook') });
    document = await of(engine, '2024-Q3', 'window:90');
  });

  it('watch in each row of the Kaplan–Meier table those who neither left nor went out of sight before', async () => {
    const table = tableOf(document, 'survival', 'survival');
    const [watched, ended, unseen] = ['watched', 'ended', 'unseen'].map((id) =>
      columnOf(table, id).map(Number),
    );
    const next = watched!.map((count, row) => count - ended![row]! - unseen![row]!);
    expect(next.slice(0, -1)).toEqual(watched!.slice(1));
    expect(next.at(-1)).toBe(0);
    const { all } = await engine.run('computeSurvival', { scope: document.scope });
    expect([watched![0], totalOf(table, 'ended')]).toEqual([all.lives, all.ended]);
    expect(columnOf(table, 'survival').at(-1)).toBe(all.steps.at(-1)?.survival);
    const [median, mean] = columnOf(tableOf(document, 'survival', 'lifetimes'), 'value');
    expect([median, mean]).toEqual([all.median, all.restrictedMean]);
    const [chart] = chartsOf(sectionOf(document, 'survival'));
    expect(chart?.chart).toMatchObject({ type: 'courses', stepped: true });
  });

  it('have in their segments the customers, the revenue and the kept of the whole', async () => {
    const { figures } = await engine.run('computeFigures', {
      scope: document.scope,
      only: ['openingCustomers', 'customerRetentionRate'],
    });
    const retention = tableOf(document, 'segments', 'segmentRetention');
    expect([totalOf(retention, 'opening'), totalOf(retention, 'retention')]).toEqual(
      figures.map(({ value }) => value),
    );
    const named = tableOf(document, 'segments', 'segments');
    const tiers = tableOf(document, 'valueTiers', 'valueTiers');
    const grid = tableOf(document, 'segments', 'segmentGrid');
    expect([totalOf(tiers, 'count'), totalOf(grid, 'total')]).toEqual([
      totalOf(named, 'count'),
      totalOf(named, 'count'),
    ]);
    expect(totalOf(tiers, 'revenue')).toBe(totalOf(named, 'revenue'));
    const moves = tableOf(document, 'segments', 'segmentMoves');
    expect(moves.total?.at(-1)).toBe(totalOf(named, 'count'));
  });

  it('have in the tiers of the period its net revenue and its buyers', async () => {
    const { figures } = await engine.run('computeFigures', {
      scope: document.scope,
      only: ['buyingCustomers', 'netRevenue'],
    });
    const tiers = tableOf(document, 'valueTiers', 'valueTiersOfPeriod');
    expect([totalOf(tiers, 'count'), totalOf(tiers, 'revenue')]).toEqual(figures.map(({ value }) => value));
    const orders = tableOf(document, 'purchases', 'purchasesByPeriod');
    expect([columnOf(orders, 'buyers').at(-1), columnOf(orders, 'revenue').at(-1)]).toEqual(
      figures.map(({ value }) => value),
    );
  });

  it('list who is at risk as of the last day of the period, or as the book stands where that is later', async () => {
    const listed = (report: ReportDocument) => columnOf(tableOf(report, 'risk', 'atRisk'), 'code');
    const warned = async (asOf?: string) => {
      const { customers } = await engine.run('computeRisk', asOf === undefined ? {} : { asOf });
      return customers.filter(({ warnings }) => warnings.length > 0);
    };
    const then = await warned('2024-09-30');
    expect(listed(document)).toEqual(then.slice(0, 25).map(({ code }) => code));
    expect(totalOf(tableOf(document, 'risk', 'warnings'), 'customers')).toBe(then.length);
    expect(totalOf(tableOf(document, 'risk', 'warnings'), 'stake')).toBe(
      then.reduce((sum, { atStake }) => sum + (atStake?.amount ?? 0), 0),
    );
    const now = await warned();
    expect(listed(await of(engine, '2025-Q1', 'window:90'))).toEqual(
      now.slice(0, 25).map(({ code }) => code),
    );
  });

  it('say what a warning says, in words', () => {
    const [first] = columnOf(tableOf(document, 'risk', 'atRisk'), 'warnings');
    expect(first).toBe('Complaint on 11 Aug 2024');
  });

  it('give the answers of a survey by band, which are all that its figure counts', () => {
    const [block] = figuresOf(sectionOf(document, 'satisfaction'));
    const answers = (id: string) => block?.rows.find(({ figure }) => figure.id === id)?.figure.denominator;
    expect(totalOf(tableOf(document, 'satisfaction', 'bands-NPS'), 'answers')).toBe(
      answers('netPromoterScore'),
    );
    expect(totalOf(tableOf(document, 'satisfaction', 'bands-CSAT'), 'answers')).toBe(
      answers('customerSatisfaction'),
    );
    const retention = tableOf(document, 'satisfaction', 'bandRetention-NPS');
    const rolled = tableOf(document, 'customerRollForward', 'customerRollForward');
    const opening = columnOf(retention, 'opening').reduce((sum: number, count) => sum + Number(count), 0);
    expect(opening).toBe(columnOf(rolled, 'now')[0]);
  });

  it('mark a period that is not over, and leave out of the averages what is not complete', async () => {
    await engine.run('updateSettings', { dataThrough: '2024-08-20' });
    const open = await of(engine, '2024-Q3', 'window:90');
    await engine.run('updateSettings', { dataThrough: null });
    const marked = (section: 'purchases' | 'revenue' | 'retentionTrend', id: string) =>
      tableOf(open, section, id).rows.flatMap(([cell]) =>
        cell !== null && typeof cell === 'object' && cell !== undefined ? [cell.value] : [],
      );
    expect(marked('purchases', 'purchasesByPeriod')).toEqual(['2024 Q3']);
    expect(marked('retentionTrend', 'retentionTrend')).toContain('2024 Q3');
    expect(marked('revenue', 'revenueSplit')).toEqual(['2022 Q1', '2024 Q3']);
    const cohorts = tableOf(open, 'cohorts', 'cohorts');
    const july = cohorts.rows.find(([name]) => bare(name) === 'Jul 2024');
    expect(july?.[2]).toMatchObject({ marked: true });
    expect(tableOf(open, 'cohorts', 'cohorts-25').notes[0]).toContain('An asterisk marks an incomplete cell');
  });
});
