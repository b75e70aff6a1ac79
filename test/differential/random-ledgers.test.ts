import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, type Period } from '@shared/model/period';
import type { BookRecords } from '@shared/model/records';
import { defaultSettings, type BookSettings, type PeriodCost } from '@shared/model/settings';
import { anyRecords, anyRenewals, recordsWith } from '../helpers/any-records';
import { ledgerColumns, type TestLine } from '../helpers/ledger-columns';
import { anyBase, anyLines, FUZZ_START } from '../helpers/naive-ledger';
import { disagreements, measureAll } from '../helpers/sql-agreement';
import { SqlBook } from '../helpers/sql-book';

let book: SqlBook;

beforeAll(async () => {
  book = await SqlBook.create();
});

/** Also before the ledger begins and after it ends. */
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(
    fc.integer({ min: -60, max: 330 }),
    fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
  )
  .map(([offset, unit]) => periodOfDay(dayNumber(FUZZ_START + offset), unit));

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

const anySettings: fc.Arbitrary<BookSettings> = fc
  .record({
    base: fc.oneof(anyBase, fc.constant({ kind: 'contract' as const })),
    graceDays: fc.constantFrom(0, 10, 45),
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

async function differences(
  lines: readonly TestLine[],
  records: BookRecords,
  period: Period,
  settings: BookSettings,
): Promise<readonly string[]> {
  const ledger = ledgerColumns(lines, 4);
  await book.load(ledger, records);
  await book.loadSettings(settings);
  const index = buildLedgerIndex(ledger, settings.revenueDating);
  const facts = createLedgerFacts(index, settings, records).of(period);
  return disagreements(measureAll(facts), await book.figures(period));
}

/** Of contracts of which several vie for one, the SQL pairs fewer than the app, and says so. */
const byRenewals = /^(contracts|renewal|grossRenewal|netRenewal|lateRenewal)/;

describe('figures of random books', () => {
  it('are those of the SQL in DuckDB: values, fractions, and reasons where there is none', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, anyRecords, anyPeriod, anySettings, async (...asked) => {
        const found = await differences(...asked);
        expect(found.filter((difference) => !byRenewals.test(difference))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it('are those of the SQL also by what was renewed, where each contract has one that can renew it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, recordsWith(anyRenewals), anyPeriod, anySettings, async (...asked) => {
        expect(await differences(...asked)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});
