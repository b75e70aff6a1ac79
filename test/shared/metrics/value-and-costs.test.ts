import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import type { Figure } from '@shared/metrics/figure';
import { measureFigure } from '@shared/metrics/measure-figure';
import { costsOf } from '@shared/metrics/period-costs';
import { defaultSettings, lifespanMethods, revenueDatings, type BookSettings } from '@shared/model/settings';
import { purchaseRegularity } from '@shared/stats/purchase-regularity';
import { contract, factsOf, metric, period } from '../../helpers/facts';
import { day, type TestLine } from '../../helpers/ledger-columns';
import { anyBase, anyLines } from '../../helpers/naive-ledger';

const buy = (customer: number, text: string, amount = 1000): TestLine => ({
  customer,
  day: day(text),
  amount,
});

function figure(
  id: string,
  text: string,
  lines: readonly TestLine[],
  settings: Partial<BookSettings> = {},
): Figure {
  return measureFigure(metric(id), factsOf(lines, settings).of(period(text)));
}

describe('the purchase cycle', () => {
  const lines = ['2024-01-01', '2024-01-11', '2024-01-31', '2024-03-01', '2024-03-01', '2024-03-31'].map(
    (text) => buy(0, text),
  );

  it('is the median of the gaps that end in the period, wherever they began; a day counts once', () => {
    // 10 and 20 days end in January, 30 and 30 in March.
    expect(figure('purchaseCycle', '2024', lines)).toMatchObject({ value: 25, unit: 'days' });
    expect(figure('purchaseCycle', '2024-03', lines)).toMatchObject({
      value: null,
      reason: { code: 'tooFewGaps', params: { count: 2, least: 3 } },
    });
  });

  it('carries the regularity of Wheat and Morrison where 30 customers have two gaps', () => {
    const many = Array.from({ length: 30 }, (_, customer) => customer).flatMap((customer) => [
      buy(customer, '2024-01-01'),
      buy(customer, customer % 2 === 0 ? '2024-01-11' : '2024-01-31'),
      buy(customer, '2024-02-10'),
    ]);
    // M is ¼ or ¾, its variance 1/16: k = (1 − 1/4) / (1/2).
    const codes = (among: readonly TestLine[]) =>
      figure('purchaseCycle', '2024', among).notes.filter(({ code }) => code === 'purchaseRegularity');
    expect(codes(many)).toEqual([{ code: 'purchaseRegularity', params: { regularity: 1.5, count: 30 } }]);
    expect(codes(many.slice(3))).toEqual([]);
  });

  it('Wheat & Morrison (1990): gaps that are all alike have no shape; exponential ones have k = 1, Erlang-2 k = 2', () => {
    // M of gamma gaps is Beta(k, k): its quantiles at 1,000 equal steps. k = 1: M itself; k = 2: 3m² − 2m³ = u.
    const steps = Array.from({ length: 1000 }, (_, step) => (step + 0.5) / 1000);
    const asPair = (share: number) => [share, 1 - share] as const;
    const quantile = (probability: number) => {
      let [low, high] = [0, 1];
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (3 * middle ** 2 - 2 * middle ** 3 < probability) low = middle;
        else high = middle;
      }
      return low;
    };
    expect(purchaseRegularity(steps.map(asPair))).toBeCloseTo(1, 3);
    expect(purchaseRegularity(steps.map(quantile).map(asPair))).toBeCloseTo(2, 3);
    expect(purchaseRegularity([[5, 5]])).toBeNull();
  });
});

describe('the average lifespan', () => {
  const base = { kind: 'contract' } as const;
  /** Three contracts: 6 months and over, 12 months and over, and one that still runs after 12 at the end of 2024. */
  const contracts = [
    contract(0, day('2024-01-01'), day('2024-06-30'), 600),
    contract(1, day('2023-07-01'), day('2024-06-30'), 1200),
    contract(2, day('2024-01-01'), day('2025-12-31'), 2400),
    contract(3, day('2024-12-31'), day('2025-12-31'), 2400),
  ];
  const of = (lifespanMethod: BookSettings['lifespanMethod'], text = '2024') =>
    measureFigure(
      metric('averageLifespan'),
      factsOf([], { base, lifespanMethod }, { contracts }).of(period(text)),
    );

  it('by tenure is the time stayed so far by customer; who is still there is counted and said', () => {
    const { value, form, inputs, notes } = of('tenure');
    const days = 182 + 366 + 365;
    expect({ form, inputs }).toEqual({
      form: 'meanTenure',
      inputs: { tenureMonths: days * (1 / 30.436875), everCustomers: 3 },
    });
    expect(value).toBeCloseTo(days / 30.436875 / 3, 12);
    expect(notes).toContainEqual({ code: 'tenureSoFar', params: { count: 1 } });
  });

  it('by survival is the area under the Kaplan–Meier curve up to the longest time observed', () => {
    // S: 1 up to 182 days, 2/3 up to 366.
    const { value, form, notes } = of('survival');
    expect(form).toBe('survival');
    expect(value).toBeCloseTo((182 + (2 / 3) * (366 - 182)) / 30.436875, 9);
    expect(notes).toContainEqual({ code: 'lifespanRestricted', params: { count: 12 } });
  });

  it('by survival is not determinable while nobody has left, by any method while nobody has come', () => {
    expect(of('survival', '2024-01')).toMatchObject({ value: null, reason: { code: 'noChurn' } });
  });

  it('is what lifetime value reckons with, by whichever method', () => {
    const lines = [buy(0, '2024-03-01', 12_000), buy(1, '2024-04-01', 6000), buy(2, '2024-12-31', 6000)];
    for (const lifespanMethod of lifespanMethods) {
      const facts = factsOf(lines, { base, lifespanMethod }, { contracts }).of(period('2024'));
      const lifespan = measureFigure(metric('averageLifespan'), facts).value;
      expect(measureFigure(metric('customerLifetimeValue'), facts).inputs['lifespan'] ?? null).toBe(lifespan);
    }
  });
});

describe('customer lifetime value', () => {
  const value = (form: string, inputs: Readonly<Record<string, number>>) => {
    const outcome = metric('customerLifetimeValue')
      .forms.find(({ id }) => id === form)!
      .calculate(inputs);
    return 'value' in outcome ? outcome.value : null;
  };
  const habits = { averageOrderValue: 50, ordersPerMonth: 2, lifespan: 24 };

  it('50 × 2 × 24 is 2,400 undiscounted, and at a rate of nothing (docs/metrics.md)', () => {
    expect(value('revenue', habits)).toBe(2400);
    expect(value('discounted', { ...habits, discountRate: 0 })).toBe(2400);
  });

  it('discounted is the sum of the present values month by month, where the months are whole', () => {
    const rate = 0.1;
    const months = Array.from({ length: 24 }, (_, month) => 100 / (1 + rate) ** ((month + 1) / 12));
    const sum = months.reduce((total, each) => total + each, 0);
    expect(value('discounted', { ...habits, discountRate: rate })).toBeCloseTo(sum, 9);
    expect(value('discountedMargin', { ...habits, discountRate: rate, grossMargin: 0.4 })).toBeCloseTo(
      sum * 0.4,
      9,
    );
  });
});

describe('costs', () => {
  const entered = (...costs: readonly (readonly [string, number | null, (number | null)?])[]) => ({
    ...defaultSettings,
    costs: costs.map(([text, acquisition, retention = null]) => ({ period: text, acquisition, retention })),
  });
  const months = entered(['2024-04', 100, 10], ['2024-05', 200], ['2024-06', 300, 30]);
  const sum = (text: string, settings: BookSettings) => {
    const costs = costsOf(period(text), 'acquisition', settings);
    return 'amount' in costs ? costs.amount : costs.reason.code;
  };

  it.each([
    ['2024-05', months, 200],
    ['2024-Q2', months, 600],
    ['2024-04-01..2024-05-31', months, 300],
    ['2024-04-01..2024-05-30', months, 'noAcquisitionCosts'],
    ['2024', months, 'noAcquisitionCosts'],
    ['2024-03', months, 'noAcquisitionCosts'],
    ['2024-05', entered(['2024-Q2', 600]), 'noAcquisitionCosts'],
    ['2024-05', entered(['2024-05', null]), 'noAcquisitionCosts'],
    ['2024-05', entered(['2024-05', 0]), 0],
    ['2024-Q2', entered(['2024-Q2', 600], ...monthly([100, 200, 300])), 600],
    ['2024-Q2', entered(['2024-Q2', 601], ...monthly([100, 200, 300])), 'costsContradict'],
    ['2024', entered(['2024-Q1', 1], ...monthly([100, 200, 300]), ['2024-07-01..2024-12-31', 7]), 608],
  ] as const)('of %s are known only where entries cover it exactly', (text, settings, expected) => {
    expect(sum(text, settings)).toBe(expected);
  });

  function monthly(amounts: readonly number[]): readonly (readonly [string, number])[] {
    return amounts.map((amount, at) => [`2024-0${at + 4}`, amount] as const);
  }

  const lines = [
    buy(0, '2024-04-10'),
    buy(1, '2024-04-11'),
    buy(0, '2024-05-10'),
    buy(2, '2024-05-20', 5000),
    buy(3, '2024-05-31', 3000),
  ];
  const settings = {
    base: { kind: 'period' } as const,
    costs: [{ period: '2024-05', acquisition: 3001, retention: 900 }],
  };

  it('by new customers are the acquisition cost, by kept ones the retention cost, rounded half-even once', () => {
    expect(figure('acquisitionCost', '2024-05', lines, settings)).toMatchObject({
      value: 1500,
      numerator: 3001,
      denominator: 2,
    });
    expect(figure('retentionCost', '2024-05', lines, settings)).toMatchObject({ value: 900, denominator: 1 });
  });

  it('lifetime value by acquisition cost: neither rounded, and a value that is revenue is said to be', () => {
    // 9,000 / 3 orders × 1 a month × 2 months (one of two kept) = 6,000 each; 3,001 / 2 each to win.
    const { value, notes } = figure('clvToCac', '2024-05', lines, settings);
    expect(value).toBeCloseTo(6000 / 1500.5, 12);
    expect(notes.map(({ code }) => code)).toContain('valueWithoutMargin');
    const margin = figure('clvToCac', '2024-05', lines, { ...settings, grossMargin: 0.5 });
    expect(margin.value).toBeCloseTo(3000 / 1500.5, 12);
    expect(margin.notes.map(({ code }) => code)).not.toContain('valueWithoutMargin');
  });

  it.each([
    ['acquisitionCost', [], 'noAcquisitionCosts'],
    ['retentionCost', [], 'noRetentionCosts'],
    ['clvToCac', [], 'noAcquisitionCosts'],
    ['clvToCac', [{ period: '2024-05', acquisition: 0, retention: null }], 'acquisitionCostsNothing'],
  ] as const)('%s without costs is not determinable', (id, costs, code) => {
    expect(figure(id, '2024-05', lines, { ...settings, costs })).toMatchObject({
      value: null,
      reason: { code },
    });
  });

  it('and every other figure is finite or has a reason, whatever the settings', () => {
    const anySettings = fc.record({
      base: fc.oneof(anyBase, fc.constant({ kind: 'contract' as const })),
      lifespanMethod: fc.constantFrom(...lifespanMethods),
      revenueDating: fc.constantFrom(...revenueDatings),
      grossMargin: fc.constantFrom(null, 0, 0.4),
      discountRate: fc.constantFrom(null, 0, 0.1),
      costs: fc.constantFrom([], [{ period: '2024-02', acquisition: 0, retention: 5 }]),
    });
    fc.assert(
      fc.property(anyLines, anySettings, (any, ruled) => {
        const contracts = any
          .filter(({ customer }) => customer >= 0)
          .map(({ customer, day: start, amount }) =>
            contract(
              customer,
              start as never,
              (start + Math.abs(amount)) as never,
              amount === 0 ? null : amount,
            ),
          );
        const facts = factsOf(any, ruled, { contracts }).of(period('2024-02'));
        for (const each of catalogue) {
          const { id, value, reason, inputs } = measureFigure(each, facts);
          expect([id, (value === null) === (reason !== null)]).toEqual([id, true]);
          expect([id, [value ?? 0, ...Object.values(inputs)].every(Number.isFinite)]).toEqual([id, true]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
