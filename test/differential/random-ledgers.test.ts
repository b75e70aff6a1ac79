import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, type Period } from '@shared/model/period';
import { defaultSettings } from '@shared/model/settings';
import { factsOf } from '../helpers/facts';
import { ledgerColumns } from '../helpers/ledger-columns';
import { anyBase, anyLines, FUZZ_START } from '../helpers/naive-ledger';
import { disagreements } from '../helpers/sql-agreement';
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

describe('figures of random ledgers', () => {
  it('are those of the SQL in DuckDB: values, fractions, and reasons where there is none', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, anyPeriod, anyBase, fc.boolean(), async (lines, period, base, yes) => {
        const settings = { base, zeroOrdersCount: yes, grossMargin: yes ? 0.4 : null };
        await book.loadLedger(ledgerColumns(lines));
        await book.loadSettings({ ...defaultSettings, ...settings });
        const facts = factsOf(lines, settings).of(period);
        expect(disagreements(facts, await book.figures(period))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
