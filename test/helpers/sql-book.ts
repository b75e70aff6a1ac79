import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBAppender,
  type DuckDBConnection,
} from '@duckdb/node-api';
import type { LedgerColumns } from '@shared/ledger/columns';
import { isoDay } from '@shared/model/day';
import { periodMonths, previousPeriod, type Period } from '@shared/model/period';
import type { BookSettings } from '@shared/model/settings';

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
const baseTables = sqlFiles('base')
  .map((name) => readSql(`base/${name}`))
  .join('\n')
  .replaceAll('CREATE VIEW', 'CREATE OR REPLACE TEMP TABLE');

const everyMetric = sqlFiles('metrics')
  .map((name) => readSql(`metrics/${name}`).replace(/;\s*$/, ''))
  .join('\nUNION ALL\n');

/** A book in DuckDB, reckoned by the files of `sql/`: the second implementation of every figure. */
export class SqlBook {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async create(): Promise<SqlBook> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    await connection.run(readSql('tables.sql'));
    return new SqlBook(connection);
  }

  async loadLedger(ledger: LedgerColumns): Promise<void> {
    await this.#connection.run('DELETE FROM book_sales');
    const appender = await this.#connection.createAppender('book_sales');
    for (let line = 0; line < ledger.lineCount; line += 1) {
      appendNumber(appender, ledger.lineIds[line]);
      appender.appendDate(new DuckDBDateValue(ledger.days[line] ?? Number.NaN));
      if (ledger.customers[line] === -1) appender.appendNull();
      else appendNumber(appender, ledger.customers[line]);
      appendInvoice(appender, ledger.invoices[line]);
      appendInvoice(appender, ledger.creditedInvoices[line]);
      appendNumber(appender, ledger.amounts[line]);
      appender.endRow();
    }
    appender.closeSync();
  }

  async loadSettings(settings: BookSettings): Promise<void> {
    const rows = Object.entries(settingRows(settings)).map(
      ([setting, value]) => `('${setting}', '${value}')`,
    );
    await this.#connection.run('DELETE FROM book_settings');
    await this.#connection.run(`INSERT INTO book_settings VALUES ${rows.join(', ')}`);
  }

  /** Every metric of the period, by id. */
  async figures(period: Period): Promise<ReadonlyMap<string, SqlFigure>> {
    await this.#ask(period);
    const reader = await this.#connection.runAndReadAll(everyMetric);
    return new Map(
      reader.getRowObjects().map((row) => [
        String(row['metric']),
        {
          value: numberOf(row['value']),
          numerator: numberOf(row['numerator']),
          denominator: numberOf(row['denominator']),
          reason: row['reason'] === null ? null : String(row['reason']),
        },
      ]),
    );
  }

  async #ask(period: Period): Promise<void> {
    const [start, end, previous] = [period.start, period.end, previousPeriod(period).start].map(isoDay);
    await this.#connection.run('DELETE FROM asked_period');
    await this.#connection.run(
      `INSERT INTO asked_period VALUES ('${start}', '${end}', '${previous}', ${periodMonths(period)})`,
    );
    await this.#connection.run(baseTables);
  }
}

/** The settings as the export writes them. */
function settingRows(settings: BookSettings): Record<string, string> {
  return {
    base: settings.base.kind,
    ...(settings.base.kind === 'window' && { windowDays: String(settings.base.days) }),
    loyalOrders: String(settings.loyalOrders),
    zeroOrdersCount: String(settings.zeroOrdersCount),
    ...(settings.grossMargin !== null && { grossMargin: String(settings.grossMargin) }),
    ...(settings.dataThrough !== null && { dataThrough: settings.dataThrough }),
  };
}

function appendNumber(appender: DuckDBAppender, value: number | undefined): void {
  appender.appendBigInt(BigInt(value ?? Number.NaN));
}

/** The columns have 0 where a line names no invoice. */
function appendInvoice(appender: DuckDBAppender, invoice: number | undefined): void {
  if (invoice === 0) appender.appendNull();
  else appender.appendVarchar(String(invoice));
}

/** Sums come as big integers. */
function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
