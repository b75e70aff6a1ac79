import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rankByRevenue,
  revenueConcentration,
  topCustomers,
  topPercents,
} from '@shared/ledger/revenue-concentration';
import { splitRevenue } from '@shared/ledger/revenue-split';
import { dayNumber } from '@shared/model/day';
import { periodOfDay } from '@shared/model/period';
import { giniCoefficient } from '@shared/stats/gini-coefficient';
import { factsOf } from '../../helpers/facts';
import { anyLines, FUZZ_START, purchasesAsOf } from '../../helpers/naive-ledger';

const anyValues = fc.array(fc.integer({ min: -50, max: 1000 }), { maxLength: 60 });

describe('the concentration of revenue', () => {
  it('of 20 customers of whom the first brings half: 50 % from the top 1, 5 %', () => {
    const values = Float64Array.from({ length: 20 }, (_, customer) => (customer === 7 ? 190 : 10));
    const { tops, total, customers } = revenueConcentration(values);
    expect([customers, total]).toEqual([20, 380]);
    expect(tops).toEqual([
      { percent: 1, customers: 1, amount: 190 },
      { percent: 5, customers: 1, amount: 190 },
      { percent: 10, customers: 2, amount: 200 },
      { percent: 20, customers: 4, amount: 220 },
    ]);
    expect([...topCustomers(values, 10)]).toEqual([0, 7]);
    expect([...rankByRevenue(values).subarray(0, 3)]).toEqual([7, 0, 1]);
  });

  it('Gini: the mean difference of all pairs by twice the mean (Gini 1912)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }), (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        fc.pre(sum > 0);
        const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
        const mean = differences.reduce((total, value) => total + value, 0) / values.length ** 2;
        const gini = giniCoefficient(values.toSorted((a, b) => a - b));
        expect(gini).toBeCloseTo(mean / (2 * (sum / values.length)), 10);
      }),
    );
  });

  it('lists as many customers as it counts, whose revenue is the one it says; the curve never rises above the diagonal', () => {
    fc.assert(
      fc.property(anyValues, (list) => {
        const values = Float64Array.from(list);
        const { tops, curve, gini, customers, total } = revenueConcentration(values);
        expect(topPercents.map((percent) => topCustomers(values, percent).length)).toEqual(
          tops.map((top) => top.customers),
        );
        expect(
          topPercents.map((percent) =>
            topCustomers(values, percent).reduce((sum, customer) => sum + (values[customer] ?? 0), 0),
          ),
        ).toEqual(tops.map(({ amount }) => amount));
        expect(total).toBe(list.filter((value) => value > 0).reduce((sum, value) => sum + value, 0));
        expect(gini === null).toBe(customers === 0);
        for (const [who, what] of curve) expect(what).toBeLessThanOrEqual(who + 1e-12);
        expect(curve.at(-1) ?? [1, 1]).toEqual([1, 1]);
      }),
    );
  });
});

describe('new against returning revenue', () => {
  it('is the net revenue of the period, and agrees with the definition written out plainly', () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: -40, max: 300 }), (lines, offset) => {
        const month = periodOfDay(dayNumber(FUZZ_START + offset), 'month');
        const facts = factsOf(lines);
        const split = splitRevenue(facts.purchases, month);
        expect(split.new.amount + split.returning.amount).toBe(facts.of(month).revenue);
        const inside = lines.filter(
          ({ customer, day }) => customer >= 0 && day >= month.start && day < month.end,
        );
        const bought = purchasesAsOf(lines, month.end, false);
        const isNew = (customer: number) => {
          const days = bought.filter((purchase) => purchase.customer === customer).map(({ day }) => day);
          return days.length > 0 && Math.min(...days) >= month.start;
        };
        const found = [...new Set(inside.map(({ customer }) => customer))].sort((a, b) => a - b);
        expect({
          new: [...split.new.customers.customers],
          returning: [...split.returning.customers.customers],
        }).toEqual({ new: found.filter(isNew), returning: found.filter((customer) => !isNew(customer)) });
      }),
    );
  });
});
