import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRevenueFlow } from '@shared/ledger/revenue-flow';
import { revenueSeries } from '@shared/ledger/revenue-series';
import { splitRevenue } from '@shared/ledger/revenue-split';
import { ledgerValues } from '@shared/ledger/revenue-values';
import { findRevenueOf, revenueFlowOf } from '@shared/metrics/period-revenue';
import { shiftPeriod, type Period } from '@shared/model/period';
import { factsOf, period } from '../../helpers/facts';
import { day, type TestLine } from '../../helpers/ledger-columns';
import { anyLines } from '../../helpers/naive-ledger';

/** Every amount and list of a roll-forward or split, the lists written out. */
function written(parts: object): unknown {
  return JSON.parse(
    JSON.stringify(parts, (_key, value: unknown) => (value instanceof Int32Array ? [...value] : value)),
  );
}

const anySeries = fc
  .tuple(fc.constantFrom('2023-12', '2024-01', '2024-02', '2023-Q4'), fc.integer({ min: 1, max: 8 }))
  .map(([first, length]) => Array.from({ length }, (_, step): Period => shiftPeriod(period(first), step)));

describe('revenue of consecutive periods', () => {
  it('is that of each period by itself: every amount and every customer, in any ledger', () => {
    fc.assert(
      fc.property(anyLines, anySeries, fc.boolean(), (lines, periods, zeroOrdersCount) => {
        const { purchases } = factsOf(lines, { zeroOrdersCount });
        const alone = periods.map((each) => ({
          flow: written(computeRevenueFlow(ledgerValues(purchases, each))),
          split: written(splitRevenue(purchases, each)),
        }));
        const together = revenueSeries(purchases, periods).map(({ flow, split }) => ({
          flow: written(flow),
          split: written(split),
        }));
        expect(together).toEqual(alone);
      }),
    );
  });

  it('loses a customer in the month after its last line, and counts a month of nothing but returned goods', () => {
    const lines: readonly TestLine[] = [
      { customer: 0, day: day('2024-01-10'), amount: 500, invoice: 1 },
      { customer: 0, day: day('2024-03-05'), amount: 200, invoice: 2 },
      { customer: 0, day: day('2024-03-06'), amount: -200, credits: 2 },
    ];
    const months = ['2024-01', '2024-02', '2024-03'].map(period);
    const found = revenueSeries(factsOf(lines).purchases, months);
    expect(found.map(({ flow }) => [flow.new.amount, flow.churn.amount, flow.closing.amount])).toEqual([
      [500, 0, 500],
      [0, 500, 0],
      [0, 0, 0],
    ]);
    expect(found.map(({ split }) => split.returning.customers.count)).toEqual([0, 0, 1]);
  });

  it('is not looked for again where it is known, and found for what is missing in between', () => {
    const facts = factsOf([{ customer: 0, day: day('2024-02-10'), amount: 300, invoice: 1 }]);
    const months = ['2024-01', '2024-02', '2024-03', '2024-04'].map((text) => facts.of(period(text)));
    const outer = months.filter((_, place) => place % 2 === 0);
    const known = outer.map(revenueFlowOf);
    findRevenueOf(months);
    expect(outer.map((each, place) => revenueFlowOf(each) === known[place])).toEqual([true, true]);
    expect(months.map((each) => revenueFlowOf(each).closing.amount)).toEqual([0, 300, 0, 0]);
  });
});
