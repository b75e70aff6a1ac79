import { describe, expect, it } from 'vitest';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import type { LedgerColumns } from '@shared/ledger/columns';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { noRecords, type BookRecords } from '@shared/model/records';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { hasCdnow, readCdnow } from '../helpers/cdnow';
import { period } from '../helpers/facts';
import { ledgerColumns } from '../helpers/ledger-columns';
import { hasOnlineRetail, readOnlineRetail } from '../helpers/online-retail';
import { disagreements, measureAll } from '../helpers/sql-agreement';
import { SqlBook } from '../helpers/sql-book';
import { hasTelco, readTelco } from '../helpers/telco';

interface RealBook {
  readonly ledger: LedgerColumns;
  readonly records?: BookRecords;
}

const byPurchases: readonly Partial<BookSettings>[] = [
  { base: { kind: 'window', days: 90 } },
  { base: { kind: 'window', days: 365 }, grossMargin: 0.4 },
  { base: { kind: 'period' }, loyalOrders: 2 },
];

/** Every question that the SQL answers otherwise, of all periods under all definitions. */
async function differences(
  { ledger, records = noRecords }: RealBook,
  definitions: readonly Partial<BookSettings>[],
  periods: readonly string[],
): Promise<string[]> {
  const book = await SqlBook.create();
  const index = buildLedgerIndex(ledger);
  await book.load(ledger, records);
  const found: string[] = [];
  for (const own of definitions) {
    const settings: BookSettings = { ...defaultSettings, ...own };
    const facts = createLedgerFacts(index, settings, records);
    await book.loadSettings(settings);
    for (const asked of periods) {
      const figures = measureAll(facts.of(period(asked)));
      const answers = await book.figures(period(asked));
      found.push(
        ...disagreements(figures, answers).map((each) => `${asked} ${JSON.stringify(own)}: ${each}`),
      );
    }
  }
  return found;
}

describe.skipIf(!hasOnlineRetail)('figures of Online Retail (skipped where shared/data is missing)', () => {
  it('are those of the SQL in DuckDB, to the unit and to the penny', async () => {
    const periods = ['2010-12', '2011-Q3', '2011-11', '2011', '2012-01'];
    expect(await differences({ ledger: readOnlineRetail() }, byPurchases, periods)).toEqual([]);
  }, 240_000);
});

describe.skipIf(!hasCdnow)('figures of CDNOW (skipped where shared/data is missing)', () => {
  it('are those of the SQL in DuckDB, to the unit and to the cent', async () => {
    const periods = ['1997-01', '1997-Q2', '1997', '1998-02-10..1998-03-31', '1998-06'];
    expect(await differences({ ledger: readCdnow() }, byPurchases, periods)).toEqual([]);
  }, 240_000);
});

describe.skipIf(!hasTelco)('figures of Telco as contracts (skipped where shared/data is missing)', () => {
  it('are those of the SQL in DuckDB, to the unit and to the cent', async () => {
    const { records, customerCount } = readTelco();
    const dataThrough = '2020-01-31';
    const definitions: readonly Partial<BookSettings>[] = [
      { base: { kind: 'contract' }, dataThrough },
      { base: { kind: 'contract' }, dataThrough, graceDays: 30 },
    ];
    const book = { ledger: ledgerColumns([], customerCount), records };
    const periods = ['2019', '2019-12', '2020-01', '2015-Q2'];
    expect(await differences(book, definitions, periods)).toEqual([]);
  }, 240_000);

  it('lose the 1,869 customers of the file who churned in the month of the extract, and keep the other 5,163 that were there', async () => {
    const { records, customerCount } = readTelco();
    const index = buildLedgerIndex(ledgerColumns([], customerCount));
    const settings: BookSettings = { ...defaultSettings, base: { kind: 'contract' } };
    const { standing } = createLedgerFacts(index, settings, records).of(period('2020-01'));
    expect([standing.opening, standing.lost, standing.kept, standing.new].map(({ count }) => count)).toEqual([
      7032, 1869, 5163, 11,
    ]);
  });
});
