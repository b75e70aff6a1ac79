import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRevenueFlow } from '@shared/ledger/revenue-flow';
import { previousPeriod } from '@shared/model/period';
import { factsOf, period } from '../../helpers/facts';
import type { TestLine } from '../../helpers/ledger-columns';
import { anyLines, FUZZ_START, purchasesAsOf } from '../../helpers/naive-ledger';
import { dayNumber, parseIsoDay } from '@shared/model/day';
import { periodOfDay } from '@shared/model/period';

const day = (text: string) => parseIsoDay(text) ?? 0;
const sale = (customer: number, date: string, amount: number): TestLine => ({
  customer,
  day: day(date),
  amount,
  invoice: 0,
  credits: 0,
});

const flowOf = (lines: readonly TestLine[], text: string) =>
  computeRevenueFlow(factsOf(lines).purchases, period(text));

describe('the revenue roll-forward', () => {
  it('opening 100, churn 10, contraction 10, expansion 10 (docs/metrics.md)', () => {
    const flow = flowOf(
      [
        sale(0, '2024-01-05', 10),
        sale(1, '2024-01-05', 30),
        sale(1, '2024-02-05', 20),
        sale(2, '2024-01-05', 60),
        sale(2, '2024-02-05', 70),
      ],
      '2024-02',
    );
    expect([flow.opening, flow.churn, flow.contraction, flow.expansion].map(({ amount }) => amount)).toEqual([
      100, 10, 10, 10,
    ]);
    expect([flow.retainedCapped, flow.retained, flow.closing.amount]).toEqual([80, 90, 90]);
    expect(Array.from(flow.churn.customers.customers)).toEqual([0]);
  });

  it('tells new customers from those who come back', () => {
    const flow = flowOf(
      [sale(0, '2024-01-05', 5), sale(0, '2024-03-05', 7), sale(1, '2024-03-06', 11)],
      '2024-03',
    );
    expect([flow.reactivation.amount, flow.new.amount]).toEqual([7, 11]);
    expect([flow.reactivation.customers.count, flow.new.customers.count]).toEqual([1, 1]);
  });

  it('keeps a customer whose refunds outweigh the sales at nothing, and says by how much', () => {
    const flow = flowOf([sale(0, '2024-01-05', 50), sale(0, '2024-02-05', -20)], '2024-02');
    expect([flow.churn.amount, flow.closing.amount, flow.belowZero.amount]).toEqual([50, 0, 20]);
  });

  const anyMonth = fc
    .integer({ min: -40, max: 300 })
    .map((offset) => periodOfDay(dayNumber(FUZZ_START + offset), 'month'));

  it('foots to the cent and ties to the net revenue of the period, in any ledger', () => {
    fc.assert(
      fc.property(anyLines, anyMonth, (lines, month) => {
        const facts = factsOf(lines);
        const flow = computeRevenueFlow(facts.purchases, month);
        const gained = flow.new.amount + flow.expansion.amount + flow.reactivation.amount;
        const lost = flow.contraction.amount + flow.churn.amount;
        expect(flow.opening.amount + gained - lost).toBe(flow.closing.amount);
        expect(flow.closing.amount - flow.belowZero.amount).toBe(facts.of(month).revenue);
      }),
    );
  });

  it('agrees customer by customer with the definition written out plainly', () => {
    fc.assert(
      fc.property(anyLines, anyMonth, (lines, month) => {
        const net = (customer: number, { start, end }: { start: number; end: number }) =>
          lines
            .filter((line) => line.customer === customer && line.day >= start && line.day < end)
            .reduce((sum, line) => sum + line.amount, 0);
        const bought = purchasesAsOf(lines, month.end, false);
        const customers = [...new Set(lines.map((line) => line.customer))]
          .filter((customer) => customer >= 0)
          .toSorted((a, b) => a - b);
        const value = customers.map((customer) => ({
          customer,
          was: Math.max(0, net(customer, previousPeriod(month))),
          is: Math.max(0, net(customer, month)),
          isOld: bought.some((purchase) => purchase.customer === customer && purchase.day < month.start),
        }));
        const flow = computeRevenueFlow(factsOf(lines).purchases, month);
        const named = (test: (of: (typeof value)[number]) => boolean) =>
          value.filter(test).map(({ customer }) => customer);
        expect({
          new: Array.from(flow.new.customers.customers),
          reactivation: Array.from(flow.reactivation.customers.customers),
          expansion: Array.from(flow.expansion.customers.customers),
          contraction: Array.from(flow.contraction.customers.customers),
          churn: Array.from(flow.churn.customers.customers),
          capped: flow.retainedCapped,
        }).toEqual({
          new: named(({ was, is, isOld }) => was === 0 && is > 0 && !isOld),
          reactivation: named(({ was, is, isOld }) => was === 0 && is > 0 && isOld),
          expansion: named(({ was, is }) => was > 0 && is > was),
          contraction: named(({ was, is }) => is > 0 && is < was),
          churn: named(({ was, is }) => was > 0 && is === 0),
          capped: value.reduce((sum, { was, is }) => sum + Math.min(was, is), 0),
        });
      }),
    );
  });
});
