import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalBetween } from '@shared/ledger/daily-totals';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { measureFigure } from '@shared/metrics/measure-figure';
import { catalogue } from '@shared/metrics/catalogue';
import { factsOf, metric, period } from '../../helpers/facts';
import { day, ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyLines } from '../../helpers/naive-ledger';

const lines: readonly TestLine[] = [
  { customer: 0, day: day('2024-01-10'), amount: 900, invoice: 1 },
  { customer: 0, day: day('2024-01-12'), amount: 100, invoice: 1 },
  { customer: 0, day: day('2024-03-05'), amount: -400, invoice: 2, credits: 1 },
  { customer: 0, day: day('2024-03-06'), amount: -50 },
  { customer: 1, day: day('2024-03-07'), amount: -70, credits: 1 },
  { customer: 1, day: day('2024-03-08'), amount: 500, invoice: 3 },
];

describe('revenue by the date of the order', () => {
  it('a credit that names an invoice of the same customer counts on the day of that order, all others on their own', () => {
    const { revenueDays } = buildLedgerIndex(ledgerColumns(lines), 'orderDate');
    expect([...revenueDays]).toEqual(
      ['2024-01-10', '2024-01-12', '2024-01-10', '2024-03-06', '2024-03-07', '2024-03-08'].map((text) =>
        day(text),
      ),
    );
  });

  it.each([
    ['refundDate', '2024-01', 1000],
    ['refundDate', '2024-03', -20],
    ['orderDate', '2024-01', 600],
    ['orderDate', '2024-03', 380],
  ] as const)('by %s the net revenue of %s is %i', (revenueDating, text, value) => {
    expect(
      measureFigure(metric('netRevenue'), factsOf(lines, { revenueDating }).of(period(text))).value,
    ).toBe(value);
  });

  it('is said beside every figure of revenue', () => {
    const codes = (revenueDating: 'refundDate' | 'orderDate') =>
      measureFigure(
        metric('averageOrderValue'),
        factsOf(lines, { revenueDating }).of(period('2024-03')),
      ).notes.map(({ code }) => code);
    expect(codes('orderDate')).toContain('revenueByOrderDate');
    expect(codes('refundDate')).not.toContain('revenueByOrderDate');
  });

  it('moves money between days and loses none of it: the same in all, by customer, whatever the setting', () => {
    fc.assert(
      fc.property(anyLines, (any) => {
        const columns = ledgerColumns(any);
        const [own, moved] = (['refundDate', 'orderDate'] as const).map((dating) =>
          buildLedgerIndex(columns, dating),
        );
        const sums = ({ movements, customerCount }: NonNullable<typeof own>) =>
          Array.from({ length: customerCount }, (_, customer) =>
            movements.amounts
              .subarray(movements.starts[customer], movements.starts[customer + 1])
              .reduce((sum, amount) => sum + amount, 0),
          );
        expect(sums(moved!)).toEqual(sums(own!));
        expect(totalBetween(moved!.identified, 0, 1e6)).toEqual(totalBetween(own!.identified, 0, 1e6));
      }),
    );
  });

  it('agrees line by line with the rule written out plainly', () => {
    fc.assert(
      fc.property(anyLines, (any) => {
        const plain = any.map((line) => {
          if (!line.credits || line.customer < 0) return line.day;
          const sales = any.filter(
            (sale) => sale.customer === line.customer && !sale.credits && sale.invoice === line.credits,
          );
          return sales.length === 0 ? line.day : Math.min(...sales.map((sale) => sale.day));
        });
        expect([...buildLedgerIndex(ledgerColumns(any), 'orderDate').revenueDays]).toEqual(plain);
      }),
    );
  });

  it('leaves orders and customers as they are: only figures of money change', () => {
    fc.assert(
      fc.property(anyLines, (any) => {
        const ids = [
          'customerRetentionRate',
          'orderCount',
          'repeatPurchaseRate',
          'newCustomers',
          'purchaseCycle',
        ];
        const figures = (revenueDating: 'refundDate' | 'orderDate') => {
          const facts = factsOf(any, { revenueDating }).of(period('2024-02'));
          return catalogue.filter(({ id }) => ids.includes(id)).map((each) => measureFigure(each, facts));
        };
        expect(figures('orderDate')).toEqual(figures('refundDate'));
      }),
      { numRuns: 40 },
    );
  });
});
