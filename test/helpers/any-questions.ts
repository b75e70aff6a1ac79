import * as fc from 'fast-check';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, type Period } from '@shared/model/period';
import { defaultSettings, type BookSettings, type PeriodCost } from '@shared/model/settings';
import { anyEdgeDay, edgeSpans } from './edge-days';
import { anyBase, anyLines, FUZZ_START } from './naive-ledger';
import type { TestLine } from './ledger-columns';

/** Also before the ledger begins and after it ends. */
export const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(
    fc.integer({ min: -60, max: 330 }),
    fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
  )
  .map(([offset, unit]) => periodOfDay(dayNumber(FUZZ_START + offset), unit));

/** Months that the data cover. */
export const anyMonth: fc.Arbitrary<Period> = fc
  .integer({ min: 25, max: 230 })
  .map((offset) => periodOfDay(dayNumber(FUZZ_START + offset), 'month'));

/** Ledgers with a line or two for each customer, on days on which a rule that is off by one shows. */
export const edgeLines: fc.Arbitrary<TestLine[]> = fc
  .tuple(anyLines, fc.infiniteStream(anyEdgeDay), fc.integer({ min: 1, max: 12 }))
  .map(([lines, days, count]) =>
    lines.slice(0, count).map((line) => ({ ...line, day: days.next().value ?? line.day })),
  );

/** Costs by month and by quarter: gaps, overlaps that agree and overlaps that do not. */
const anyCosts: fc.Arbitrary<PeriodCost[]> = fc
  .array(
    fc.record({
      period: fc.constantFrom('2023-12', '2024-01', '2024-02', '2024-03', '2024-04', '2024-Q1', '2024-Q2'),
      acquisition: fc.constantFrom(null, 0, 100, 300),
      retention: fc.constantFrom(null, 100, 4321),
    }),
    { maxLength: 9, size: 'max' },
  )
  .map((costs) => [...new Map(costs.map((cost) => [cost.period, cost])).values()]);

/** Every definition that a book can be reckoned by. */
export const anySettings: fc.Arbitrary<BookSettings> = fc
  .record({
    base: fc.oneof(
      anyBase,
      fc.constantFrom(...edgeSpans.map((days) => ({ kind: 'window' as const, days }))),
      fc.constant({ kind: 'contract' as const }),
    ),
    graceDays: fc.constantFrom(0, ...edgeSpans),
    zeroOrdersCount: fc.boolean(),
    revenueDating: fc.constantFrom('refundDate' as const, 'orderDate' as const),
    loyalOrders: fc.integer({ min: 2, max: 4 }),
    grossMargin: fc.constantFrom(null, 0.4),
    discountRate: fc.constantFrom(null, 0, 0.1),
    lifespanMethod: fc.constantFrom('churn' as const, 'tenure' as const, 'survival' as const),
    costs: anyCosts,
    feedbackAnswers: fc.constantFrom('latest' as const, 'all' as const),
    satisfactionScale: fc.constantFrom(5, 7),
  })
  .map((settings) => ({ ...defaultSettings, ...settings }));
