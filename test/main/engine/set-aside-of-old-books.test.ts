import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bookApplicationId } from '@main/storage/book-header';
import { migrate } from '@main/storage/migrate';
import { exportBytes, openDatabase } from '@main/storage/sqlite';
import { testEngine } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';

/** A book as version 10 wrote it: of the second file, two columns have one name. */
async function openOldBook() {
  const database = await openDatabase(null);
  database.run(`PRAGMA application_id = ${bookApplicationId}`);
  migrate(database, 10);
  database.run(`
    INSERT INTO setting VALUES ('currency', '"EUR"');
    INSERT INTO import VALUES
      (1, 'sales', 'a.csv', 'aa', 90, 'csv', NULL, 'utf-8', ';', '["Date","No.","Name","Net"]',
       '{"date":"Date","customerId":"No.","customerName":"Name","amount":"Net"}', 'dmy',
       '2024-03-01T08:00:00.000Z', 19727, 19727, 1, 0, 2, 1, 0, 1, 1950, 1250, 0, 700, 0),
      (2, 'sales', 'b.csv', 'bb', 91, 'csv', NULL, 'utf-8', ';', '["Day","Who","Sum","Sum"]',
       '{"date":"Day","customerName":"Who","amount":"Sum"}', 'ymd',
       '2024-04-01T08:00:00.000Z', NULL, NULL, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1);
    INSERT INTO customer VALUES (1, 'K-17', 'Meyer', 'id:k-17');
    INSERT INTO sale_line VALUES (1, 1, 2, 19727, 1, NULL, NULL, NULL, NULL, NULL, 1250, NULL);
    INSERT INTO set_aside VALUES
      (1, 1, 5, '["30.02.2024","K-17","Meyer","7,00"]',
       '[{"row":5,"column":"Date","value":"30.02.2024","reason":"date.invalid"}]', 700),
      (2, 2, 4, '["2024-01-05","Schulz","?",""]',
       '[{"row":4,"column":"Sum","value":"?","reason":"amount.invalid"}]', NULL);
  `);
  const path = join(temporaryFolder(), 'old.staybook');
  writeFileSync(path, exportBytes(database));
  database.close();
  const engine = testEngine();
  await engine.run('openBook', { path });
  return engine;
}

describe('set-aside rows of a book from before corrections', () => {
  it('can be corrected, and the import reconciles though its months were not kept', async () => {
    const engine = await openOldBook();
    const cells = ['28.02.2024', 'K-17', 'Meyer', '7,00'];
    expect(await engine.run('correctSetAside', { id: 1, cells })).toMatchObject({
      outcome: 'imported',
      book: { lineCount: 2, customerCount: 1 },
    });
    const { record, months } = await engine.run('describeImport', { importId: 1 });
    expect(record).toMatchObject({
      rowsCorrected: 1,
      reconciliation: { rowsRead: 2, rowsImported: 2, amountImported: 1950 },
    });
    expect(months).toEqual([]);
    expect((await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('stay set aside where nobody can tell by which columns they were read', async () => {
    const engine = await openOldBook();
    const cells = ['2024-01-05', 'Schulz', '1.00', '1.00'];
    expect(await faultCode(() => engine.run('correctSetAside', { id: 2, cells }))).toBe(
      'setAside.mappingUnknown',
    );
    expect(await engine.run('retrySetAside', { importId: null })).toMatchObject({
      tried: 2,
      imported: 0,
      setAside: 2,
    });
  });
});
