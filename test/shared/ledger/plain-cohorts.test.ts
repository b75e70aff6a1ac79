import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortMembers } from '@shared/ledger/cohort-members';
import { cohortMeasures, type CohortMeasure, type CohortScope } from '@shared/ledger/cohort-request';
import { computeCohorts } from '@shared/ledger/cohorts';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { dayNumber } from '@shared/model/day';
import { divideHalfEven } from '@shared/model/money';
import { periodOfDay, shiftPeriod, type Period } from '@shared/model/period';
import { defaultSettings, revenueDatings, type RevenueDating } from '@shared/model/settings';
import { ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyLines, purchasesAsOf } from '../../helpers/naive-ledger';

function prepare(lines: readonly TestLine[], dating: RevenueDating) {
  const index = buildLedgerIndex(ledgerColumns(lines, 4), dating);
  const scope: CohortScope = {
    calendar: defaultSettings,
    firstDay: index.firstDay,
    dataThrough: index.lastDay,
    begins: 'purchase',
    contracts: [],
    graceDays: 0,
    average: 'pooled',
    windowDays: null,
  };
  return { purchases: findPurchases(index, false), scope };
}

/** The day on which a line is revenue: a credit, where the book wants it, on that of the order that it names. */
function revenueDay(line: TestLine, lines: readonly TestLine[], dating: RevenueDating): number {
  if (dating === 'refundDate' || !line.credits) return line.day;
  const order = lines.filter(
    ({ customer, credits, invoice }) =>
      customer === line.customer && !credits && (invoice ?? 0) === line.credits,
  );
  return order.length === 0 ? line.day : Math.min(...order.map(({ day }) => day));
}

/** What one customer did in one period: orders as its end shows them, and money. */
interface PlainCell {
  readonly orders: number;
  readonly revenue: number;
  readonly refunds: number;
  readonly hasLine: boolean;
  readonly hasRefund: boolean;
}

function plainPeriods(lines: readonly TestLine[], unit: 'week' | 'month' | 'quarter'): Period[] {
  const days = lines.map(({ day }) => day);
  const periods: Period[] = [];
  let at = periodOfDay(dayNumber(Math.min(...days)), unit);
  for (; at.start <= Math.max(...days); at = shiftPeriod(at, 1)) periods.push(at);
  return periods;
}

function plainCells(
  lines: readonly TestLine[],
  periods: readonly Period[],
  customer: number,
  dating: RevenueDating,
): PlainCell[] {
  const own = lines.filter((line) => line.customer === customer);
  return periods.map(({ start, end }) => {
    const orders = purchasesAsOf(own, end, false).filter(({ day }) => day >= start).length;
    const counted = own.filter((line) => {
      const day = revenueDay(line, own, dating);
      return day >= start && day < end;
    });
    const below = counted.filter(({ amount }) => amount < 0);
    const sum = (some: readonly TestLine[]) => some.reduce((total, { amount }) => total + amount, 0);
    return {
      orders,
      revenue: sum(counted),
      refunds: 0 - sum(below),
      hasLine: counted.length > 0,
      hasRefund: below.length > 0,
    };
  });
}

const anyUnit = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const);
const anyMode = fc.constantFrom('bounded' as const, 'unbounded' as const);
const anyDating = fc.constantFrom(...revenueDatings);

describe('cohorts a second time, customer by customer', () => {
  it('n-th order: who has had n orders counts where the n-th lies, unbounded in every period up to it', () => {
    const anyOrder = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(anyLines, anyUnit, anyMode, anyOrder, (lines, unit, mode, order) => {
        fc.pre(lines.length > 0);
        const { purchases, scope } = prepare(lines, 'refundDate');
        const request = { unit, mode, order, measure: 'customers' as const };
        const periods = plainPeriods(lines, unit);
        const customers = [0, 1, 2, 3].map((customer) => {
          const counts = plainCells(lines, periods, customer, 'refundDate').map(({ orders }) => orders);
          const upTo = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0));
          return {
            customer,
            first: counts.findIndex((count) => count > 0),
            reached: upTo.findIndex((total) => total >= order),
          };
        });
        const { cohorts } = computeCohorts(purchases, request, scope);
        cohorts.forEach(({ cells }, cohort) =>
          cells.forEach(({ age, value }) => {
            const there = customers.filter(({ first, reached }) => {
              if (first !== cohort || reached < 0) return false;
              return mode === 'bounded' ? reached === cohort + age : reached >= cohort + age;
            });
            expect(value).toBe(there.length);
            expect([...cohortMembers(purchases, request, scope, periods[cohort]!, age)]).toEqual(
              there.map(({ customer }) => customer),
            );
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('money: what the members of a cohort brought, gave back and ordered, whichever day refunds count on', () => {
    const money = cohortMeasures.filter((measure) => measure !== 'customers' && measure !== 'retention');
    fc.assert(
      fc.property(anyLines, anyUnit, anyDating, fc.constantFrom(...money), (lines, unit, dating, measure) => {
        fc.pre(lines.length > 0);
        const { purchases, scope } = prepare(lines, dating);
        const request = { unit, measure, mode: 'bounded' as const };
        const periods = plainPeriods(lines, unit);
        const customers = [0, 1, 2, 3].map((customer) => {
          const cells = plainCells(lines, periods, customer, dating);
          return { customer, cells, first: cells.findIndex(({ orders }) => orders > 0) };
        });
        const { cohorts } = computeCohorts(purchases, request, scope);
        cohorts.forEach((row, cohort) => {
          const members = customers.filter(({ first }) => first === cohort);
          expect(row.size).toBe(members.length);
          for (const { age, value } of row.cells) {
            const [from, to] = [cohort, cohort + age];
            expect(value).toBe(
              plainValue(
                measure,
                members.map(({ cells }) => cells.slice(from, to + 1)),
              ),
            );
            const listed = [...cohortMembers(purchases, request, scope, periods[cohort]!, age)];
            const behind = members.filter(({ cells }) => isBehind(measure, cells.slice(from, to + 1)));
            expect(listed).toEqual(behind.map(({ customer }) => customer));
          }
        });
      }),
      { numRuns: 90 },
    );
  });
});

/** @param members the cells of each member from the cohort's period to the one in question */
function plainValue(measure: CohortMeasure, members: readonly (readonly PlainCell[])[]): number | null {
  const last = members.map((cells) => cells.at(-1)!);
  const sum = (cells: readonly PlainCell[], of: 'orders' | 'revenue' | 'refunds') =>
    cells.reduce((total, cell) => total + cell[of], 0);
  const by = (top: number, bottom: number) => (bottom === 0 ? null : divideHalfEven(top, bottom));
  switch (measure) {
    case 'orders':
    case 'revenue':
    case 'refunds':
      return sum(last, measure);
    case 'revenuePerCustomer':
      return by(sum(last, 'revenue'), members.length);
    case 'cumulativeRevenuePerCustomer':
      return by(sum(members.flat(), 'revenue'), members.length);
    case 'averageOrderValue':
      return by(sum(last, 'revenue'), sum(last, 'orders'));
    default:
      throw new Error(`${measure} is no money`);
  }
}

function isBehind(measure: CohortMeasure, cells: readonly PlainCell[]): boolean {
  const last = cells.at(-1)!;
  if (measure === 'orders' || measure === 'averageOrderValue') return last.orders > 0;
  if (measure === 'refunds') return last.hasRefund;
  return measure === 'cumulativeRevenuePerCustomer' ? cells.some(({ hasLine }) => hasLine) : last.hasLine;
}
