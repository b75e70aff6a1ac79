import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acquisitionOrRetention } from '@shared/metrics/what-if/acquisition-or-retention';
import { retentionGain } from '@shared/metrics/what-if/retention-gain';
import type { Outcome } from '@shared/metrics/metric';

const valueOf = (outcome: Outcome) => ('reason' in outcome ? outcome.reason.code : outcome.value);

const shop = {
  opening: 1000,
  retention: 0.8,
  gain: 0.05,
  newPerPeriod: 100,
  revenuePerCustomer: 50_000,
  grossMargin: 0.4,
  periods: 3,
};

describe('some points more retention', () => {
  it('worked: 1,000 customers, 80 % kept, 100 new a period: 756 after three periods, 871 with five points more', () => {
    const { before, after } = retentionGain(shop);
    expect(before.closing.map((customers) => customers.toFixed(3))).toEqual([
      '1000.000',
      '900.000',
      '820.000',
      '756.000',
    ]);
    expect(after.closing.map((customers) => customers.toFixed(3))).toEqual([
      '1000.000',
      '950.000',
      '907.500',
      '871.375',
    ]);
    expect([before.totalRevenue, after.totalRevenue]).toEqual([123_800_000, 136_443_750]);
  });

  it('worked: churn 20 % lives 5 periods, 15 % 6.67; lifetime value 500.00 × 40 % × lifespan', () => {
    const { before, after } = retentionGain(shop);
    expect(valueOf(before.lifespan)).toBeCloseTo(5, 12);
    expect(valueOf(after.lifespan)).toBeCloseTo(20 / 3, 12);
    expect([valueOf(before.lifetimeValue), valueOf(after.lifetimeValue)]).toEqual([100_000, 133_333]);
  });

  it('beyond 100 % there is nothing to gain, and without churn a lifetime has no end', () => {
    const { after } = retentionGain({ ...shop, retention: 0.98 });
    expect(after.retention).toBe(1);
    expect([valueOf(after.lifespan), valueOf(after.lifetimeValue)]).toEqual(['noChurn', 'noChurn']);
    expect(after.closing.at(-1)).toBe(1300);
  });

  it('the base tends to new / churn, whatever it begins with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 90 }), (opening, percent) => {
        const { before } = retentionGain({ ...shop, opening, retention: percent / 100, periods: 400 });
        expect(before.closing.at(-1)).toBeCloseTo(100 / (1 - percent / 100), 6);
      }),
    );
  });

  it('more retention never means fewer customers, less revenue or a lower value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 24 }),
        (percent, points, periods) => {
          const { before, after } = retentionGain({
            ...shop,
            retention: percent / 100,
            gain: points / 100,
            periods,
          });
          expect(after.totalRevenue).toBeGreaterThanOrEqual(before.totalRevenue);
          expect(after.closing.at(-1)).toBeGreaterThanOrEqual(before.closing.at(-1) ?? 0);
          expect(before.revenue.reduce((sum, amount) => sum + amount, 0)).toBe(before.totalRevenue);
        },
      ),
    );
  });
});

const programme = {
  acquisitionSpend: 1_000_000,
  customersWon: 20,
  retentionSpend: 400_000,
  customersSaved: 40,
  valueOfCustomer: 30_000,
};

describe('acquisition against retention', () => {
  it('worked: 10,000.00 win 20, 4,000.00 keep 40: 500.00 against 100.00, five for one; 14 saved customers pay it', () => {
    const found = acquisitionOrRetention(programme);
    expect(
      Object.fromEntries(Object.entries(found).map(([name, outcome]) => [name, valueOf(outcome)])),
    ).toEqual({
      costToWin: 50_000,
      costToKeep: 10_000,
      keptForOneWon: 5,
      breakEvenByValue: 14,
      breakEvenByReplacement: 8,
      result: 800_000,
    });
  });

  it('from the break-even on the programme pays, one customer before it does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (retentionSpend, valueOfCustomer) => {
          const inputs = { ...programme, retentionSpend, valueOfCustomer };
          const breakEven = Number(valueOf(acquisitionOrRetention(inputs).breakEvenByValue));
          const resultAt = (customersSaved: number) =>
            Number(valueOf(acquisitionOrRetention({ ...inputs, customersSaved }).result));
          expect(resultAt(breakEven)).toBeGreaterThanOrEqual(0);
          expect(resultAt(breakEven - 1)).toBeLessThan(0);
        },
      ),
    );
  });

  it.each([
    ['customersWon', ['costToWin', 'keptForOneWon', 'breakEvenByReplacement'], 'nobodyWon'],
    ['customersSaved', ['costToKeep', 'keptForOneWon'], 'nobodySaved'],
    ['valueOfCustomer', ['breakEvenByValue'], 'noCustomerValue'],
    ['retentionSpend', ['keptForOneWon'], 'nothingSpent'],
    ['acquisitionSpend', ['breakEvenByReplacement'], 'nothingSpent'],
  ] as const)('without %s what divides by it is not determinable', (input, outputs, reason) => {
    const found = acquisitionOrRetention({ ...programme, [input]: 0 });
    expect(outputs.map((output) => valueOf(found[output]))).toEqual(outputs.map(() => reason));
  });
});
