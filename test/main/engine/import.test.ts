import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTask } from '@main/engine';
import { engineWith, importFile, ledgerFile, testEngine } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';

const rows = [
  '2024-01-05,Meyer,A1,12.50',
  '2024-01-05,Meyer,A1,12.50',
  '2024-02-30,Meyer,A2,7.00',
  '2024-02-07,Schulz,A3,3.25',
];
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('importing a ledger', () => {
  it('says before anything is written what it will do, and then does that', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const book = join(folder, 'shop.staybook');
    await engine.run('createBook', { path: book, settings: {}, save: 'now' });
    const before = hash(book);
    const plan = await engine.run('stageImport', { path: ledgerFile(rows, folder) });
    expect(hash(book)).toBe(before);
    expect(plan).toMatchObject({
      fileName: 'ledger.csv',
      newCustomers: 2,
      firstDay: '2024-01-05',
      lastDay: '2024-02-07',
      issueCount: 1,
      issues: [{ row: 4, reason: 'date.invalid', value: '2024-02-30' }],
      reconciliation: {
        rowsRead: 4,
        rowsImported: 3,
        rowsDuplicate: 0,
        rowsSetAside: 1,
        amountRead: 3525,
        amountImported: 2825,
        amountSetAside: 700,
      },
    });
    const record = await engine.run('commitImport', { planId: plan.planId });
    expect(record.reconciliation).toEqual(plan.reconciliation);
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({
      lineCount: 3,
      customerCount: plan.newCustomers,
      importCount: 1,
      setAsideCount: 1,
      dataThrough: '2024-02-07',
    });
    await engine.run('closeBook', undefined);
  });

  it('twice of the same file changes nothing, not even the book’s bytes', async () => {
    const { engine, book, folder } = await engineWith(rows);
    const before = hash(book);
    const again = await importFile(engine, join(folder, 'ledger.csv'));
    expect(again).toMatchObject({
      id: 1,
      reconciliation: { rowsImported: 0, rowsDuplicate: 3, rowsSetAside: 1 },
    });
    expect(hash(book)).toBe(before);
    expect(await engine.run('listImports', undefined)).toHaveLength(1);
  });

  it('of a longer export adds what is new', async () => {
    const { engine, folder } = await engineWith(rows);
    const longer = ledgerFile([...rows, '2024-03-01,Meyer,A4,1.00'], folder, 'march.csv');
    const { reconciliation } = await importFile(engine, longer);
    expect(reconciliation).toMatchObject({ rowsRead: 5, rowsImported: 1, rowsDuplicate: 3, rowsSetAside: 1 });
  });

  it('settles the currency of a new book that has none, by the file, else US dollars', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    await engine.run('createBook', { path: join(folder, 'a.staybook'), settings: {}, save: 'now' });
    await importFile(engine, ledgerFile(rows, folder));
    expect((await engine.run('summarizeBook', undefined)).settings.currency).toBe('USD');
    expect(await faultCode(() => engine.run('updateSettings', { currency: 'EUR' }))).toBe(
      'settings.currencyFixed',
    );
    await engine.run('closeBook', undefined);
  });

  it('of a plan that another import made untrue is refused, and can be staged again', async () => {
    const { engine, folder } = await engineWith([]);
    const path = ledgerFile(rows, folder, 'one.csv');
    const first = await engine.run('stageImport', { path });
    const second = await engine.run('stageImport', { path });
    await engine.run('commitImport', { planId: first.planId });
    expect(await faultCode(() => engine.run('commitImport', { planId: second.planId }))).toBe(
      'import.planOutdated',
    );
    expect((await importFile(engine, path)).reconciliation.rowsDuplicate).toBe(3);
  });

  it('of a plan that other imports left true goes on', async () => {
    const { engine, folder } = await engineWith(rows);
    const march = await engine.run('stageImport', {
      path: ledgerFile(['2024-03-01,Meyer,A4,1.00'], folder, 'march.csv'),
    });
    const april = await engine.run('stageImport', {
      path: ledgerFile(['2024-04-01,Meyer,A5,2.00'], folder, 'april.csv'),
    });
    await engine.run('commitImport', { planId: march.planId });
    await engine.run('commitImport', { planId: april.planId });
    expect((await engine.run('summarizeBook', undefined)).lineCount).toBe(5);
  });

  it('of a discarded or unknown plan is refused', async () => {
    const { engine, folder } = await engineWith(rows);
    const { planId } = await engine.run('stageImport', { path: join(folder, 'ledger.csv') });
    await engine.run('discardImport', { planId });
    expect(await faultCode(() => engine.run('commitImport', { planId }))).toBe('import.planUnknown');
  });

  it('cancelled while writing leaves book and file as they were, and can be tried again', async () => {
    const { engine, book, folder } = await engineWith(rows);
    const many = Array.from({ length: 45_000 }, (_, index) => `2024-03-05,C${index % 999},I${index},1.00`);
    const { planId } = await engine.run('stageImport', { path: ledgerFile(many, folder, 'many.csv') });
    const before = hash(book);
    const { task, cancel } = startTask(({ phase }) => {
      if (phase === 'writing') cancel();
    });
    expect(await faultCode(() => engine.run('commitImport', { planId }, task))).toBe('task.cancelled');
    expect(hash(book)).toBe(before);
    expect((await engine.run('summarizeBook', undefined)).lineCount).toBe(3);
    await engine.run('commitImport', { planId });
    expect((await engine.run('summarizeBook', undefined)).lineCount).toBe(45_003);
  });

  it('whose saving fails leaves the book as it was', async () => {
    const { engine, book, folder } = await engineWith(rows);
    const { planId } = await engine.run('stageImport', {
      path: ledgerFile(['2024-03-01,Meyer,A4,1.00'], folder, 'march.csv'),
    });
    writeFileSync(book, readFileSync(book));
    expect(await faultCode(() => engine.run('commitImport', { planId }))).toBe('book.changedOnDisk');
    expect((await engine.run('summarizeBook', undefined)).lineCount).toBe(3);
    await engine.run('commitImport', { planId });
    expect((await engine.run('summarizeBook', undefined)).lineCount).toBe(4);
  });

  it('keeps set-aside rows to be looked at, page by page', async () => {
    const { engine } = await engineWith(rows);
    const page = await engine.run('listSetAside', { importId: 1, offset: 0, limit: 10 });
    expect(page).toMatchObject({ total: 1, headers: ['Date', 'Customer', 'Invoice', 'Amount'] });
    expect(page.rows[0]).toMatchObject({ row: 4, cells: ['2024-02-30', 'Meyer', 'A2', '7.00'], amount: 700 });
    expect(await faultCode(() => engine.run('listSetAside', { importId: 2, offset: 0, limit: 10 }))).toBe(
      'import.unknown',
    );
  });
});

describe('the open book', () => {
  it('stays open when another cannot be opened', async () => {
    const { engine, folder } = await engineWith(rows);
    const missing = join(folder, 'none.staybook');
    expect(await faultCode(() => engine.run('openBook', { path: missing }))).toBe('book.missing');
    expect((await engine.run('summarizeBook', undefined)).name).toBe('shop');
  });

  it('can be opened again without closing it first, and lets go of its lock when closed', async () => {
    const { engine, book, folder } = await engineWith(rows);
    expect((await engine.run('openBook', { path: book })).lineCount).toBe(3);
    await engine.run('closeBook', undefined);
    expect(readdirSync(folder).toSorted()).toEqual(['ledger.csv', 'shop.staybook']);
    expect(await faultCode(() => engine.run('summarizeBook', undefined))).toBe('book.noneOpen');
  });

  it('is made of the sample ledger, as a sample', async () => {
    const folder = temporaryFolder();
    const engine = testEngine();
    const book = await engine.run('openSample', {
      files: [ledgerFile(rows, folder)],
      path: join(folder, 'Sample.staybook'),
    });
    expect(book).toMatchObject({ isSample: true, lineCount: 3, name: 'Sample' });
  });

  it('verifies as sound, and says what is not', async () => {
    const { engine } = await engineWith(rows);
    const checks = await engine.run('verifyBook', undefined);
    expect(checks.every(({ ok }) => ok)).toBe(true);
    expect(checks.map(({ name }) => name)).toEqual([
      'fileIntegrity',
      'references',
      'customers',
      'merges',
      'importRows',
      'importAmounts',
      'importMonths',
      'setAside',
      'replacedLines',
      'conversions',
      'ledgerTotals',
      'rollForwards',
      'revenueRollForwards',
    ]);
  });
});
