import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRfm, segmentGrid, segmentOf } from '@shared/ledger/rfm';
import { addDays, dayNumber, parseIsoDay, type Day } from '@shared/model/day';
import { revenueDatings } from '@shared/model/settings';
import { factsOf } from '../../helpers/facts';
import type { TestLine } from '../../helpers/ledger-columns';
import { anyLines, FUZZ_START } from '../../helpers/naive-ledger';

const day = (text: string): Day => parseIsoDay(text) ?? dayNumber(0);

/** id, month-day of 2015, amount: the transactions of the RFM preparation in lifetimes' test suite. */
const preparation = (
  '1 01-01 1 · 1 02-06 2 · 2 01-01 2 · 3 01-01 3 · 3 01-02 1 · 3 01-05 5 · 4 01-16 6 · 4 02-02 3 · ' +
  '4 02-05 3 · 4 02-05 6 · 5 01-16 3 · 5 01-17 1 · 5 01-18 8 · 6 02-02 5'
)
  .split(' · ')
  .map((text): TestLine => {
    const [id = '', date = '', amount = ''] = text.split(' ');
    return {
      customer: Number(id) - 1,
      day: day(`2015-${date}`),
      amount: Number(amount),
      invoice: 0,
      credits: 0,
    };
  });

describe('RFM', () => {
  it('of the preparation in lifetimes, as of 2015-02-07: orders by day, days since the last, net revenue', () => {
    const { customers } = computeRfm(factsOf(preparation).purchases, day('2015-02-07'));
    expect(customers.map(({ recencyDays, orders, revenue }) => [recencyDays, orders, revenue])).toEqual([
      [1, 2, 3],
      [37, 1, 2],
      [33, 3, 9],
      [2, 3, 18],
      [20, 3, 12],
      [5, 1, 5],
    ]);
  });

  it('prints where each score begins, and which measures have fewer than five', () => {
    const { cutPoints, fewerScores } = computeRfm(factsOf(preparation).purchases, day('2015-02-07'));
    expect(cutPoints.recencyDays.at(-1)).toEqual({ score: 5, from: 1 });
    expect(cutPoints.orders).toEqual([
      { score: 1, from: 1 },
      { score: 2, from: 2 },
      { score: 3, from: 3 },
    ]);
    expect(fewerScores).toContain('orders');
  });

  it('names every combination of scores once, by the first cell that holds it', () => {
    const all = Array.from({ length: 125 }, (_, index) => ({
      r: (index % 5) + 1,
      f: (Math.floor(index / 5) % 5) + 1,
      m: Math.floor(index / 25) + 1,
    }));
    const named = new Set(all.map(segmentOf));
    expect([...named].toSorted()).toEqual(segmentGrid.map(({ id }) => id).toSorted());
    expect(segmentOf({ r: 5, f: 5, m: 5 })).toBe('champions');
    expect(segmentOf({ r: 5, f: 5, m: 1 })).toBe('loyal');
    expect(segmentOf({ r: 0, f: 0, m: 0 })).toBe('other');
  });

  it('scores each customer by how many stand below: 1 + ⌊5b/n⌋, equal values alike, cut points the outermost values', () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: 0, max: 240 }), (lines, offset) => {
        const { customers, cutPoints } = computeRfm(
          factsOf(lines).purchases,
          addDays(dayNumber(FUZZ_START), offset),
        );
        const naive = (value: number, all: readonly number[]) =>
          1 + Math.floor((5 * all.filter((other) => other < value).length) / all.length);
        const closeness = customers.map(({ recencyDays }) => -recencyDays);
        const orders = customers.map((customer) => customer.orders);
        const revenues = customers.map(({ revenue }) => revenue);
        for (const { recencyDays, orders: count, revenue, r, f, m } of customers)
          expect([r, f, m]).toEqual([
            naive(-recencyDays, closeness),
            naive(count, orders),
            naive(revenue, revenues),
          ]);
        for (const { score, from } of cutPoints.recencyDays)
          expect(from).toBe(
            Math.max(...customers.filter(({ r }) => r === score).map(({ recencyDays }) => recencyDays)),
          );
        for (const { score, from } of cutPoints.revenue)
          expect(from).toBe(
            Math.min(...customers.filter(({ m }) => m === score).map(({ revenue }) => revenue)),
          );
      }),
    );
  });

  it('does not change when later rows are appended, credits of earlier orders too, whichever day the book dates refunds by', () => {
    fc.assert(
      fc.property(
        anyLines,
        anyLines,
        fc.integer({ min: 0, max: 240 }),
        fc.constantFrom(...revenueDatings),
        (lines, more, offset, revenueDating) => {
          const asOf = addDays(dayNumber(FUZZ_START), offset);
          const known = lines.filter((line) => line.day <= asOf);
          const appended = more.map((line) => ({ ...line, day: asOf + 1 }));
          const rfm = (of: readonly TestLine[]) => computeRfm(factsOf(of, { revenueDating }).purchases, asOf);
          expect(rfm([...known, ...appended]).customers).toEqual(rfm(known).customers);
        },
      ),
    );
  });

  it('counts every refund on its own date, also where the book dates revenue by the order', () => {
    const lines = [
      { customer: 0, day: day('2024-01-10'), amount: 900, invoice: 1 },
      { customer: 0, day: day('2024-03-05'), amount: -300, invoice: 2, credits: 1 },
    ];
    const { purchases } = factsOf(lines, { revenueDating: 'orderDate' });
    const revenueOn = (text: string) => computeRfm(purchases, day(text)).customers[0]?.revenue;
    expect([revenueOn('2024-03-04'), revenueOn('2024-03-05')]).toEqual([900, 600]);
  });
});
