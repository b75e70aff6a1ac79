import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { computeStandings, type PeriodStanding } from '@shared/ledger/standings';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, previousPeriod, shiftPeriod, type Period } from '@shared/model/period';
import { day, ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import {
  anyBase,
  anyLines,
  customersOf,
  FUZZ_START,
  naiveRollForward,
  purchasesAsOf,
} from '../../helpers/naive-ledger';

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc
    .tuple(fc.nat(260), fc.constantFrom('week' as const, 'month' as const, 'quarter' as const))
    .map(([offset, unit]) => periodOfDay(dayNumber(FUZZ_START + offset), unit)),
  fc.tuple(fc.nat(240), fc.integer({ min: 1, max: 60 })).map(([offset, length]) => ({
    unit: 'range' as const,
    start: dayNumber(FUZZ_START + offset),
    end: dayNumber(FUZZ_START + offset + length),
  })),
);

const rollForwardParts = [
  'opening',
  'closing',
  'kept',
  'lost',
  'new',
  'reactivated',
  'joinedAndLeft',
] as const;

function lists(standing: PeriodStanding): Record<string, number[]> {
  return Object.fromEntries(rollForwardParts.map((part) => [part, [...standing[part].customers]]));
}

describe('the roll-forward', () => {
  it('of any ledger, period and base is that of the plain definitions', () => {
    fc.assert(
      fc.property(anyLines, anyPeriod, anyBase, fc.boolean(), (lines, period, base, zeroOrdersCount) => {
        const purchases = findPurchases(buildLedgerIndex(ledgerColumns(lines)), zeroOrdersCount);
        const [standing] = computeStandings(purchases, [period], { base, graceDays: 0, loyalOrders: 3 });
        expect(lists(standing!)).toEqual(naiveRollForward(lines, period, base, zeroOrdersCount));
      }),
      { numRuns: 500 },
    );
  });

  it('foots to the unit: S + new + reactivated − lost = E, S = kept + lost', () => {
    fc.assert(
      fc.property(anyLines, anyPeriod, anyBase, (lines, period, base) => {
        const purchases = findPurchases(buildLedgerIndex(ledgerColumns(lines)), false);
        const [standing] = computeStandings(purchases, [period], { base, graceDays: 0, loyalOrders: 3 });
        const { opening, new: joined, reactivated, lost, kept, closing } = standing!;
        expect(opening.count + joined.count + reactivated.count - lost.count).toBe(closing.count);
        expect(kept.count + lost.count).toBe(opening.count);
      }),
    );
  });

  it('the closing of a period is the opening of the next, and a series is its periods one by one', () => {
    fc.assert(
      fc.property(
        anyLines,
        anyPeriod,
        anyBase,
        fc.integer({ min: 1, max: 8 }),
        (lines, first, base, length) => {
          const purchases = findPurchases(buildLedgerIndex(ledgerColumns(lines)), false);
          const rules = { base, graceDays: 0, loyalOrders: 3 };
          const periods = Array.from({ length }, (_, step) => shiftPeriod(first, step));
          const series = computeStandings(purchases, periods, rules);
          series.forEach((standing, at) => {
            const [alone] = computeStandings(purchases, [periods[at]!], rules);
            expect(lists(standing)).toEqual(lists(alone!));
            expect(standing.orderCount).toBe(alone!.orderCount);
          });
          series.slice(1).forEach((standing, at) => {
            expect(standing.opening.customers).toEqual(series[at]!.closing.customers);
          });
        },
      ),
    );
  });

  it('periods that do not follow each other are refused', () => {
    const purchases = findPurchases(buildLedgerIndex(ledgerColumns([])), false);
    const june = periodOfDay(day('2024-06-01'), 'month');
    const rules = { base: { kind: 'period' as const }, graceDays: 0, loyalOrders: 3 };
    expect(() => computeStandings(purchases, [june, shiftPeriod(june, 2)], rules)).toThrow('do not follow');
    expect(computeStandings(purchases, [], rules)).toEqual([]);
  });

  it('who comes back is reactivated, never new, however long ago the first purchase was', () => {
    const lines = [
      { customer: 0, day: day('2020-01-05'), amount: 100 },
      { customer: 0, day: day('2024-06-10'), amount: 100 },
      { customer: 1, day: day('2024-06-10'), amount: 100 },
    ];
    const [standing] = juneOf(lines);
    expect([...standing!.reactivated.customers]).toEqual([0]);
    expect([...standing!.new.customers]).toEqual([1]);
  });

  it('who joins and leaves inside the period is listed apart, in neither base', () => {
    const lines = [{ customer: 0, day: day('2024-06-02'), amount: 100 }];
    const [standing] = juneOf(lines, 10);
    expect([...standing!.joinedAndLeft.customers]).toEqual([0]);
    expect([standing!.opening.count, standing!.closing.count]).toEqual([0, 0]);
  });

  it('the window reaches W days back up to and including the day', () => {
    const on = (text: string) => juneOf([{ customer: 0, day: day(text), amount: 100 }], 30)[0]!.opening.count;
    expect([on('2024-05-01'), on('2024-05-02'), on('2024-05-31'), on('2024-06-01')]).toEqual([0, 1, 1, 0]);
  });

  function juneOf(lines: readonly TestLine[], days = 365) {
    const purchases = findPurchases(buildLedgerIndex(ledgerColumns(lines)), false);
    const june = periodOfDay(day('2024-06-01'), 'month');
    return computeStandings(purchases, [june], {
      base: { kind: 'window', days },
      graceDays: 0,
      loyalOrders: 3,
    });
  }
});

describe('the buyers of a period', () => {
  it('are those of the plain definitions, and so are their orders', () => {
    fc.assert(
      fc.property(anyLines, anyPeriod, fc.integer({ min: 2, max: 5 }), (lines, period, loyalOrders) => {
        const purchases = findPurchases(buildLedgerIndex(ledgerColumns(lines)), false);
        const [standing] = computeStandings(purchases, [period], {
          base: { kind: 'period' },
          graceDays: 0,
          loyalOrders,
        });
        const orders = purchasesAsOf(lines, period.end, false).filter(({ day: on }) => on >= period.start);
        const withAtLeast = (count: number) =>
          customersOf(orders, 0).filter(
            (customer) => orders.filter((order) => order.customer === customer).length >= count,
          );
        const before = customersOf(purchasesAsOf(lines, period.start, false), previousPeriod(period).start);
        expect(standing!.orderCount).toBe(orders.length);
        expect([...standing!.buyers.customers]).toEqual(withAtLeast(1));
        expect([...standing!.repeatBuyers.customers]).toEqual(withAtLeast(2));
        expect([...standing!.loyalBuyers.customers]).toEqual(withAtLeast(loyalOrders));
        expect([...standing!.previousBuyers.customers]).toEqual(before);
        expect([...standing!.retainedBuyers.customers]).toEqual(
          before.filter((customer) => withAtLeast(1).includes(customer)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
