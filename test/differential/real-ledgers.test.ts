import { describe, expect, it } from 'vitest';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import type { LedgerColumns } from '@shared/ledger/columns';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { defaultSettings, parseBase, type BookSettings } from '@shared/model/settings';
import { hasCdnow, readCdnow } from '../helpers/cdnow';
import { period } from '../helpers/facts';
import { hasOnlineRetail, readOnlineRetail } from '../helpers/online-retail';
import { disagreements, measureAll } from '../helpers/sql-agreement';
import { SqlBook } from '../helpers/sql-book';

const bases = ['window:90', 'window:365', 'period'];

/** Every question that the SQL answers otherwise, of all periods under all bases. */
async function differences(ledger: LedgerColumns, periods: readonly string[]): Promise<string[]> {
  const book = await SqlBook.create();
  const index = buildLedgerIndex(ledger);
  await book.load(ledger);
  const found: string[] = [];
  for (const base of bases) {
    const settings: BookSettings = { ...defaultSettings, base: parseBase(base) ?? defaultSettings.base };
    const facts = createLedgerFacts(index, settings);
    await book.loadSettings(settings);
    for (const asked of periods) {
      const answers = await book.figures(period(asked));
      found.push(
        ...disagreements(measureAll(facts.of(period(asked))), answers).map(
          (each) => `${asked} ${base}: ${each}`,
        ),
      );
    }
  }
  return found;
}

describe.skipIf(!hasOnlineRetail)('figures of Online Retail (skipped where shared/data is missing)', () => {
  it('are those of the SQL in DuckDB, to the unit and to the penny', async () => {
    const periods = ['2010-12', '2011-03', '2011-Q3', '2011-11', '2011-12', '2011', '2012-01'];
    expect(await differences(readOnlineRetail(), periods)).toEqual([]);
  }, 120_000);
});

describe.skipIf(!hasCdnow)('figures of CDNOW (skipped where shared/data is missing)', () => {
  it('are those of the SQL in DuckDB, to the unit and to the cent', async () => {
    const periods = ['1997-01', '1997-Q2', '1997', '1998-Q1', '1998-02-10..1998-03-31', '1998-06'];
    expect(await differences(readCdnow(), periods)).toEqual([]);
  }, 120_000);
});
