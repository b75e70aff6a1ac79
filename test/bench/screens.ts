import assert from 'node:assert/strict';
import type { DuckDBConnection } from '@duckdb/node-api';
import { createEngine, type Engine } from '@main/engine';
import { parsePeriod, periodText, previousPeriod, shiftPeriod, type Period } from '@shared/model/period';
import { isoDay } from '@shared/model/day';
import { benchPeriod } from './overview';
import { loadDuckdb, readSql } from './duckdb-overview';
import { median } from './measure';

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
}

interface Screen {
  readonly name: string;
  readonly ask: (engine: Engine, period: Period, base: string) => Promise<unknown>;
  readonly dependsOnPeriod: boolean;
  readonly sql: (connection: DuckDBConnection, period: Period) => Promise<unknown>;
}

const runs = 7;
const base = 'window:90';
const otherBases = ['window:30', 'window:60', 'window:180', 'window:365', 'period'];

const scopeOf = (period: Period, chosen: string) => ({ period: periodText(period), base: chosen });

async function ask(connection: DuckDBConnection, name: string, values: Record<string, string | number> = {}) {
  return (await connection.runAndReadAll(readSql(name), values)).getRowObjectsJson();
}

const bounds = (period: Period) => ({ start: isoDay(period.start), end: isoDay(period.end) });

const screens: readonly Screen[] = [
  {
    name: 'Customers: list by revenue, first hundred',
    dependsOnPeriod: false,
    ask: (engine) =>
      engine.run('listCustomers', {
        query: { set: { kind: 'all' }, search: '', sort: 'revenue', descending: true },
        offset: 0,
        limit: 100,
      }),
    sql: (connection) => ask(connection, 'customers'),
  },
  {
    name: 'Cohorts: monthly retention, all cohorts',
    dependsOnPeriod: false,
    ask: (engine) => engine.run('computeCohorts', { unit: 'month', measure: 'retention', mode: 'bounded' }),
    sql: (connection) => ask(connection, 'cohorts', { from: '1900-01-01' }),
  },
  {
    name: 'Revenue: roll-forward, trend, concentration',
    dependsOnPeriod: true,
    ask: (engine, period, chosen) => engine.run('computeRevenue', { scope: scopeOf(period, chosen) }),
    sql: async (connection, period) => {
      await makeMonths(connection, period);
      await ask(connection, 'revenue', {
        previous: isoDay(previousPeriod(period).start),
        ...bounds(period),
      });
      await ask(connection, 'revenue-trend');
      await ask(connection, 'concentration', bounds(period));
    },
  },
  {
    name: 'Segments: RFM at both ends, movements, tiers',
    dependsOnPeriod: true,
    ask: (engine, period, chosen) => engine.run('describeSegments', { scope: scopeOf(period, chosen) }),
    sql: (connection, period) => ask(connection, 'segments', bounds(period)),
  },
  {
    name: 'Baskets: rules of pairs, whole ledger',
    dependsOnPeriod: false,
    ask: (engine) => engine.run('computeBaskets', { minSupport: 0.00002, maxItems: 2 }),
    sql: (connection) => ask(connection, 'baskets', { support: 6 }),
  },
];

/** The months of a trend that ends with the period. */
async function makeMonths(connection: DuckDBConnection, period: Period): Promise<void> {
  const months = Array.from({ length: 24 }, (_, back) => shiftPeriod(period, -back));
  const rows = months
    .map((month) => `(DATE '${isoDay(month.start)}', DATE '${isoDay(month.end)}')`)
    .join(', ');
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE months AS SELECT * FROM (VALUES ${rows}) AS m(start, finish)`,
  );
}

/** Each screen's command against the same question in SQL, over ledgers that are in memory on both sides. */
export async function measureScreens(book: string, csv: string): Promise<readonly ScreenTimes[]> {
  const engine = createEngine({ now: () => new Date() });
  const connection = await loadDuckdb(csv);
  await connection.run(readSql('orders'));
  const period = parsePeriod(benchPeriod);
  assert(period);
  const first = await measureFirst(engine, book, period);
  const times: ScreenTimes[] = [];
  for (const screen of screens)
    times.push({
      ...(await measureScreen(screen, engine, connection, period)),
      first: median(first.get(screen.name) ?? []),
    });
  await checkRevenue(engine, connection, period);
  await engine.run('closeBook', undefined);
  connection.closeSync();
  return times;
}

const openings = 4;

/** The first opening only warms the engine up, as DuckDB is warm after its first answer. */
async function measureFirst(engine: Engine, book: string, period: Period): Promise<Map<string, number[]>> {
  const times = new Map(screens.map(({ name }) => [name, [] as number[]]));
  for (let opening = 0; opening < openings; opening += 1) {
    await engine.run('openBook', { path: book });
    // The ledger is read and arranged by whatever is asked first; every screen after it finds it there.
    await engine.run('computeOverview', { scope: scopeOf(shiftPeriod(period, -8), base) });
    await engine.run('summarizeBook', undefined);
    for (const screen of screens) {
      const seconds = await timed(() => screen.ask(engine, period, base));
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
    if (screen.dependsOnPeriod) later.push(await timed(() => screen.ask(engine, other, base)));
    const chosen = otherBases[run];
    if (screen.dependsOnPeriod && chosen !== undefined)
      rebased.push(await timed(() => screen.ask(engine, period, chosen)));
    duckdb.push(await timed(() => screen.sql(connection, other)));
  }
  return {
    screen: screen.name,
    later: later.length === 0 ? null : median(later),
    rebased: rebased.length === 0 ? null : median(rebased),
    duckdb: median(duckdb),
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

/** Both sides answer one question alike, to the cent, before their times are compared. */
async function checkRevenue(engine: Engine, connection: DuckDBConnection, period: Period): Promise<void> {
  const parts = {
    openingRevenue: 'opening',
    newRevenue: 'gained',
    expansionRevenue: 'expansion',
    reactivationRevenue: 'reactivated',
    contractionRevenue: 'contraction',
    churnedRevenue: 'churned',
    closingRevenue: 'closing',
  };
  const { figures } = await engine.run('computeFigures', {
    scope: scopeOf(period, base),
    only: Object.keys(parts),
  });
  const [row] = await ask(connection, 'revenue', {
    previous: isoDay(previousPeriod(period).start),
    ...bounds(period),
  });
  assert.deepEqual(
    figures.map(({ value }) => value),
    Object.values(parts).map((name) => Number(row?.[name] ?? 0)),
  );
}
