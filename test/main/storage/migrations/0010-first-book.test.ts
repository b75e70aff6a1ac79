import { describe, expect, it } from 'vitest';
import { formatBook, migrate, newestBookVersion } from '@main/storage/migrate';
import { migrations } from '@main/storage/migrations';
import { openDatabase, readRows } from '@main/storage/sqlite';

const schemaOf = (database: Awaited<ReturnType<typeof openDatabase>>) =>
  readRows(
    database,
    `SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`,
    [],
    (row) => `${row.text(0)} ${row.text(1)}`,
  );

describe('migration 10, the first book', () => {
  it('makes every table of the format out of an empty database', async () => {
    const database = await openDatabase(null);
    migrate(database, 10);
    expect(schemaOf(database)).toEqual([
      'index set_aside_by_import',
      'table customer',
      'table extra',
      'table import',
      'table invoice',
      'table product',
      'table sale_line',
      'table set_aside',
      'table setting',
      'view ledger',
    ]);
    expect(readRows(database, 'PRAGMA user_version', [], (row) => row.integer(0))).toEqual([10]);
    database.close();
  });

  it('gives any SQLite tool a ledger to read, with dates, names and the row of the file', async () => {
    const database = await openDatabase(null);
    migrate(database, 10);
    database.run(`
      INSERT INTO import VALUES (1, 'sales', 'a.xlsx', 'ff', 9, 'xlsx', 'Sheet1', NULL, NULL, '[]', '{}', 'ymd',
        '2024-03-01T08:00:00.000Z', 19727, 19727, 1, 0, 1, 1, 0, 0, 1250, 1250, 0, 0, 0);
      INSERT INTO customer VALUES (1, '17', 'Meyer', 'id:17');
      INSERT INTO invoice VALUES (1, 'A1'), (2, 'A0');
      INSERT INTO product VALUES (1, 'P', 'Cup', 'Ware');
      INSERT INTO extra VALUES (1, '{"Land":"DE"}');
      INSERT INTO sale_line VALUES (1, 1, 7, 19727, 1, 1, 2, 1, 2, 6.25, 1250, 1);
    `);
    const [row] = database.exec('SELECT * FROM ledger');
    expect(Object.fromEntries(row!.columns.map((name, index) => [name, row!.values[0]![index]]))).toEqual({
      line: 1,
      date: '2024-01-05',
      customer_code: '17',
      customer: 'Meyer',
      invoice: 'A1',
      credited_invoice: 'A0',
      product_code: 'P',
      product: 'Cup',
      category: 'Ware',
      quantity: 2,
      unit_price: 6.25,
      amount_in_minor_units: 1250,
      further_columns: '{"Land":"DE"}',
      file: 'a.xlsx',
      sheet: 'Sheet1',
      row: 7,
    });
    database.close();
  });

  it('is refused values of another type than the column’s', async () => {
    const database = await openDatabase(null);
    formatBook(database);
    expect(() => database.run(`INSERT INTO invoice VALUES ('one', 'A1')`)).toThrow(/datatype mismatch/);
    expect(() => database.run(`INSERT INTO setting VALUES ('currency', 'EUR')`)).toThrow(/CHECK/);
    database.close();
  });
});

describe('the migrations', () => {
  it('go up in steps of ten and end at the version of this app', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => (index + 1) * 10));
    expect(migrations.at(-1)?.version).toBe(newestBookVersion);
  });

  it('do nothing to a book that is up to date', async () => {
    const database = await openDatabase(null);
    formatBook(database);
    expect(migrate(database)).toBe(false);
    database.close();
  });
});
