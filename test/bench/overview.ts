import assert from 'node:assert/strict';
import { openBook, readLedgerColumns, readSettings } from '@main/storage';
import { buildLedgerIndex, type LedgerIndex } from '@shared/ledger/ledger-index';
import { computeOverview, type Overview } from '@shared/metrics/overview';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { parsePeriod } from '@shared/model/period';
import type { BookSettings } from '@shared/model/settings';
import { askDuckdb, loadDuckdb, type OverviewAnswer, type OverviewQuestion } from './duckdb-overview';
import { medianSeconds } from './measure';

/** The month that the overview is asked for: the last whole one of the made ledger. */
export const benchPeriod = '2023-11';
const windowDays = 90;

export interface OpenedBook {
  readonly index: LedgerIndex;
  readonly settings: BookSettings;
}

export async function openIndexed(path: string): Promise<OpenedBook> {
  const book = await openBook(path, 'read');
  const index = buildLedgerIndex(readLedgerColumns(book.database));
  const settings = { ...readSettings(book.database), base: { kind: 'window' as const, days: windowDays } };
  await book.close();
  return { index, settings };
}

/** Every figure from nothing but the index: no fact is kept from an earlier run. */
export function overviewOf({ index, settings }: OpenedBook): Overview {
  const period = parsePeriod(benchPeriod);
  assert(period);
  const overview = computeOverview(createLedgerFacts(index, settings), period);
  assert(overview);
  return overview;
}

export interface OverviewTimes {
  readonly ours: number;
  readonly duckdb: number;
}

/** Both answer the same questions, in turns, and must give the same figures. */
export async function compareOverview(bookPath: string, csv: string): Promise<OverviewTimes> {
  const book = await openIndexed(bookPath);
  const overview = overviewOf(book);
  const question = questionOf(overview);
  const duckdb = await loadDuckdb(csv);
  assertEqual(overview, await askDuckdb(duckdb, question));
  const runs = 7;
  const ours = await medianSeconds(runs, () => overviewOf(book));
  const theirs = await medianSeconds(runs, () => askDuckdb(duckdb, question));
  duckdb.closeSync();
  return { ours, duckdb: theirs };
}

function questionOf(overview: Overview): OverviewQuestion {
  return {
    start: overview.period.start,
    end: overview.period.end,
    windowDays,
    months: overview.trend.map(({ start, end }) => ({ start, finish: end })),
    cohortsFrom: overview.cohorts.cohorts[0]?.start ?? overview.period.start,
  };
}

function assertEqual(overview: Overview, duckdb: OverviewAnswer): void {
  const number = (value: unknown): number => Number(value ?? 0);
  const tile = (id: string) => overview.tiles.find(({ figure }) => figure.id === id)?.figure;
  const { figures } = duckdb;
  const moved = overview.rollForward;
  assert.deepEqual(
    [moved?.opening, moved?.closing, moved?.lost, moved?.new],
    [figures['opening'], figures['closing'], figures['lost'], figures['new_customers']].map(number),
  );
  const frequency = tile('purchaseFrequency');
  assert.deepEqual(
    [frequency?.numerator, frequency?.denominator, tile('netRevenue')?.value],
    [figures['orders'], figures['buyers'], figures['revenue']].map(number),
  );
  assert.equal(
    tile('repeatPurchaseRate')?.value,
    number(figures['repeat_buyers']) / number(figures['buyers']),
  );
  assert.deepEqual(
    overview.trend.map(({ rollForward }) => [rollForward.opening, rollForward.closing]),
    duckdb.trend.map((row) => [number(row['opening']), number(row['closing'])]),
  );
  const cells = overview.cohorts.cohorts.flatMap(({ start, size, cells: ages }) =>
    ages.flatMap(({ age, value }) => {
      const count = Math.round((value ?? 0) * size);
      return count === 0 ? [] : [[start, age, count]];
    }),
  );
  assert.deepEqual(
    cells,
    duckdb.cohorts.map((row) => [
      String(row['cohort']).slice(0, 10),
      number(row['age']),
      number(row['customers']),
    ]),
  );
}
