import { describe, expect, it } from 'vitest';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { edgeCustomers, edgeRecords, edgeSales } from '../helpers/edge-book';
import { period } from '../helpers/facts';
import { ledgerColumns } from '../helpers/ledger-columns';
import { disagreements, measureAll } from '../helpers/sql-agreement';
import { SqlBook } from '../helpers/sql-book';

const definitions: readonly Partial<BookSettings>[] = [
  { base: { kind: 'window', days: 7 }, lifespanMethod: 'survival', dataThrough: '2024-05-31' },
  { base: { kind: 'window', days: 30 }, lifespanMethod: 'tenure', feedbackAnswers: 'all', grossMargin: 0.4 },
  { base: { kind: 'window', days: 60 }, lifespanMethod: 'survival', revenueDating: 'orderDate' },
  { base: { kind: 'period' }, lifespanMethod: 'survival', zeroOrdersCount: true, discountRate: 0.1 },
  { base: { kind: 'contract' }, lifespanMethod: 'survival', dataThrough: '2024-06-30' },
  { base: { kind: 'contract' }, graceDays: 7, lifespanMethod: 'tenure', dataThrough: '2024-07-08' },
  { base: { kind: 'contract' }, graceDays: 30, lifespanMethod: 'survival', dataThrough: '2024-07-31' },
];

const costs: BookSettings['costs'] = [
  { period: '2024-01', acquisition: 1000, retention: 4321 },
  { period: '2024-02', acquisition: 1001, retention: 5 },
  { period: '2024-03', acquisition: 1002, retention: null },
  { period: '2024-Q1', acquisition: 3003, retention: 77 },
  { period: '2024-04', acquisition: 0, retention: 3 },
  { period: '2024-05', acquisition: 10, retention: 3 },
  { period: '2024-06', acquisition: 20, retention: 3 },
  { period: '2024-Q2', acquisition: 31, retention: 9 },
];

const periods = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-06', '2024-07', '2024-Q1', '2024-Q2'];

describe('figures of a book with somebody on every edge', () => {
  it.each(definitions)(
    'are those of the SQL under %j',
    async (own) => {
      const ledger = ledgerColumns(edgeSales, edgeCustomers);
      const settings: BookSettings = { ...defaultSettings, costs, ...own };
      const index = buildLedgerIndex(ledger, settings.revenueDating);
      const facts = createLedgerFacts(index, settings, edgeRecords);
      const book = await SqlBook.create();
      await book.load(ledger, edgeRecords);
      await book.loadSettings(settings);
      const found: string[] = [];
      for (const asked of periods) {
        const figures = measureAll(facts.of(period(asked)));
        found.push(
          ...disagreements(figures, await book.figures(period(asked))).map((each) => `${asked}: ${each}`),
        );
      }
      expect(found).toEqual([]);
    },
    60_000,
  );
});
