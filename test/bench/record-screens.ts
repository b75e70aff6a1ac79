import assert from 'node:assert/strict';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Engine } from '@main/engine';
import { periodText, type Period } from '@shared/model/period';
import { askSql, bounds, makeMonths, scopeOf, type Screen } from './screen';

const contractBase = 'contract';

/** The screens of a book of contracts and answers, without sales. */
export const recordScreens: readonly Screen[] = [
  {
    name: 'Renewals: due, cuts, reasons, calendar, 80,000 contracts',
    // The first answer finds what became of every contract of the book; SQL looks at those of one period.
    aim: 10,
    dependsOn: 'period',
    ask: (engine, period) => engine.run('computeRenewals', { period: periodText(period), by: 'product' }),
    sql: async (connection, period) => {
      await askSql(connection, 'renewals', bounds(period));
      await askSql(connection, 'renewal-calendar', { start: bounds(period).end });
    },
  },
  {
    name: 'Feedback: bands, course, retention, 200,000 answers',
    dependsOn: 'period',
    ask: (engine, period) => engine.run('computeFeedback', { scope: scopeOf(period, contractBase) }),
    sql: async (connection, period) => {
      await makeMonths(connection, period);
      await askSql(connection, 'feedback');
      await askSql(connection, 'feedback-retention', bounds(period));
    },
  },
  {
    name: 'Revenue by contracts: roll-forward, trend',
    dependsOn: 'period',
    ask: (engine, period) => engine.run('computeRevenue', { scope: scopeOf(period, contractBase) }),
    sql: async (connection, period) => {
      await makeMonths(connection, period);
      await askSql(connection, 'contract-revenue');
    },
  },
];

/** Both sides find the same contracts due and renewed, and the same answers, before their times are compared. */
export async function checkRecords(
  engine: Engine,
  connection: DuckDBConnection,
  period: Period,
): Promise<void> {
  const { total } = await engine.run('computeRenewals', { period: periodText(period) });
  const rows = await askSql(connection, 'renewals', bounds(period));
  const sumOf = (name: string) => rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
  assert.deepEqual(
    [total.sums.due, total.sums.renewed, total.sums.dueValue, total.sums.keptValue],
    ['due', 'renewed', 'due_value', 'kept_value'].map(sumOf),
  );
  const { surveys } = await engine.run('computeFeedback', { scope: scopeOf(period, contractBase) });
  await makeMonths(connection, period);
  const asked = await askSql(connection, 'feedback');
  assert.deepEqual(
    surveys.flatMap(({ trend }) => trend.map(({ figure }) => figure.denominator)),
    asked.map((row) => Number(row['answers'])),
  );
}
