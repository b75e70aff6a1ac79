import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import type { Period } from '@shared/model/period';
import type { BookRecords } from '@shared/model/records';
import type { BookSettings } from '@shared/model/settings';
import { anyMonth, anyPeriod, anySettings, edgeLines } from '../helpers/any-questions';
import { anyRecords, anyRenewals, recordsWith } from '../helpers/any-records';
import { ledgerColumns, type TestLine } from '../helpers/ledger-columns';
import { anyLines } from '../helpers/naive-ledger';
import { disagreements, measureAll } from '../helpers/sql-agreement';
import { SqlBook } from '../helpers/sql-book';

let book: SqlBook;

beforeAll(async () => {
  book = await SqlBook.create();
});

async function differences(
  ledgerLines: readonly TestLine[],
  records: BookRecords,
  period: Period,
  settings: BookSettings,
): Promise<readonly string[]> {
  const ledger = ledgerColumns(ledgerLines, 4);
  await book.load(ledger, records);
  await book.loadSettings(settings);
  const index = buildLedgerIndex(ledger, settings.revenueDating);
  const facts = createLedgerFacts(index, settings, records).of(period);
  return disagreements(measureAll(facts), await book.figures(period));
}

const lines = fc.oneof(anyLines, edgeLines, edgeLines);
const periods = fc.oneof(anyPeriod, anyMonth, anyMonth);

/** Of contracts of which several vie for one, the SQL pairs fewer than the app, and says so. */
const byRenewals = /^(contracts|renewal|grossRenewal|netRenewal|lateRenewal)/;

describe('figures of random books', () => {
  it('are those of the SQL in DuckDB: values, fractions, and reasons where there is none', async () => {
    await fc.assert(
      fc.asyncProperty(lines, anyRecords, periods, anySettings, async (...asked) => {
        const found = await differences(...asked);
        expect(found.filter((difference) => !byRenewals.test(difference))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('are those of the SQL also by what was renewed, where each contract has one that can renew it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, recordsWith(anyRenewals), anyPeriod, anySettings, async (...asked) => {
        expect(await differences(...asked)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
