import type { DuckDBConnection } from '@duckdb/node-api';
import type { Engine } from '@main/engine';
import { isoDay } from '@shared/model/day';
import { periodText, shiftPeriod, type Period } from '@shared/model/period';
import { readSql } from './duckdb-overview';

/** A screen as the engine is asked for it, and the same question in SQL. */
export interface Screen {
  readonly name: string;
  readonly ask: (engine: Engine, period: Period, base: string) => Promise<unknown>;
  /** `scope`: on period and base. */
  readonly dependsOn: 'nothing' | 'period' | 'scope';
  readonly sql: (connection: DuckDBConnection, period: Period) => Promise<unknown>;
  /** How many times what SQL takes the first answer may take; 1 when left out. */
  readonly aim?: number;
}

export const benchBase = 'window:90';

export const scopeOf = (period: Period, base: string) => ({ period: periodText(period), base });

export const bounds = (period: Period) => ({ start: isoDay(period.start), end: isoDay(period.end) });

export async function askSql(
  connection: DuckDBConnection,
  name: string,
  values: Record<string, string | number> = {},
) {
  return (await connection.runAndReadAll(readSql(name), values)).getRowObjectsJson();
}

/** The months of a trend that ends with the period. */
export async function makeMonths(connection: DuckDBConnection, period: Period): Promise<void> {
  const months = Array.from({ length: 24 }, (_, back) => shiftPeriod(period, -back));
  const rows = months
    .map((month) => `(DATE '${isoDay(month.start)}', DATE '${isoDay(month.end)}')`)
    .join(', ');
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE months AS SELECT * FROM (VALUES ${rows}) AS m(start, finish)`,
  );
}
