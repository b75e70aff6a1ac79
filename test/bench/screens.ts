import assert from 'node:assert/strict';
import type { DuckDBConnection } from '@duckdb/node-api';
import { createEngine, type Engine } from '@main/engine';
import { parsePeriod, shiftPeriod, type Period } from '@shared/model/period';
import { loadDuckdb, readSql } from './duckdb-overview';
import { loadRecords } from './load-records';
import { median } from './measure';
import { benchPeriod } from './overview';
import { checkRecords, recordScreens } from './record-screens';
import { checkRevenue, salesScreens } from './sales-screens';
import { benchBase, scopeOf, type Screen } from './screen';

/** What one screen takes: its figures once the ledger is in memory, and again for another period or base. */
export interface ScreenTimes {
  readonly screen: string;
  /** Seconds, the ledger being in memory and nothing of the screen known: median over openings of the book. */
  readonly first: number;
  /** Median over other periods; null: the screen does not depend on one. */
  readonly later: number | null;
  /** The same over other bases. */
  readonly rebased: number | null;
  readonly duckdb: number;
  readonly aim: number;
}

const runs = 7;
const otherBases = ['window:30', 'window:60', 'window:180', 'window:365', 'period'];

/** Each screen's command against the same question in SQL, over ledgers that are in memory on both sides. */
export async function measureScreens(book: string, csv: string): Promise<readonly ScreenTimes[]> {
  const connection = await loadDuckdb(csv);
  await connection.run(readSql('orders'));
  // The overview, where a book is opened, finds what every screen after it shares.
  const before = async (engine: Engine, period: Period) => {
    await engine.run('computeOverview', { scope: scopeOf(shiftPeriod(period, -8), benchBase) });
    await engine.run('summarizeBook', undefined);
  };
  return measureBook(book, connection, { screens: salesScreens, before, check: checkRevenue });
}

/** The same for a book of contracts and answers. */
export async function measureRecordScreens(
  book: string,
  contracts: string,
  feedback: string,
): Promise<readonly ScreenTimes[]> {
  const connection = await loadRecords(contracts, feedback);
  const before = (engine: Engine) => engine.run('summarizeBook', undefined);
  return measureBook(book, connection, { screens: recordScreens, before, check: checkRecords });
}

interface Asked {
  readonly screens: readonly Screen[];
  /** What has been asked for before any screen is. */
  readonly before: (engine: Engine, period: Period) => Promise<unknown>;
  readonly check: (engine: Engine, connection: DuckDBConnection, period: Period) => Promise<void>;
}

async function measureBook(
  book: string,
  connection: DuckDBConnection,
  asked: Asked,
): Promise<readonly ScreenTimes[]> {
  const engine = createEngine({ now: () => new Date() });
  const period = parsePeriod(benchPeriod);
  assert(period);
  const first = await measureFirst(engine, book, period, asked);
  const times: ScreenTimes[] = [];
  for (const screen of asked.screens)
    times.push({
      ...(await measureScreen(screen, engine, connection, period)),
      first: median(first.get(screen.name) ?? []),
    });
  await asked.check(engine, connection, period);
  await engine.run('closeBook', undefined);
  connection.closeSync();
  return times;
}

const openings = 4;

/** The first opening only warms the engine up, as DuckDB is warm after its first answer. */
async function measureFirst(
  engine: Engine,
  book: string,
  period: Period,
  { screens, before }: Asked,
): Promise<Map<string, number[]>> {
  const times = new Map(screens.map(({ name }) => [name, [] as number[]]));
  for (let opening = 0; opening < openings; opening += 1) {
    await engine.run('openBook', { path: book });
    await before(engine, period);
    for (const screen of screens) {
      const seconds = await timed(() => screen.ask(engine, period, benchBase));
      if (opening > 0) times.get(screen.name)?.push(seconds);
    }
  }
  return times;
}

async function measureScreen(
  screen: Screen,
  engine: Engine,
  connection: DuckDBConnection,
  period: Period,
): Promise<Omit<ScreenTimes, 'first'>> {
  const later: number[] = [];
  const rebased: number[] = [];
  const duckdb: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const other = shiftPeriod(period, -1 - run);
    if (screen.dependsOn !== 'nothing') later.push(await timed(() => screen.ask(engine, other, benchBase)));
    const chosen = otherBases[run];
    if (screen.dependsOn === 'scope' && chosen !== undefined)
      rebased.push(await timed(() => screen.ask(engine, period, chosen)));
    duckdb.push(await timed(() => screen.sql(connection, other)));
  }
  return {
    screen: screen.name,
    later: later.length === 0 ? null : median(later),
    rebased: rebased.length === 0 ? null : median(rebased),
    duckdb: median(duckdb),
    aim: screen.aim ?? 1,
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}
