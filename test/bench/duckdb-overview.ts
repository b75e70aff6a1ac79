import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

const folder = join(process.cwd(), 'test/bench/sql');
/** A question of the benchmark, by its file. */
export function readSql(name: string): string {
  return readFileSync(join(folder, `${name}.sql`), 'utf8');
}

export interface OverviewQuestion {
  /** ISO days; `end` and the last `finish` are exclusive. */
  readonly start: string;
  readonly end: string;
  readonly windowDays: number;
  readonly months: readonly { readonly start: string; readonly finish: string }[];
  readonly cohortsFrom: string;
}

export type Row = Readonly<Record<string, unknown>>;

export interface OverviewAnswer {
  readonly figures: Row;
  readonly trend: readonly Row[];
  readonly cohorts: readonly Row[];
}

/** A DuckDB with the ledger in a table of its own, typed as a ledger is. */
export async function loadDuckdb(csv: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE sales AS
     SELECT CAST(date AS DATE) AS day, invoice, nullif("customer id", '') AS customer, product,
            CAST(round(CAST(amount AS DECIMAL(18, 2)) * 100) AS BIGINT) AS amount
     FROM read_csv('${csv}', all_varchar = true, header = true)`,
  );
  return connection;
}

/** The overview's figures, trend and cohorts by plain SQL. */
export async function askDuckdb(
  connection: DuckDBConnection,
  question: OverviewQuestion,
): Promise<OverviewAnswer> {
  const { start, end, windowDays: days, months, cohortsFrom } = question;
  await connection.run(readSql('orders'));
  const rows = months.map((month) => `(DATE '${month.start}', DATE '${month.finish}')`).join(', ');
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE months AS SELECT * FROM (VALUES ${rows}) AS m(start, finish)`,
  );
  const figures = await connection.runAndReadAll(readSql('figures'), { start, end, days });
  const trend = await connection.runAndReadAll(readSql('trend'), { days });
  const cohorts = await connection.runAndReadAll(readSql('cohorts'), { from: cohortsFrom });
  return {
    figures: figures.getRowObjectsJson()[0] ?? {},
    trend: trend.getRowObjectsJson(),
    cohorts: cohorts.getRowObjectsJson(),
  };
}
