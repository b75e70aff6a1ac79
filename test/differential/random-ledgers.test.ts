import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, type Period } from '@shared/model/period';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { anyRecords } from '../helpers/any-records';
import { ledgerColumns } from '../helpers/ledger-columns';
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

const anySettings: fc.Arbitrary<BookSettings> = fc
  .record({
    base: fc.oneof(anyBase, fc.constant({ kind: 'contract' as const })),
    graceDays: fc.constantFrom(0, 10, 45),
    zeroOrdersCount: fc.boolean(),
    revenueDating: fc.constantFrom('refundDate' as const, 'orderDate' as const),
    loyalOrders: fc.integer({ min: 2, max: 4 }),
    grossMargin: fc.constantFrom(null, 0.4),
    feedbackAnswers: fc.constantFrom('latest' as const, 'all' as const),
    satisfactionScale: fc.constantFrom(5, 7),
  })
  .map((settings) => ({ ...defaultSettings, ...settings }));

describe('figures of random books', () => {
  it('are those of the SQL in DuckDB: values, fractions, and reasons where there is none', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLines,
        anyRecords,
        anyPeriod,
        anySettings,
        async (lines, records, period, settings) => {
          const ledger = ledgerColumns(lines, 4);
          await book.load(ledger, records);
          await book.loadSettings(settings);
          const facts = createLedgerFacts(
            buildLedgerIndex(ledger, settings.revenueDating),
            settings,
            records,
          ).of(period);
          expect(disagreements(measureAll(facts), await book.figures(period))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
