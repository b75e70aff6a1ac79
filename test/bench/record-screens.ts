import assert from 'node:assert/strict';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Engine } from '@main/engine';
import type { RenewalTable } from '@shared/contract/renewal-views';
import { periodText, type Period } from '@shared/model/period';
import { askSql, bounds, makeMonths, scopeOf, type Screen } from './screen';

const contractBase = 'contract';

/** The screens of a book of contracts and answers, without sales. */
export const recordScreens: readonly Screen[] = [
  {
    name: 'Renewals: due, cut, reasons, list, calendar, 80,000 contracts',
    dependsOn: 'period',
    ask: (engine, period) => engine.run('computeRenewals', { period: periodText(period), by: 'product' }),
    sql: async (connection, period) => {
      await askSql(connection, 'renewals', bounds(period));
      await askSql(connection, 'renewal-reasons', bounds(period));
      await askSql(connection, 'renewal-rows', bounds(period));
      await askSql(connection, 'renewal-calendar');
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
  const renewals = await engine.run('computeRenewals', { period: periodText(period), by: 'product' });
  const cut = await askSql(connection, 'renewals', bounds(period));
  assert.deepEqual(
    [...renewals.groups, renewals.total].map(({ sums, customers }) => [
      sums.due,
      sums.renewed,
      sums.dueValue,
      sums.keptValue,
      customers.renewed,
    ]),
    cut.map((row) =>
      ['due', 'renewed', 'due_value', 'kept_value', 'renewed_customers'].map((name) => Number(row[name])),
    ),
  );
  await checkLists(renewals, connection, period);
  const { surveys } = await engine.run('computeFeedback', { scope: scopeOf(period, contractBase) });
  await makeMonths(connection, period);
  const asked = await askSql(connection, 'feedback');
  assert.deepEqual(
    surveys.flatMap(({ trend }) => trend.map(({ figure }) => figure.denominator)),
    asked.map((row) => Number(row['answers'])),
  );
}

/** The reasons, each contract due with its latest answer, and what falls due next. */
async function checkLists(
  renewals: RenewalTable,
  connection: DuckDBConnection,
  period: Period,
): Promise<void> {
  const reasons = await askSql(connection, 'renewal-reasons', bounds(period));
  assert.deepEqual(
    new Map(renewals.reasons.map(({ reason, count }) => [reason, count])),
    new Map(reasons.map((row) => [row['reason'] ?? '', Number(row['contracts'])])),
  );
  const rows = await askSql(connection, 'renewal-rows', bounds(period));
  assert.deepEqual(
    new Map(
      renewals.contracts.map((row) => [
        row.contractNo,
        [row.state, row.renewal?.contractNo ?? null, row.satisfaction?.score ?? null],
      ]),
    ),
    new Map(rows.map((row) => [row['number'], [row['state'], row['renewal'], row['score']]])),
  );
  const ahead = await askSql(connection, 'renewal-calendar');
  const spans = [
    ...renewals.calendar.map(({ month, due, cancelled, agreed, value }) => [
      month,
      due,
      cancelled,
      agreed,
      value,
    ]),
    ...renewals.outlook.map(({ days, due, cancelled, agreed, value }) => [
      String(days),
      due,
      cancelled,
      agreed,
      value,
    ]),
  ].filter(([, due]) => due !== 0);
  assert.deepEqual(
    new Map(spans.map(([span, ...counts]) => [span, counts])),
    new Map(
      ahead.map((row) => [
        row['span'],
        ['due', 'cancelled', 'agreed', 'value'].map((name) => Number(row[name])),
      ]),
    ),
  );
}
