import assert from 'node:assert/strict';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Engine } from '@main/engine';
import { isoDay } from '@shared/model/day';
import { previousPeriod, shiftPeriod, type Period } from '@shared/model/period';
import { askSql, benchBase, bounds, makeMonths, scopeOf, type Screen } from './screen';

/** A customer in the middle of the made ledger. */
const someone = { id: 5000, code: 'C005000' };

/** The screens of a book of sales; what they share is read before. */
export const salesScreens: readonly Screen[] = [
  {
    name: 'Overview by the engine: tiles, roll-forward, trend',
    dependsOn: 'scope',
    ask: (engine, period, chosen) => engine.run('computeOverview', { scope: scopeOf(period, chosen) }),
    sql: async (connection, period) => {
      await makeMonths(connection, period);
      await askSql(connection, 'figures', { ...bounds(period), days: 90 });
      await askSql(connection, 'trend', { days: 90 });
      await askSql(connection, 'cohorts', { from: isoDay(shiftPeriod(period, -47).start) });
    },
  },
  {
    name: 'Customers: list by revenue, first hundred',
    dependsOn: 'nothing',
    ask: (engine) =>
      engine.run('listCustomers', {
        query: { set: { kind: 'all' }, search: '', sort: 'revenue', descending: true },
        offset: 0,
        limit: 100,
      }),
    sql: (connection) => askSql(connection, 'customers'),
  },
  {
    name: 'Cohorts: monthly retention, all cohorts',
    dependsOn: 'nothing',
    ask: (engine) => engine.run('computeCohorts', { unit: 'month', measure: 'retention', mode: 'bounded' }),
    sql: (connection) => askSql(connection, 'cohorts', { from: '1900-01-01' }),
  },
  {
    name: 'Revenue: roll-forward, trend, concentration',
    dependsOn: 'scope',
    ask: (engine, period, chosen) => engine.run('computeRevenue', { scope: scopeOf(period, chosen) }),
    sql: async (connection, period) => {
      await makeMonths(connection, period);
      await askSql(connection, 'revenue', {
        previous: isoDay(previousPeriod(period).start),
        ...bounds(period),
      });
      await askSql(connection, 'revenue-trend');
      await askSql(connection, 'concentration', bounds(period));
    },
  },
  {
    name: 'Segments: RFM at both ends, movements, tiers',
    dependsOn: 'scope',
    ask: (engine, period, chosen) => engine.run('describeSegments', { scope: scopeOf(period, chosen) }),
    sql: (connection, period) => askSql(connection, 'segments', bounds(period)),
  },
  {
    name: 'Baskets: rules of pairs, whole ledger',
    dependsOn: 'nothing',
    ask: (engine) => engine.run('computeBaskets', { minSupport: 0.00002, maxItems: 2 }),
    sql: (connection) => askSql(connection, 'baskets', { support: 6 }),
  },
  {
    name: 'What needs doing: warnings of every customer',
    dependsOn: 'nothing',
    ask: (engine) => engine.run('computeToday', undefined),
    sql: (connection) => askSql(connection, 'risk'),
  },
  {
    name: 'A customer: scores, orders, months, lines',
    dependsOn: 'nothing',
    ask: async (engine) => {
      await engine.run('customerDetail', { id: someone.id });
      await engine.run('customerProfile', { id: someone.id });
    },
    sql: (connection) => askSql(connection, 'customer', { customer: someone.code }),
  },
];

/** Both sides answer one question alike, to the cent, before their times are compared. */
export async function checkRevenue(
  engine: Engine,
  connection: DuckDBConnection,
  period: Period,
): Promise<void> {
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
    scope: scopeOf(period, benchBase),
    only: Object.keys(parts),
  });
  const [row] = await askSql(connection, 'revenue', {
    previous: isoDay(previousPeriod(period).start),
    ...bounds(period),
  });
  assert.deepEqual(
    figures.map(({ value }) => value),
    Object.values(parts).map((name) => Number(row?.[name] ?? 0)),
  );
}
