import { DuckDBDateValue, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import type { LedgerColumns } from '@shared/ledger/columns';
import { parsePeriod, periodText, shiftPeriod, type Period } from '@shared/model/period';
import type { BookRecords } from '@shared/model/records';
import type { BookSettings } from '@shared/model/settings';

type ColumnType = 'BIGINT' | 'DATE' | 'VARCHAR' | 'DOUBLE';
type Cell = number | string | null | undefined;
type Columns<Row> = Readonly<Record<string, readonly [ColumnType, (row: Row) => Cell]>>;

/** The tables of a book as its export would fill them, as far as the figures need them. */
export async function loadSales(
  connection: DuckDBConnection,
  ledger: LedgerColumns,
  products: readonly string[],
): Promise<void> {
  const lines = Array.from({ length: ledger.lineCount }, (_, line) => line);
  await load(connection, 'book_sales', lines, {
    line: ['BIGINT', (line) => ledger.lineIds[line]],
    date: ['DATE', (line) => ledger.days[line]],
    customer: ['BIGINT', (line) => unless(-1, ledger.customers[line])],
    invoice: ['VARCHAR', (line) => unless(0, ledger.invoices[line])],
    credited_invoice: ['VARCHAR', (line) => unless(0, ledger.creditedInvoices[line])],
    product: ['VARCHAR', (line) => products[line]],
    amount: ['BIGINT', (line) => ledger.amounts[line]],
  });
}

export async function loadRecords(
  connection: DuckDBConnection,
  { contracts, feedback }: BookRecords,
): Promise<void> {
  await load(connection, 'book_contracts', contracts, {
    contract: ['BIGINT', (term) => term.id],
    customer: ['BIGINT', (term) => term.customer],
    contract_no: ['VARCHAR', (term) => unless('', term.contractNo)],
    start_date: ['DATE', (term) => term.startDay],
    end_date: ['DATE', (term) => term.endDay],
    value: ['BIGINT', (term) => term.value],
    product: ['VARCHAR', (term) => unless('', term.product)],
    renewed_from: ['VARCHAR', (term) => unless('', term.renewedFrom)],
    cancelled_date: ['DATE', (term) => term.cancelledDay],
    reason: ['VARCHAR', (term) => unless('', term.reason)],
  });
  await load(connection, 'book_feedback', feedback, {
    answer: ['BIGINT', (answer) => answer.id],
    customer: ['BIGINT', (answer) => answer.customer],
    date: ['DATE', (answer) => answer.day],
    score: ['DOUBLE', (answer) => answer.score],
    survey_kind: ['VARCHAR', (answer) => unless('', answer.surveyKind)],
    scale: ['DOUBLE', (answer) => answer.scale],
  });
}

export async function loadSettings(connection: DuckDBConnection, settings: BookSettings): Promise<void> {
  const { base, ...others } = settings;
  const plain = Object.entries(others).filter(
    (entry): entry is [string, string | number | boolean] =>
      entry[1] !== null && typeof entry[1] !== 'object',
  );
  const rows: readonly (readonly [string, Cell])[] = [
    ['base', base.kind],
    ['windowDays', base.kind === 'window' ? base.days : null],
    ...plain.map(([setting, value]) => [setting, String(value)] as const),
  ];
  await load(connection, 'book_settings', rows, {
    setting: ['VARCHAR', ([setting]) => setting],
    value: ['VARCHAR', ([, value]) => value],
  });
  await load(connection, 'book_costs', settings.costs, {
    start_date: ['DATE', ({ period }) => parsePeriod(period, settings)?.start],
    end_date: ['DATE', ({ period }) => parsePeriod(period, settings)?.end],
    acquisition: ['BIGINT', ({ acquisition }) => acquisition],
    retention: ['BIGINT', ({ retention }) => retention],
  });
}

/** Every period of the unit from the first day on, as far as the last. */
export async function loadCalendar(
  connection: DuckDBConnection,
  period: Period,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<void> {
  const periods: Period[] = [];
  let step = period;
  while (step.start > first) step = shiftPeriod(step, -1);
  for (; step.start <= last; step = shiftPeriod(step, 1)) periods.push(step);
  await load(connection, 'book_calendar', periods, {
    unit: ['VARCHAR', ({ unit }) => unit],
    name: ['VARCHAR', (each) => periodText(each)],
    start_date: ['DATE', ({ start }) => start],
    end_date: ['DATE', ({ end }) => end],
  });
}

/** Instead of whatever the table held. Through a table of these columns alone: an appender fills every column. */
async function load<Row>(
  connection: DuckDBConnection,
  table: string,
  rows: readonly Row[],
  columns: Columns<Row>,
): Promise<void> {
  const names = Object.keys(columns);
  const cells = Object.values(columns);
  const typed = names.map((name, place) => `${name} ${cells[place]?.[0]}`);
  await connection.run(`DELETE FROM ${table}; CREATE OR REPLACE TEMP TABLE loading (${typed.join(', ')})`);
  const appender = await connection.createAppender('loading');
  for (const row of rows) {
    for (const [type, cellOf] of cells) append(appender, type, cellOf(row));
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM loading`);
}

function append(appender: DuckDBAppender, type: ColumnType, cell: Cell): void {
  if (cell === null || cell === undefined) appender.appendNull();
  else if (type === 'VARCHAR') appender.appendVarchar(String(cell));
  else if (type === 'DATE') appender.appendDate(new DuckDBDateValue(Number(cell)));
  else if (type === 'DOUBLE') appender.appendDouble(Number(cell));
  else appender.appendBigInt(BigInt(cell));
}

function unless<Value extends Cell>(none: Value, value: Value | undefined): Value | null | undefined {
  return value === none ? null : value;
}
