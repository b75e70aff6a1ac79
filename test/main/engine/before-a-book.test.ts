import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerFile, testEngine } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';

const january = ['2024-01-05,Meyer,A1,12.50', '2024-01-06,Schulz,A2,3.00', '2024-02-30,Schulz,A3,1.00'];
const february = ['2024-02-05,Meyer,A4,7.00', '2024-01-06,Schulz,A2,3.00'];

describe('a ledger staged while no book is open', () => {
  it('shows what importing it into a new book will do, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const path = ledgerFile(january, folder);
    const plan = await engine.run('stageImport', { path, currency: 'EUR' });
    expect(plan).toMatchObject({
      newCustomers: 2,
      reconciliation: { rowsRead: 3, rowsImported: 2, rowsSetAside: 1, amountImported: 1550 },
    });
    expect(readdirSync(folder)).toEqual(['ledger.csv']);
    expect(await faultCode(() => engine.run('summarizeBook', undefined))).toBe('book.noneOpen');
  });

  it('is imported into the book that is made for it as it was shown', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const plan = await engine.run('stageImport', { path: ledgerFile(january, folder), currency: 'EUR' });
    const book = join(folder, 'shop.staybook');
    await engine.run('createBook', { path: book, settings: { currency: 'EUR' }, save: 'now' });
    const record = await engine.run('commitImport', { planId: plan.planId });
    expect(record.reconciliation).toEqual(plan.reconciliation);
    expect(record.newCustomers).toBe(plan.newCustomers);
    expect(existsSync(book)).toBe(true);
    expect((await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok)).toEqual([]);
    await engine.run('closeBook', undefined);
  });

  it('is reckoned in the currency of the book to be made: minor units and all', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const path = ledgerFile(['2024-01-05,Meyer,A1,1250'], folder);
    const yen = await engine.run('stageImport', { path, currency: 'JPY' });
    const euro = await engine.run('stageImport', { path, currency: 'EUR' });
    expect(yen.reconciliation.amountImported).toBe(1250);
    expect(euro.reconciliation.amountImported).toBe(125000);
  });

  it('is refused by a book in another currency than it was shown in', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const { planId } = await engine.run('stageImport', {
      path: ledgerFile(january, folder),
      currency: 'EUR',
    });
    const path = join(folder, 'shop.staybook');
    await engine.run('createBook', { path, settings: { currency: 'USD' }, save: 'now' });
    expect(await faultCode(() => engine.run('commitImport', { planId }))).toBe('import.planOutdated');
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ lineCount: 0 });
    await engine.run('closeBook', undefined);
  });

  it('is refused by a book that has some of its lines already: that is not what was shown', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const path = ledgerFile(january, folder);
    const book = join(folder, 'shop.staybook');
    await engine.run('createBook', { path: book, settings: { currency: 'EUR' }, save: 'now' });
    const first = await engine.run('stageImport', { path });
    await engine.run('commitImport', { planId: first.planId });
    await engine.run('closeBook', undefined);
    const { planId } = await engine.run('stageImport', { path, currency: 'EUR' });
    await engine.run('openBook', { path: book });
    expect(await faultCode(() => engine.run('commitImport', { planId }))).toBe('import.planOutdated');
    await engine.run('closeBook', undefined);
  });

  it('may be one of several, each shown after those before it', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const files = [
      { path: ledgerFile(january, folder, 'january.csv'), decisions: {} },
      { path: ledgerFile(february, folder, 'february.csv'), decisions: {} },
    ];
    const batch = await engine.run('stageBatch', { files, currency: 'EUR' });
    expect(batch.files.map(({ plan }) => plan?.reconciliation)).toMatchObject([
      { rowsImported: 2, rowsSetAside: 1 },
      { rowsImported: 1, rowsDuplicate: 1 },
    ]);
    const path = join(folder, 'shop.staybook');
    await engine.run('createBook', { path, settings: { currency: 'EUR' }, save: 'now' });
    const records = await engine.run('commitBatch', { batchId: batch.batchId });
    expect(records.map(({ reconciliation }) => reconciliation)).toEqual(
      batch.files.map(({ plan }) => plan?.reconciliation),
    );
    await engine.run('closeBook', undefined);
  });

  it('is refused with the others by a book in another currency', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const files = [{ path: ledgerFile(january, folder), decisions: {} }];
    const { batchId } = await engine.run('stageBatch', { files, currency: 'EUR' });
    const path = join(folder, 'shop.staybook');
    await engine.run('createBook', { path, settings: { currency: 'USD' }, save: 'now' });
    expect(await faultCode(() => engine.run('commitBatch', { batchId }))).toBe('import.batchStopped');
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ lineCount: 0 });
    await engine.run('closeBook', undefined);
  });

  it('takes the currency that the file names where none is given', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'ledger.csv');
    writeFileSync(path, 'Date,Customer,Invoice,Amount,Currency\n2024-01-05,Meyer,A1,12.50,GBP\n');
    const engine = testEngine();
    const plan = await engine.run('stageImport', { path });
    expect(plan.reconciliation).toMatchObject({ rowsImported: 1, amountImported: 1250 });
  });
});
