import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { LedgerColumns } from '@shared/ledger/columns';
import { isoDay } from '@shared/model/day';
import { periodMonths, previousPeriod, type Period } from '@shared/model/period';
import { noRecords, type BookRecords } from '@shared/model/records';
import type { BookSettings } from '@shared/model/settings';
import { loadCalendar, loadRecords, loadSales, loadSettings } from './sql-loading';

const folder = resolve(import.meta.dirname, '../../sql');

/** What the file of a metric answers. */
export interface SqlFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly reason: string | null;
}

/** The files of a part of `sql/`, by name. */
export function sqlFiles(part: string): string[] {
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

export function readSql(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The base as tables, made anew for each question: the views would be reckoned once for every metric. */
const baseTables = asTables(
  sqlFiles('base')
    .map((name) => readSql(`base/${name}`))
    .join('\n'),
);

const everyMetric = sqlFiles('metrics')
  .map((name) => readSql(`metrics/${name}`).replace(/;\s*$/, ''))
  .join('\nUNION ALL\n');

function asTables(views: string): string {
  return views.replaceAll('CREATE VIEW', 'CREATE OR REPLACE TEMP TABLE');
}

export type SqlRow = Readonly<Record<string, unknown>>;

/** A book in DuckDB, reckoned by the files of `sql/`: the second implementation of every figure. */
export class SqlBook {
  readonly #connection: DuckDBConnection;
  #span = { first: Infinity, last: -Infinity };

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async create(): Promise<SqlBook> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    await connection.run(readSql('tables.sql'));
    return new SqlBook(connection);
  }

  /** @param products by line, what it sold */
  async load(
    ledger: LedgerColumns,
    records: BookRecords = noRecords,
    products: readonly string[] = [],
  ): Promise<void> {
    this.#span = {
      first: ledger.days.reduce((first, day) => Math.min(first, day), Infinity),
      last: ledger.days.reduce((last, day) => Math.max(last, day), -Infinity),
    };
    await loadSales(this.#connection, ledger, products);
    await loadRecords(this.#connection, records);
  }

  async loadSettings(settings: BookSettings): Promise<void> {
    await loadSettings(this.#connection, settings);
  }

  /** What another file of `sql/` answers for the period, after those that it is run after. */
  async answer(period: Period, file: string, after: readonly string[] = []): Promise<readonly SqlRow[]> {
    await this.#ask(period);
    for (const earlier of after) await this.#connection.run(asTables(readSql(earlier)));
    return (await this.#connection.runAndReadAll(readSql(file))).getRowObjects();
  }

  /** Every metric of the period, by id. */
  async figures(period: Period): Promise<ReadonlyMap<string, SqlFigure>> {
    await this.#ask(period);
    const reader = await this.#connection.runAndReadAll(everyMetric);
    return sqlFigures(reader.getRowObjects());
  }

  async #ask(period: Period): Promise<void> {
    const [start, end, previous] = [period.start, period.end, previousPeriod(period).start].map(isoDay);
    await loadCalendar(this.#connection, period, this.#span);
    await this.#connection.run('DELETE FROM asked_period');
    await this.#connection.run(
      `INSERT INTO asked_period VALUES ('${period.unit}', '${start}', '${end}', '${previous}', ${periodMonths(period)})`,
    );
    await this.#connection.run(baseTables);
  }
}

/** Answers of metrics' files by metric. */
export function sqlFigures(rows: readonly SqlRow[]): ReadonlyMap<string, SqlFigure> {
  return new Map(
    rows.map((row) => [
      String(row['metric']),
      {
        value: numberOf(row['value']),
        numerator: numberOf(row['numerator']),
        denominator: numberOf(row['denominator']),
        reason: typeof row['reason'] === 'string' ? row['reason'] : null,
      },
    ]),
  );
}

/** Sums come as big integers. */
function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
