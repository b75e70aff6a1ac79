import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortMembers } from '@shared/ledger/cohort-members';
import {
  computeCohorts,
  type CohortRequest,
  type CohortScope,
  type CohortTable,
} from '@shared/ledger/cohorts';
import { meanAverage } from '@shared/ledger/cohort-value';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { dayNumber, type Day } from '@shared/model/day';
import { divideHalfEven } from '@shared/model/money';
import { periodOfDay, periodText, shiftPeriod, type Period } from '@shared/model/period';
import { defaultSettings } from '@shared/model/settings';
import { day, ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyLines, customersOf, purchasesAsOf } from '../../helpers/naive-ledger';

function prepare(lines: readonly TestLine[], dataThrough?: Day, further: Partial<CohortScope> = {}) {
  const index = buildLedgerIndex(ledgerColumns(lines));
  const scope: CohortScope = {
    calendar: defaultSettings,
    firstDay: index.firstDay,
    dataThrough: dataThrough ?? index.lastDay,
    begins: 'purchase',
    contracts: [],
    graceDays: 0,
    average: 'pooled',
    windowDays: null,
    ...further,
  };
  return { purchases: findPurchases(index, false), scope };
}

function cohortsOf(
  lines: readonly TestLine[],
  request: Partial<CohortRequest>,
  dataThrough?: Day,
  further: Partial<CohortScope> = {},
): CohortTable {
  const { purchases, scope } = prepare(lines, dataThrough, further);
  return computeCohorts(
    purchases,
    { unit: 'month', measure: 'retention', mode: 'bounded', ...request },
    scope,
  );
}

function values(table: CohortTable, row = 0): (number | null)[] {
  return table.cohorts[row]?.cells.map((cell) => cell.value) ?? [];
}

function percents(table: CohortTable, row = 0): string[] {
  return values(table, row).map((value) => ((value ?? Number.NaN) * 100).toFixed(1));
}

const buy = (customer: number, text: string, amount = 1000): TestLine => ({
  customer,
  day: day(text),
  amount,
});

/** docs/metrics.md: three customers, one returns in period 1, one in 5, one never. */
const fixture = [
  buy(0, '2024-01-10'),
  buy(1, '2024-01-11'),
  buy(2, '2024-01-12'),
  buy(0, '2024-02-10'),
  buy(1, '2024-06-30'),
];

describe('the fixture of the book of definitions', () => {
  it('bounded is 100, 33.3, 0, 0, 0, 33.3', () => {
    expect(percents(cohortsOf(fixture, {}))).toEqual(['100.0', '33.3', '0.0', '0.0', '0.0', '33.3']);
  });

  it('unbounded is 100, 66.7, 33.3, 33.3, 33.3, 33.3', () => {
    const table = cohortsOf(fixture, { mode: 'unbounded' });
    expect(percents(table)).toEqual(['100.0', '66.7', '33.3', '33.3', '33.3', '33.3']);
  });

  it('second orders lie in periods 1 and 5; unbounded counts those still to come', () => {
    expect(percents(cohortsOf(fixture, { order: 2 }))).toEqual(['0.0', '33.3', '0.0', '0.0', '0.0', '33.3']);
    const unbounded = cohortsOf(fixture, { order: 2, mode: 'unbounded' });
    expect(percents(unbounded)).toEqual(['66.7', '66.7', '33.3', '33.3', '33.3', '33.3']);
  });

  it('orders and revenue are of the cell, revenue per customer by the cohort size', () => {
    expect(values(cohortsOf(fixture, { measure: 'orders' }))).toEqual([3, 1, 0, 0, 0, 1]);
    expect(values(cohortsOf(fixture, { measure: 'revenue' }))).toEqual([3000, 1000, 0, 0, 0, 1000]);
    expect(values(cohortsOf(fixture, { measure: 'revenuePerCustomer' }))).toEqual([1000, 333, 0, 0, 0, 333]);
  });
});

describe('complete and incomplete cells', () => {
  it('the running period is incomplete, later ones do not exist', () => {
    const [cohort] = cohortsOf(fixture, {}, day('2024-05-30')).cohorts;
    expect(cohort?.cells.map((cell) => cell.complete)).toEqual([true, true, true, true, false]);
    expect(cohortsOf(fixture, {}, day('2024-05-31')).cohorts[0]?.cells.at(-1)?.complete).toBe(true);
  });

  it('averages are pooled over complete cells: 1000→500, 500→400, 700→10 incomplete give 60 %, not 65 % or 41.4 %', () => {
    const lines: TestLine[] = [];
    const cohort = (from: number, size: number, month: string, returning: number, next: string) => {
      for (let number = 0; number < size; number++) {
        lines.push(buy(from + number, `${month}-05`));
        if (number < returning) lines.push(buy(from + number, `${next}-06`));
      }
    };
    cohort(0, 1000, '2024-01', 500, '2024-02');
    cohort(1000, 500, '2024-02', 400, '2024-03');
    cohort(1500, 700, '2024-03', 10, '2024-04');
    const table = cohortsOf(lines, {}, day('2024-04-10'));
    expect(table.average[1]).toEqual({ age: 1, value: 0.6 });
    expect(table.cohorts[2]?.cells[1]).toEqual({
      age: 1,
      value: 10 / 700,
      complete: false,
      sum: 10,
      of: 700,
    });
    expect(table.average[3]).toEqual({ age: 3, value: null });
  });

  it('a period in which nobody came has a cohort of none, with no rate', () => {
    const table = cohortsOf([buy(0, '2024-01-10'), buy(1, '2024-03-31')], {});
    expect(table.cohorts[1]).toEqual({
      period: '2024-02',
      start: '2024-02-01',
      size: 0,
      leftTruncated: false,
      cells: [
        { age: 0, value: null, complete: true, sum: 0, of: 0 },
        { age: 1, value: null, complete: true, sum: 0, of: 0 },
      ],
    });
  });

  it('an empty ledger and a data-through date before the first day have no cohorts', () => {
    expect(cohortsOf([], {})).toMatchObject({ cohorts: [], average: [] });
    expect(cohortsOf(fixture, {}, day('2023-12-31')).cohorts).toEqual([]);
  });
});

describe('membership', () => {
  it('a refund after the end of the cohort period moves no one', () => {
    const lines = [
      { ...buy(0, '2024-01-10', 500), invoice: 1 },
      { ...buy(0, '2024-02-03', -500), invoice: 2, credits: 1 },
      { ...buy(0, '2024-03-05', 800), invoice: 3 },
    ];
    expect(cohortsOf(lines, { measure: 'customers' }).cohorts.map((cohort) => cohort.size)).toEqual([
      1, 0, 0,
    ]);
    expect(values(cohortsOf(lines, { measure: 'revenue' }))).toEqual([500, -500, 800]);
  });

  it('an order netted to nothing inside its own period makes no cohort', () => {
    const lines = [
      { ...buy(0, '2024-01-10', 500), invoice: 1 },
      { ...buy(0, '2024-01-12', -500), invoice: 2, credits: 1 },
      { ...buy(0, '2024-02-05', 800), invoice: 3 },
    ];
    expect(cohortsOf(lines, {}).cohorts.map((cohort) => cohort.size)).toEqual([0, 1]);
  });

  it('only the most recent cohorts are given where a limit is set', () => {
    const table = cohortsOf(fixture, { limit: 2 });
    expect(table.cohorts.map((cohort) => cohort.period)).toEqual(['2024-05', '2024-06']);
    expect(table.cohorts.map((cohort) => cohort.cells.length)).toEqual([2, 1]);
  });

  it('weeks start on the day the book says', () => {
    const { purchases, scope } = prepare([buy(0, '2024-07-06'), buy(1, '2024-07-07')]);
    const request = { unit: 'week', measure: 'customers', mode: 'bounded' } as const;
    const sunday = { ...scope, calendar: { ...defaultSettings, weekStart: 'sunday' as const } };
    expect(computeCohorts(purchases, request, scope).cohorts).toHaveLength(1);
    expect(computeCohorts(purchases, request, sunday).cohorts.map((cohort) => cohort.start)).toEqual([
      '2024-06-30',
      '2024-07-07',
    ]);
  });
});

const anyUnit = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const);

describe('cohorts of any ledger', () => {
  it('are those of the plain definitions, cell by cell, with the members counted', () => {
    fc.assert(
      fc.property(
        anyLines,
        anyUnit,
        fc.constantFrom('bounded' as const, 'unbounded' as const),
        (lines, unit, mode) => {
          fc.pre(lines.length > 0);
          const { purchases, scope } = prepare(lines);
          const request = { unit, mode, measure: 'customers' as const };
          const table = computeCohorts(purchases, request, scope);
          const naive = naiveCohorts(lines, unit, mode);
          expect(
            table.cohorts.map((row) => [row.period, row.size, row.cells.map((cell) => cell.value)]),
          ).toEqual(
            naive.map(({ period, members, cells }) => [
              periodText(period),
              members.length,
              cells.map((cell) => cell.length),
            ]),
          );
          for (const { period, members, cells } of naive) {
            expect([...cohortMembers(purchases, request, scope, period, null)]).toEqual(members);
            cells.forEach((cell, age) =>
              expect([...cohortMembers(purchases, request, scope, period, age)]).toEqual(cell),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('unbounded is never below bounded and never increases; age 0 is 100 %', () => {
    fc.assert(
      fc.property(anyLines, anyUnit, (lines, unit) => {
        const bounded = cohortsOf(lines, { unit });
        const unbounded = cohortsOf(lines, { unit, mode: 'unbounded' });
        bounded.cohorts.forEach((cohort, row) => {
          if (cohort.size === 0) return;
          const below = values(bounded, row).map(Number);
          const above = values(unbounded, row).map(Number);
          expect(below[0]).toBe(1);
          below.forEach((value, age) => expect(above[age]).toBeGreaterThanOrEqual(value));
          above.slice(1).forEach((value, age) => expect(value).toBeLessThanOrEqual(above[age]!));
        });
      }),
    );
  });

  it('later rows change no complete bounded cell', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (lines, more) => {
        fc.pre(lines.length > 0);
        const last = Math.max(...lines.map((line) => line.day));
        const later = more.map((line) => ({ ...line, day: line.day + 241 }));
        for (const measure of ['customers', 'revenue', 'orders'] as const) {
          const before = cohortsOf(lines, { measure });
          const after = cohortsOf([...lines, ...later.filter((line) => line.day > last)], { measure });
          const offset = after.cohorts.findIndex((cohort) => cohort.period === before.cohorts[0]?.period);
          before.cohorts.forEach((cohort, row) => {
            const complete = cohort.cells.filter((cell) => cell.complete);
            if (complete.length === 0) return;
            expect(after.cohorts[row + offset]?.size).toBe(cohort.size);
            expect(after.cohorts[row + offset]?.cells.slice(0, complete.length)).toEqual(complete);
          });
        }
      }),
    );
  });
});

interface NaiveCohort {
  readonly period: Period;
  readonly members: number[];
  readonly cells: number[][];
}

function naiveCohorts(
  lines: readonly TestLine[],
  unit: 'week' | 'month' | 'quarter',
  mode: 'bounded' | 'unbounded',
): NaiveCohort[] {
  const days = lines.map((line) => line.day);
  const periods: Period[] = [];
  for (
    let at = periodOfDay(dayNumber(Math.min(...days)), unit);
    at.start <= Math.max(...days);
    at = shiftPeriod(at, 1)
  )
    periods.push(at);
  const buyers = periods.map((period) => customersOf(purchasesAsOf(lines, period.end, false), period.start));
  return periods.map((period, cohort) => {
    const earlier = buyers.slice(0, cohort).flat();
    const members = (buyers[cohort] ?? []).filter((customer) => !earlier.includes(customer));
    const cells = periods.slice(cohort).map((_, age) => {
      const active = mode === 'bounded' ? (buyers[cohort + age] ?? []) : buyers.slice(cohort + age).flat();
      return members.filter((customer) => active.includes(customer));
    });
    return { period, members, cells };
  });
}

describe('money of cohorts', () => {
  const lines = [
    { ...buy(0, '2024-01-10', 1000), invoice: 1 },
    { ...buy(1, '2024-01-20', 501), invoice: 2 },
    { ...buy(0, '2024-02-10', 600), invoice: 3 },
    { ...buy(0, '2024-02-11', 300), invoice: 4 },
    { ...buy(0, '2024-02-12', -200), invoice: 5 },
    { ...buy(1, '2024-03-31', -101), invoice: 6, credits: 2 },
  ];

  it('per customer is of the period alone, or cumulated under its own name, rounded half-even', () => {
    // 1501 / 2 = 750.5, 700 / 2, −101 / 2 = −50.5; cumulated 1501, 2201, 2100 by 2.
    expect(values(cohortsOf(lines, { measure: 'revenuePerCustomer' }))).toEqual([750, 350, -50]);
    expect(values(cohortsOf(lines, { measure: 'cumulativeRevenuePerCustomer' }))).toEqual([750, 1100, 1050]);
  });

  it('by order is revenue / orders, and not determinable where nobody ordered', () => {
    const table = cohortsOf(lines, { measure: 'averageOrderValue' });
    expect(values(table)).toEqual([750, 350, null]);
    expect(table.cohorts[0]?.cells.map(({ sum, of }) => [sum, of])).toEqual([
      [1501, 2],
      [700, 2],
      [-101, 0],
    ]);
  });

  it('refunded is what lines below zero take away, on the day on which they count', () => {
    expect(values(cohortsOf(lines, { measure: 'refunds' }))).toEqual([0, 200, 101]);
  });

  it('is behind a cell with everybody who has any of it there', () => {
    const { purchases, scope } = prepare(lines);
    const of = (measure: CohortRequest['measure'], age: number) => [
      ...cohortMembers(
        purchases,
        { unit: 'month', mode: 'bounded', measure },
        scope,
        periodOfDay(day('2024-01-01'), 'month'),
        age,
      ),
    ];
    expect(of('revenue', 2)).toEqual([1]);
    expect(of('averageOrderValue', 2)).toEqual([]);
    expect(of('cumulativeRevenuePerCustomer', 1)).toEqual([0, 1]);
    expect(of('refunds', 1)).toEqual([0]);
  });
});

describe('averages', () => {
  it('are the mean of the cohorts where the book says so: 1000→500, 500→400, 700→10 incomplete give 65 %', () => {
    const lines = [
      ...Array.from({ length: 10 }, (_, customer) => buy(customer, '2024-01-05')),
      ...Array.from({ length: 5 }, (_, customer) => buy(customer, '2024-02-06')),
      ...Array.from({ length: 5 }, (_, customer) => buy(10 + customer, '2024-02-05')),
      ...Array.from({ length: 4 }, (_, customer) => buy(10 + customer, '2024-03-06')),
      ...Array.from({ length: 7 }, (_, customer) => buy(15 + customer, '2024-03-05')),
      buy(15, '2024-04-06'),
    ];
    const table = cohortsOf(lines, {}, day('2024-04-10'), { average: 'mean' });
    expect(table.averageMethod).toBe('mean');
    expect(table.average[1]?.value).toBeCloseTo(0.65, 12);
    expect(cohortsOf(lines, {}, day('2024-04-10')).average[1]?.value).toBeCloseTo(0.6, 12);
  });

  it('of money are rounded once, from the exact mean: half-way between two cents goes to the even one', () => {
    const mean = (...fractions: readonly (readonly [number, number])[]) =>
      meanAverage(
        'revenuePerCustomer',
        fractions.map(([sum, by]) => ({ sum, by })),
      );
    expect(mean([7, 3], [8, 3])).toBe(2);
    // 3.5, of which floating point makes 3.4999999999999996.
    expect(mean([17, 4], [14, 8], [29, 6], [19, 6])).toBe(4);
    const anyFraction = fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(anyFraction, { minLength: 1, maxLength: 12 }), (fractions) => {
        // 27,720 is a multiple of each number up to 12.
        const total = fractions.reduce((sum, [top, by]) => sum + (top * 27_720) / by, 0);
        expect(mean(...fractions)).toBe(divideHalfEven(total, 27_720 * fractions.length));
      }),
      { numRuns: 2000 },
    );
    expect(mean([5, 0])).toBeNull();
  });

  it('of the whole fixture leave out every incomplete cell, and none where nothing is complete', () => {
    const table = cohortsOf(fixture, {}, day('2024-01-20'), { average: 'mean' });
    expect(table.average).toEqual([{ age: 0, value: null }]);
  });
});

describe('left truncation', () => {
  it('marks the cohorts of the first W days of the ledger', () => {
    const table = cohortsOf(fixture, {}, undefined, { windowDays: 60 });
    expect(table.cohorts.map(({ leftTruncated }) => leftTruncated)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(cohortsOf(fixture, {}).cohorts.some(({ leftTruncated }) => leftTruncated)).toBe(false);
  });
});
