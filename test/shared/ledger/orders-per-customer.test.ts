import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordersPerCustomer } from '@shared/ledger/orders-per-customer';
import { addDays, dayNumber } from '@shared/model/day';
import { factsOf } from '../../helpers/facts';
import { anyLines, FUZZ_START, purchasesAsOf } from '../../helpers/naive-ledger';

const start = dayNumber(FUZZ_START + 20);

describe('Customers by their number of orders', () => {
  it('are counted at 1, 2, 3, 4, five to nine, and ten or more', () => {
    const orderCounts = [1, 1, 2, 4, 5, 9, 10, 12];
    const lines = orderCounts.flatMap((count, customer) =>
      Array.from({ length: count }, (_, order) => ({
        customer,
        day: addDays(start, order),
        amount: 100,
        invoice: 0,
        credits: 0,
      })),
    );
    const period = { unit: 'range', start, end: addDays(start, 30) } as const;
    const numbers = ordersPerCustomer(factsOf(lines).purchases, period);
    expect(numbers.map(({ from, to, customers, orders }) => [from, to, customers, orders])).toEqual([
      [1, 1, 2, 2],
      [2, 2, 1, 2],
      [3, 3, 0, 0],
      [4, 4, 1, 4],
      [5, 9, 2, 14],
      [10, null, 2, 22],
    ]);
  });

  it('are those of the purchases that a book shows which ends with the period', () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.integer({ min: 1, max: 120 }),
        fc.boolean(),
        (lines, length, zeroOrdersCount) => {
          const period = { unit: 'range', start, end: addDays(start, length) } as const;
          const { purchases } = factsOf(lines, { zeroOrdersCount });
          const bought = purchasesAsOf(lines, period.end, zeroOrdersCount).filter(({ day }) => day >= start);
          const buyers = [...new Set(bought.map(({ customer }) => customer))];
          const counts = buyers.map((buyer) => bought.filter(({ customer }) => customer === buyer).length);
          const numbers = ordersPerCustomer(purchases, period);
          expect(numbers.map(({ customers }) => customers)).toEqual(
            numbers.map(({ from, to }) => counts.filter((n) => n >= from && n <= (to ?? Infinity)).length),
          );
          expect(numbers.reduce((sum, { orders }) => sum + orders, 0)).toBe(bought.length);
        },
      ),
    );
  });
});
