import { describe, expect, it } from 'vitest';
import { readCustomerNames, readImports, readLedgerColumns, readSetAside } from '@main/storage';
import { checkIntegrity } from '@main/storage/integrity/check-integrity';
import { migrate } from '@main/storage/migrate';
import { openDatabase, readRows, type Database } from '@main/storage/sqlite';

/** Every row of a table, in the order of its columns; numbers and texts as they are stored. */
function dump(database: Database, sql: string): unknown[][] {
  return database.exec(sql)[0]?.values ?? [];
}

/** A book as version 10 wrote it: two imports, the second with a sheet, duplicates and rows set aside. */
async function bookOfVersion10(): Promise<Database> {
  const database = await openDatabase(null);
  migrate(database, 10);
  database.run(`
    INSERT INTO setting VALUES ('currency', '"EUR"'), ('loyalOrders', '3');
    INSERT INTO import VALUES
      (1, 'sales', 'a.csv', 'aa', 90, 'csv', NULL, 'utf-8', ';', '["Date","No.","Name","Net"]',
       '{"date":"Date","customerId":"No.","customerName":"Name","amount":"Net"}', 'dmy',
       '2024-03-01T08:00:00.000Z', 19727, 19790, 2, 1, 4, 3, 0, 1, 1349, 649, 0, 700, 0),
      (2, 'sales', 'b.xlsx', 'bb', 91, 'xlsx', 'Sheet1', NULL, NULL, '["Day","Who","Sum","Sum"]',
       '{"date":"Day","customerName":"Who","amount":"Sum"}', 'ymd',
       '2024-04-01T08:00:00.000Z', 19727, 19727, 1, 0, 3, 1, 1, 1, 600, 500, 100, 0, 1);
    INSERT INTO customer VALUES
      (1, 'K-17', 'Meyer', 'id:k-17'), (2, '018', '', 'id:018'), (3, 'Schulz & Co', 'Schulz & Co', 'name:schulz & co');
    INSERT INTO invoice VALUES (1, 'A1'), (2, 'A0');
    INSERT INTO product VALUES (1, 'P', 'Cup', 'Ware');
    INSERT INTO extra VALUES (1, '{"Land":"DE"}');
    INSERT INTO sale_line VALUES
      (1, 1, 2, 19727, 1, 1, NULL, 1, 2, 6.25, 1250, 1),
      (2, 1, 3, 19790, 2, 2, 1, NULL, NULL, NULL, -700, NULL),
      (3, 1, 4, 19728, NULL, NULL, NULL, NULL, NULL, NULL, 99, NULL),
      (4, 2, 2, 19727, 3, NULL, NULL, NULL, 0.5, 1000, 500, NULL);
    INSERT INTO set_aside VALUES
      (1, 1, 5, '["30.02.2024","K-17","Meyer","7,00"]',
       '[{"row":5,"column":"Date","value":"30.02.2024","reason":"date.invalid"}]', 700),
      (2, 2, 4, '["2024-01-05","Schulz & Co","?",""]',
       '[{"row":4,"column":"Sum","value":"?","reason":"amount.invalid"}]', NULL);
  `);
  return database;
}

describe('migration 20, records and corrections', () => {
  it('keeps every cell of a version 10 book, table by table', async () => {
    const database = await bookOfVersion10();
    const old = Object.fromEntries(
      ['setting', 'import', 'invoice', 'product', 'extra', 'sale_line', 'set_aside'].map((table) => {
        const columns = readRows(database, `SELECT name FROM pragma_table_info('${table}')`, [], (row) =>
          row.text(0),
        );
        const sql = `SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1`;
        return [table, { sql, rows: dump(database, sql) }];
      }),
    );
    expect(migrate(database, 20)).toBe(true);
    for (const { sql, rows } of Object.values(old)) expect(dump(database, sql)).toEqual(rows);
    expect(Object.values(old).every(({ rows }) => rows.length > 0)).toBe(true);
    expect(dump(database, 'SELECT * FROM ledger')).toHaveLength(4);
    database.close();
  });

  it('keeps customers by their numbers; one that was known by name alone has no code of its own', async () => {
    const database = await bookOfVersion10();
    migrate(database, 20);
    expect(dump(database, 'SELECT * FROM customer')).toEqual([
      [1, 'K-17', 'Meyer', '', '', ''],
      [2, '018', '', '', '', ''],
      [3, '', 'Schulz & Co', '', '', ''],
    ]);
    expect(readCustomerNames(database)).toEqual({
      ids: Int32Array.of(1, 2, 3),
      codes: ['K-17', '018', ''],
      names: ['Meyer', '018', 'Schulz & Co'],
    });
    database.close();
  });

  it('gives new columns the values of a book in which nothing was corrected, replaced or merged', async () => {
    const database = await bookOfVersion10();
    migrate(database, 20);
    expect(dump(database, 'SELECT rows_corrected, has_months FROM import')).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(dump(database, 'SELECT DISTINCT replaced_by FROM sale_line')).toEqual([[null]]);
    expect(
      dump(database, 'SELECT DISTINCT day, status, corrected_cells, made, settled_amount FROM set_aside'),
    ).toEqual([[null, 'open', null, null, null]]);
    const made = [
      'import_month',
      'foreign_amount',
      'exchange_rate',
      'customer_record',
      'contract',
      'feedback',
    ];
    for (const table of [
      ...made,
      'interaction',
      'customer_merge',
      'customer_apart',
      'mapping_template',
      'change_log',
    ])
      expect(dump(database, `SELECT * FROM ${table}`)).toEqual([]);
    database.close();
  });

  it('keeps how each file was read, so that its set-aside rows can be read again', async () => {
    const database = await bookOfVersion10();
    migrate(database, 20);
    expect(dump(database, 'SELECT decisions FROM import').map(([json]) => JSON.parse(String(json)))).toEqual([
      {
        kind: 'sales',
        dateOrder: 'dmy',
        mapping: { date: 0, customerId: 1, customerName: 2, amount: 3 },
      },
      // Two columns are headed “Sum”: which of them was read, the book does not tell.
      { kind: 'sales', dateOrder: 'ymd' },
    ]);
    database.close();
  });

  it('makes a book that reads and verifies as before', async () => {
    const database = await bookOfVersion10();
    migrate(database);
    expect(checkIntegrity(database).flatMap(({ findings }) => findings)).toEqual([]);
    expect(readLedgerColumns(database)).toEqual({
      lineCount: 4,
      customerCount: 3,
      lineIds: Int32Array.of(1, 2, 3, 4),
      days: Int32Array.of(19727, 19790, 19728, 19727),
      customers: Int32Array.of(0, 1, -1, 2),
      invoices: Int32Array.of(1, 2, 0, 0),
      creditedInvoices: Int32Array.of(0, 1, 0, 0),
      amounts: Float64Array.of(1250, -700, 99, 500),
    });
    expect(readImports(database)).toMatchObject([
      { id: 1, kind: 'sales', rowsCorrected: 0, reconciliation: { rowsRead: 4, amountSetAside: 700 } },
      { id: 2, sheet: 'Sheet1', reconciliation: { rowsDuplicate: 1, rowsWithoutAmount: 1 } },
    ]);
    expect(readSetAside(database, 2, 0, 10)?.rows).toMatchObject([
      { id: 2, row: 4, amount: null, day: null },
    ]);
    database.close();
  });

  it('gives the same tables as a book that is made new', async () => {
    const schema = (database: Database) =>
      dump(database, `SELECT type, name, tbl_name FROM sqlite_schema ORDER BY type, name`);
    const migrated = await bookOfVersion10();
    migrate(migrated);
    const made = await openDatabase(null);
    migrate(made);
    expect(schema(migrated)).toEqual(schema(made));
    migrated.close();
    made.close();
  });

  it('refuses what contradicts itself: a customer merged into itself or twice, a month that does not foot', async () => {
    const database = await bookOfVersion10();
    migrate(database);
    const merge = (from: number, into: number) => () =>
      database.run(
        `INSERT INTO customer_merge (from_id, into_id, merged_at) VALUES (${from}, ${into}, 'now')`,
      );
    expect(merge(1, 1)).toThrow(/CHECK/);
    merge(1, 2)();
    expect(merge(1, 3)).toThrow(/UNIQUE/);
    expect(() =>
      database.run(`INSERT INTO import_month VALUES (1, '2024-01', 2, 1, 0, 0, 0, 0, 0, 0, 0)`),
    ).toThrow(/CHECK/);
    expect(() => database.run(`UPDATE set_aside SET status = 'gone'`)).toThrow(/CHECK/);
    database.close();
  });
});
