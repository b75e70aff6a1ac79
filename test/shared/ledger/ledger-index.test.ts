import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianGapDays, ordersOfCustomer } from '@shared/ledger/customer-orders';
import { NO_DAY, summarizeCustomers } from '@shared/ledger/customer-summaries';
import { totalBetween } from '@shared/ledger/daily-totals';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases, isPurchaseBefore } from '@shared/ledger/purchases';
import { participantsOf } from '@shared/ledger/participants';
import { stableOrder } from '@shared/ledger/stable-order';
import { ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyLines, FUZZ_START, purchasesAsOf } from '../../helpers/naive-ledger';

function purchaseDays(lines: readonly TestLine[], end: number, zeroOrdersCount = false): number[][] {
  const purchases = findPurchases(buildLedgerIndex(ledgerColumns(lines)), zeroOrdersCount);
  return Array.from({ length: purchases.ledger.customerCount }, (_, customer) => {
    const days = [];
    for (let at = purchases.starts[customer]!; at < purchases.starts[customer + 1]!; at++)
      if (isPurchaseBefore(purchases, at, end)) days.push(purchases.days[at]!);
    return days;
  });
}

describe('orders', () => {
  it('are all lines of one customer with one invoice, dated by the earliest', () => {
    const lines = [
      { customer: 0, day: 105, amount: 300, invoice: 7 },
      { customer: 0, day: 100, amount: 200, invoice: 7 },
      { customer: 1, day: 90, amount: 50, invoice: 7 },
    ];
    const { orders } = buildLedgerIndex(ledgerColumns(lines));
    expect([...orders.days]).toEqual([100, 90]);
    expect([...orders.amounts]).toEqual([200, 50]);
    expect([...orders.adjustmentDays, ...orders.adjustmentAmounts]).toEqual([105, 300]);
  });

  it('are one customer-day where there is no invoice number', () => {
    const lines = [100, 100, 101].map((day) => ({ customer: 0, day, amount: 10 }));
    expect([...buildLedgerIndex(ledgerColumns(lines)).orders.amounts]).toEqual([20, 10]);
  });

  it('a credit note that names its invoice nets it from its own day on, not before', () => {
    const lines = [
      { customer: 0, day: 100, amount: 500, invoice: 1 },
      { customer: 0, day: 110, amount: -500, invoice: 2, credits: 1 },
    ];
    expect(purchaseDays(lines, 110)).toEqual([[100]]);
    expect(purchaseDays(lines, 111)).toEqual([[]]);
    expect(purchaseDays(lines, 111, true)).toEqual([[100]]);
  });

  it('a partly credited order stays a purchase', () => {
    const lines = [
      { customer: 0, day: 100, amount: 500, invoice: 1 },
      { customer: 0, day: 110, amount: -499, invoice: 2, credits: 1 },
    ];
    expect(purchaseDays(lines, 200)).toEqual([[100]]);
  });

  it('an unlinked credit note is no purchase and touches no order', () => {
    const lines = [
      { customer: 0, day: 100, amount: 500, invoice: 1 },
      { customer: 0, day: 110, amount: -900, invoice: 2 },
      { customer: 0, day: 111, amount: -900, invoice: 3, credits: 99 },
      { customer: 1, day: 111, amount: 700, invoice: 4, credits: 1 },
    ];
    expect(purchaseDays(lines, 200)).toEqual([[100], []]);
  });

  it('a zero-value order is no purchase, unless the book says so', () => {
    const lines = [{ customer: 0, day: 100, amount: 0, invoice: 1 }];
    expect([purchaseDays(lines, 200), purchaseDays(lines, 200, true)]).toEqual([[[]], [[100]]]);
  });

  it('are the same however the lines are shuffled', () => {
    fc.assert(
      fc.property(
        anyLines.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          expect(buildLedgerIndex(ledgerColumns(shuffled)).orders).toEqual(
            buildLedgerIndex(ledgerColumns(lines)).orders,
          );
        },
      ),
    );
  });

  it('as of any day, are what a book that ends there would show', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(260), fc.boolean(), (lines, days, zeroOrdersCount) => {
        const end = FUZZ_START + days;
        const naive = purchasesAsOf(lines, end, zeroOrdersCount);
        const found = purchaseDays(lines, end, zeroOrdersCount).flatMap((list, customer) =>
          list.map((day) => ({ customer, day })),
        );
        expect(found).toEqual(naive.map(({ customer, day }) => ({ customer, day })));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the index holds every line once', () => {
  it('in rows and to the cent', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(240), fc.nat(60), (lines, from, length) => {
        const index = buildLedgerIndex(ledgerColumns(lines));
        const [start, end] = [FUZZ_START + from, FUZZ_START + from + length];
        const inside = (line: TestLine) => line.day >= start && line.day < end;
        const sum = (some: readonly TestLine[]) => some.reduce((total, line) => total + line.amount, 0);
        const named = lines.filter((line) => line.customer >= 0 && inside(line));
        const walkIns = lines.filter((line) => line.customer < 0 && inside(line));
        expect(totalBetween(index.identified, start, end)).toEqual({
          lineCount: named.length,
          amount: sum(named),
        });
        expect(totalBetween(index.anonymous, start, end)).toEqual({
          lineCount: walkIns.length,
          amount: sum(walkIns),
        });
        expect([...index.linePositions].sort((a, b) => a - b)).toEqual(
          lines.flatMap((line, position) => (line.customer >= 0 ? [position] : [])),
        );
        expect([...participantsOf(index, start, end).customers]).toEqual(
          [...new Set(named.map((line) => line.customer))].sort((a, b) => a - b),
        );
      }),
    );
  });

  it("a customer's orders hold all their lines, and their purchases are those of the index", () => {
    fc.assert(
      fc.property(anyLines, fc.boolean(), (lines, zeroOrdersCount) => {
        const index = buildLedgerIndex(ledgerColumns(lines));
        const end = FUZZ_START + 1000;
        const summaries = summarizeCustomers(findPurchases(index, zeroOrdersCount), end);
        for (let customer = 0; customer < index.customerCount; customer++) {
          const orders = ordersOfCustomer(index, customer, zeroOrdersCount);
          const positions = orders.flatMap((order) => order.lines).sort((a, b) => a - b);
          const own = lines.flatMap((line, position) => (line.customer === customer ? [position] : []));
          expect(positions).toEqual(own);
          const days = orders.filter((order) => order.isPurchase).map((order) => order.day);
          expect(summaries.orderCounts[customer]).toBe(days.length);
          expect(summaries.firstPurchaseDays[customer]).toBe(days[0] ?? NO_DAY);
          expect(summaries.lastPurchaseDays[customer]).toBe(days.at(-1) ?? NO_DAY);
          expect(summaries.revenues[customer]).toBe(orders.reduce((sum, order) => sum + order.net, 0));
        }
      }),
    );
  });

  it('refuses columns that no import can have written', () => {
    const line = { customer: 0, day: 100, amount: 10 };
    const broken = (change: object) => () => buildLedgerIndex({ ...ledgerColumns([line, line]), ...change });
    expect(broken({ amounts: Float64Array.of(0.5, 1) })).toThrow('whole minor units');
    expect(broken({ amounts: Float64Array.of(Number.MAX_SAFE_INTEGER, 1) })).toThrow(
      'beyond the exact range',
    );
    expect(broken({ days: Int32Array.of(1) })).toThrow('shorter or longer');
    expect(broken({ days: Int32Array.of(1, 99_999) })).toThrow('outside the calendar');
    expect(broken({ customers: Int32Array.of(0, 9) })).toThrow('does not exist');
  });
});

describe('stable order', () => {
  it('sorts by keys of any range and keeps equal ones in their order', () => {
    const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const positions = Int32Array.from(keys, (_, position) => position);
        const expected = [...positions].sort((a, b) => keys[a]! - keys[b]! || a - b);
        expect([...stableOrder(Int32Array.from(keys), positions)]).toEqual(expected);
      }),
    );
  });
});

describe('the median gap between purchase days', () => {
  it.each([
    [[0, 10, 40], 20],
    [[0, 10, 10, 40, 100], 30],
    [[0, 0], null],
    [[5], null],
  ])('of purchases on days %j is %j', (days, expected) => {
    const lines = days.map((day, at) => ({ customer: 0, day: 1000 + day, amount: 10, invoice: at + 1 }));
    expect(medianGapDays(ordersOfCustomer(buildLedgerIndex(ledgerColumns(lines)), 0, false))).toBe(expected);
  });
});
