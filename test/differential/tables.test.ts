import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeCohorts, type CohortRequest } from '@shared/ledger/cohorts';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { computeRfm } from '@shared/ledger/rfm';
import { addDays } from '@shared/model/day';
import { noRecords } from '@shared/model/records';
import { defaultSettings } from '@shared/model/settings';
import type { LedgerColumns } from '@shared/ledger/columns';
import { anyPeriod } from '../helpers/any-questions';
import { period } from '../helpers/facts';
import { ledgerColumns, type TestLine } from '../helpers/ledger-columns';
import { anyLines, FUZZ_START } from '../helpers/naive-ledger';
import { hasOnlineRetail, readOnlineRetail } from '../helpers/online-retail';
import { SqlBook, type SqlRow } from '../helpers/sql-book';

let book: SqlBook;

beforeAll(async () => {
  book = await SqlBook.create();
  await book.loadSettings(defaultSettings);
});

const numbers = (rows: readonly SqlRow[], columns: readonly string[]) =>
  rows.map((row) => columns.map((column) => (row[column] === null ? null : Number(row[column]))));

const cohortFile = (name: string, unit: 'week' | 'month' | 'quarter') =>
  book.answer(period(asked[unit]), `cohorts/${name}.sql`, ['cohorts/base.sql']);

/** Only the unit counts: cohorts are those of the whole ledger. */
const asked = { week: '2024-W02', month: '2024-02', quarter: '2024-Q1' } as const;

/** The cells of a cohort table of the app, those of empty cohorts left out, as `cohort age value`. */
function appCells(ledger: LedgerColumns, request: CohortRequest): string[] {
  const index = buildLedgerIndex(ledger);
  const { cohorts } = computeCohorts(findPurchases(index, false), request, {
    calendar: defaultSettings,
    firstDay: index.firstDay,
    dataThrough: index.lastDay,
    begins: 'purchase',
    contracts: [],
    graceDays: 0,
    average: 'pooled',
    windowDays: null,
  });
  return cohorts
    .filter(({ size }) => size > 0)
    .flatMap(({ period: name, cells }) => cells.map(({ age, sum }) => `${name} ${age} ${sum}`));
}

const sqlCells = (rows: readonly SqlRow[], column: string) =>
  rows.map((row) => `${row['cohort'] as string} ${Number(row['age'])} ${Number(row[column])}`);

describe('cohorts of random ledgers', () => {
  it('are those of the SQL: who was there, who was there or came later, orders and revenue', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLines,
        fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
        async (lines, unit) => {
          const ledger = ledgerColumns(lines, 4);
          await book.load(ledger, noRecords);
          const retention = await cohortFile('retention', unit);
          const revenue = await cohortFile('revenue', unit);
          const app = (measure: CohortRequest['measure'], mode: CohortRequest['mode'] = 'bounded') =>
            appCells(ledger, { unit, measure, mode });
          expect(sqlCells(retention, 'customers')).toEqual(app('customers'));
          expect(sqlCells(retention, 'customers_or_later')).toEqual(app('customers', 'unbounded'));
          expect(sqlCells(revenue, 'orders')).toEqual(app('orders'));
          expect(sqlCells(revenue, 'revenue')).toEqual(app('revenue'));
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  it.skipIf(!hasOnlineRetail)(
    'of Online Retail begin with 885, 324, 286, 340 … 445 customers of 2010-12 (skipped where shared/data is missing)',
    async () => {
      const retail = await SqlBook.create();
      await retail.loadSettings(defaultSettings);
      await retail.load(readOnlineRetail(), noRecords);
      const rows = await retail.answer(period('2011-11'), 'cohorts/retention.sql', ['cohorts/base.sql']);
      const first = rows.filter((row) => row['cohort'] === '2010-12');
      expect(numbers(first, ['customers', 'is_complete'])).toEqual([
        ...[885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445].map((count) => [count, 1]),
        [235, 0],
      ]);
    },
    120_000,
  );
});

describe('recency, frequency and monetary value of random ledgers', () => {
  it('are those of the SQL, with their scores and segments', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, anyPeriod, async (lines, asOf) => {
        const ledger = ledgerColumns(lines, 4);
        await book.load(ledger, noRecords);
        const rows = await book.answer(asOf, 'rfm.sql');
        const { customers } = computeRfm(
          findPurchases(buildLedgerIndex(ledger), false),
          addDays(asOf.end, -1),
        );
        expect(
          numbers(rows, ['customer', 'recency_days', 'orders', 'revenue', 'r', 'f', 'm']).map(
            (row, place) => [...row, rows[place]?.['segment']],
          ),
        ).toEqual(
          customers.map(({ customer, recencyDays, orders, revenue, r, f, m, segment }) => [
            customer,
            recencyDays,
            orders,
            revenue,
            r,
            f,
            m,
            segment,
          ]),
        );
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('baskets in SQL', () => {
  it('worked example of the book of definitions: tomato → ribs has support 4/9, confidence 0.8, lift 1.44', async () => {
    const baskets = [
      'tomato ribs egg',
      'tomato eggplant',
      'egg socks',
      'tomato ribs eggplant',
      'tomato ribs socks yogurt',
      'egg eggplant yogurt',
      'ribs egg eggplant',
      'potato egg socks',
      'tomato ribs shoes potato',
    ].map((text) => text.split(' '));
    const lines: readonly TestLine[] = baskets.flatMap((items, customer) =>
      items.map(() => ({ customer, day: FUZZ_START + 30, amount: 100, invoice: customer + 1 })),
    );
    await book.load(ledgerColumns(lines), noRecords, baskets.flat());
    const rows = await book.answer(period('2024-01'), 'baskets.sql');
    const rule = rows.filter((row) => row['antecedent'] === 'tomato' && row['consequent'] === 'ribs');
    expect(numbers(rule, ['baskets', 'support', 'confidence', 'lift'])).toEqual([[4, 4 / 9, 0.8, 1.44]]);
  });
});
