import { beforeAll, describe, expect, it } from 'vitest';
import { cohortMembers } from '@shared/ledger/cohort-members';
import { computeCohorts } from '@shared/ledger/cohorts';
import { totalBetween } from '@shared/ledger/daily-totals';
import { buildLedgerIndex, type LedgerIndex } from '@shared/ledger/ledger-index';
import { isoDay } from '@shared/model/day';
import { parsePeriod, type Period } from '@shared/model/period';
import { defaultSettings } from '@shared/model/settings';
import { catalogue } from '@shared/metrics/catalogue';
import { cohortScopeOf } from '@shared/metrics/cohort-scope';
import { measureFigure } from '@shared/metrics/measure-figure';
import { computeOverview } from '@shared/metrics/overview';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { hasOnlineRetail, readOnlineRetail } from '../../helpers/online-retail';

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new Error(`no such period: ${text}`);
  return period;
}

// Where the data folder is missing this is skipped and listed as such.
describe.skipIf(!hasOnlineRetail)(
  'Online Retail (UCI, Chen 2015), order = customer + invoice, netted',
  () => {
    let index: LedgerIndex;

    beforeAll(() => {
      index = buildLedgerIndex(readOnlineRetail());
    }, 60_000);

    function figuresOf(period: string, windowDays: number) {
      const settings = { ...defaultSettings, base: { kind: 'window' as const, days: windowDays } };
      const facts = createLedgerFacts(index, settings).of(periodOf(period));
      const value = (id: string) => {
        const metric = catalogue.find((candidate) => candidate.id === id);
        return metric ? measureFigure(metric, facts).value : null;
      };
      return { facts, value };
    }

    it('adds up to 9,747,747.93, of which 135,080 lines (1,447,682.12) name no customer', () => {
      const everything = [-100_000, 100_000] as const;
      const identified = totalBetween(index.identified, ...everything);
      const anonymous = totalBetween(index.anonymous, ...everything);
      expect(identified.lineCount + anonymous.lineCount).toBe(541_909);
      expect(identified.amount + anonymous.amount).toBe(974_774_793);
      expect(anonymous).toEqual({ lineCount: 135_080, amount: 144_768_212 });
      expect([isoDay(index.firstDay!), isoDay(index.lastDay!)]).toEqual(['2010-12-01', '2011-12-09']);
    });

    it.each([
      {
        period: '2011-Q3',
        window: 90,
        counts: [1969, 654, 302, 774, 2151],
        crr: '60.69',
        orders: 4366,
        buyers: 2161,
        rpr: '41.88',
      },
      {
        period: '2011-11',
        window: 60,
        counts: [2122, 323, 395, 434, 2406],
        crr: '79.55',
        orders: 2657,
        buyers: 1664,
        rpr: '32.45',
      },
    ])('$period, window $window: S, new, reactivated, lost, E, CRR, orders, buyers, RPR', (expected) => {
      const { facts, value } = figuresOf(expected.period, expected.window);
      const { opening, new: joined, reactivated, lost, closing } = facts.standing;
      expect([opening, joined, reactivated, lost, closing].map((group) => group.count)).toEqual(
        expected.counts,
      );
      expect(((value('customerRetentionRate') ?? 0) * 100).toFixed(2)).toBe(expected.crr);
      expect(value('orderCount')).toBe(expected.orders);
      expect(value('buyingCustomers')).toBe(expected.buyers);
      expect(((value('repeatPurchaseRate') ?? 0) * 100).toFixed(2)).toBe(expected.rpr);
    });

    it('cohort 2010-12 by month of age, month 12 (235) incomplete: the data end on 2011-12-09', () => {
      const facts = createLedgerFacts(index, defaultSettings);
      const scope = cohortScopeOf(facts);
      const request = { unit: 'month', mode: 'bounded', measure: 'customers' } as const;
      const table = computeCohorts(facts.purchases, request, scope);
      const cells = table.cohorts[0]?.cells ?? [];
      expect(cells.map((cell) => cell.value)).toEqual([
        885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235,
      ]);
      expect(cells.map((cell) => cell.complete)).toEqual([...Array<boolean>(12).fill(true), false]);
      for (const { age, value } of cells)
        expect(cohortMembers(facts.purchases, request, scope, periodOf('2010-12'), age)).toHaveLength(
          value ?? -1,
        );
    });

    it('the overview of a quarter holds its tiles, trend and cohorts', () => {
      const facts = createLedgerFacts(index, { ...defaultSettings, base: { kind: 'window', days: 90 } });
      const overview = computeOverview(facts, periodOf('2011-Q3'));
      expect(overview?.tiles.map(({ figure }) => figure.value)).not.toContain(null);
      expect(overview?.trend.map((point) => point.period)).toEqual([
        '2010-Q4',
        '2011-Q1',
        '2011-Q2',
        '2011-Q3',
      ]);
      expect(overview?.cohorts.cohorts).toHaveLength(13);
    });
  },
);
