import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRevenueFlow } from '@shared/ledger/revenue-flow';
import { contractColumns, contractValues } from '@shared/ledger/contract-values';
import { ledgerValues } from '@shared/ledger/revenue-values';
import { previousPeriod } from '@shared/model/period';
import { contract, factsOf, period } from '../../helpers/facts';
import type { TestLine } from '../../helpers/ledger-columns';
import { anyLines, FUZZ_START, purchasesAsOf } from '../../helpers/naive-ledger';
import { dayNumber, parseIsoDay } from '@shared/model/day';
import { periodOfDay } from '@shared/model/period';
import type { ContractTerm } from '@shared/model/records';

const day = (text: string) => parseIsoDay(text) ?? 0;
const sale = (customer: number, date: string, amount: number): TestLine => ({
  customer,
  day: day(date),
  amount,
  invoice: 0,
  credits: 0,
});

const flowOf = (lines: readonly TestLine[], text: string) =>
  computeRevenueFlow(ledgerValues(factsOf(lines).purchases, period(text)));

const anyMonth = fc
  .integer({ min: -40, max: 300 })
  .map((offset) => periodOfDay(dayNumber(FUZZ_START + offset), 'month'));

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
    expect([flow.retainedCapped, flow.retained, flow.closing].map(({ amount }) => amount)).toEqual([
      80, 90, 90,
    ]);
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

  it('foots to the cent and ties to the net revenue of the period, in any ledger', () => {
    fc.assert(
      fc.property(anyLines, anyMonth, (lines, month) => {
        const facts = factsOf(lines);
        const flow = computeRevenueFlow(ledgerValues(facts.purchases, month));
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
        const flow = computeRevenueFlow(ledgerValues(factsOf(lines).purchases, month));
        const named = (test: (of: (typeof value)[number]) => boolean) =>
          value.filter(test).map(({ customer }) => customer);
        expect({
          new: Array.from(flow.new.customers.customers),
          reactivation: Array.from(flow.reactivation.customers.customers),
          expansion: Array.from(flow.expansion.customers.customers),
          contraction: Array.from(flow.contraction.customers.customers),
          churn: Array.from(flow.churn.customers.customers),
          capped: flow.retainedCapped.amount,
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

describe('the revenue roll-forward of contracts', () => {
  const on = (text: string) => dayNumber(day(text));
  const year = (customer: number, value: number | null, more: Parameters<typeof contract>[4] = {}) =>
    contract(customer, on('2024-01-01'), on('2024-12-31'), value, more);
  const flow = (contracts: readonly ContractTerm[], text: string, graceDays = 0) =>
    computeRevenueFlow(contractValues(contractColumns(contracts, graceDays, 8), period(text)));
  const amounts = (of: ReturnType<typeof flow>) =>
    [of.opening, of.new, of.expansion, of.reactivation, of.contraction, of.churn, of.closing].map(
      ({ amount }) => amount,
    );

  it('opens with the monthly value of the day before, closes with that of the last day', () => {
    const contracts = [
      year(0, 1200),
      contract(1, on('2024-03-15'), on('2025-03-14'), 2400),
      year(2, 600, { cancelledDay: dayNumber(day('2024-03-20')) }),
    ];
    expect(amounts(flow(contracts, '2024-03'))).toEqual([150, 200, 0, 0, 0, 50, 300]);
    expect(amounts(flow(contracts, '2024-04'))).toEqual([300, 0, 0, 0, 0, 0, 300]);
  });

  it('upgrade 500 to 1,379, then churn: the loss is what the customer opened with (docs/metrics.md)', () => {
    const contracts = [
      contract(0, on('2024-01-01'), on('2024-01-31'), 500),
      contract(0, on('2024-02-01'), on('2024-02-29'), 1379),
    ];
    expect(amounts(flow(contracts, '2024-02'))).toEqual([500, 0, 879, 0, 0, 0, 1379]);
    expect(amounts(flow(contracts, '2024-Q1'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const quarter = [contract(0, on('2023-10-01'), on('2023-12-31'), 1500), ...contracts.slice(1)];
    const { retainedCapped, ...lost } = flow(quarter, '2024-Q1');
    expect([amounts({ retainedCapped, ...lost }), retainedCapped.amount]).toEqual([
      [500, 0, 0, 0, 0, 500, 0],
      0,
    ]);
  });

  it('a customer with a live contract that states no value is left out at both ends: unknown is no loss', () => {
    const contracts = [
      year(0, 1200),
      contract(1, on('2024-01-01'), on('2024-02-29'), 600),
      contract(1, on('2024-03-01'), on('2024-12-31'), null),
    ];
    const march = flow(contracts, '2024-03');
    expect(amounts(march)).toEqual([100, 0, 0, 0, 0, 0, 100]);
    expect(Array.from(march.leftOut.customers)).toEqual([1]);
  });

  it('who comes back under a contract is reactivated, not new', () => {
    const contracts = [
      contract(0, on('2023-01-01'), on('2023-12-31'), 1200),
      contract(0, on('2024-03-01'), on('2025-02-28'), 1200),
    ];
    expect(amounts(flow(contracts, '2024-03'))).toEqual([0, 0, 0, 100, 0, 0, 100]);
  });

  it('a contract in its days of grace counts until its renewal has begun, and never beside it', () => {
    const old = contract(0, on('2023-04-01'), on('2024-03-31'), 1200, { contractNo: 'A' });
    const late = contract(0, on('2024-04-20'), on('2025-04-19'), 2400, { contractNo: 'B', renewedFrom: 'A' });
    expect(amounts(flow([old], '2024-04', 45))).toEqual([100, 0, 0, 0, 0, 0, 100]);
    expect(amounts(flow([old, late], '2024-04', 45))).toEqual([100, 0, 100, 0, 0, 0, 200]);
    const written = { ...late, renewedFrom: ' a ' };
    expect(amounts(flow([old, written], '2024-04', 45))).toEqual([100, 0, 100, 0, 0, 0, 200]);
    const other = { ...late, renewedFrom: '', product: 'support' };
    expect(amounts(flow([old, other], '2024-04', 45))).toEqual([100, 0, 200, 0, 0, 0, 300]);
  });

  const anyContract = fc
    .record({
      customer: fc.integer({ min: 0, max: 5 }),
      start: fc.integer({ min: FUZZ_START, max: FUZZ_START + 200 }),
      length: fc.integer({ min: 0, max: 400 }),
      value: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 100_000 })),
      cancelled: fc.option(fc.integer({ min: 0, max: 300 })),
    })
    .map(({ customer, start, length, value, cancelled }) =>
      contract(customer, dayNumber(start), dayNumber(start + length), value, {
        cancelledDay: cancelled === null ? null : dayNumber(start + cancelled),
      }),
    );

  it('foots to the cent, keeps retention below one, and opens with what the month before closed with', () => {
    fc.assert(
      fc.property(
        fc.array(anyContract, { maxLength: 25 }),
        anyMonth,
        fc.integer({ min: 0, max: 40 }),
        (terms, month, grace) => {
          const of = (at: typeof month, among = terms) =>
            computeRevenueFlow(contractValues(contractColumns(among, grace, 6), at));
          const { opening, closing, retained, retainedCapped, ...moved } = of(month);
          const gained = moved.new.amount + moved.expansion.amount + moved.reactivation.amount;
          expect(opening.amount + gained - moved.contraction.amount - moved.churn.amount).toBe(
            closing.amount,
          );
          expect(retainedCapped.amount).toBe(opening.amount - moved.contraction.amount - moved.churn.amount);
          expect(retained.amount).toBe(retainedCapped.amount + moved.expansion.amount);
          const valued = terms.filter(({ value }) => value !== null);
          expect(of(month, valued).opening.amount).toBe(of(previousPeriod(month), valued).closing.amount);
        },
      ),
    );
  });
});
