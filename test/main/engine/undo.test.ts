import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startTask } from '@main/engine';
import { engineWith, importFile, ledgerFile, testEngine } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const january = ['2024-01-05,Meyer,A1,12.50', '2024-01-06,Schulz,A2,3.00'];
const february = ['2024-02-01,Meyer,A3,1.00', '2024-02-02,Neu,A4,9.00', '2024-02-30,Neu,A5,9.00'];

describe('undoing an import', () => {
  it('says what goes, takes it away, and gives back every figure as it was', async () => {
    const { engine, folder } = await engineWith(january);
    const scope = { period: '2024', base: 'window:365' };
    const before = await engine.run('computeOverview', { scope });
    const book = await engine.run('summarizeBook', undefined);
    const { id } = await importFile(engine, ledgerFile(february, folder, 'february.csv'));
    expect(await engine.run('computeOverview', { scope })).not.toEqual(before);

    expect(await engine.run('previewUndo', { importId: id })).toMatchObject({
      record: { id, fileName: 'february.csv' },
      rows: 2,
      amount: 1000,
      customersRemoved: 1,
      customersKept: 0,
      laterImports: 0,
    });
    expect(await engine.run('undoImport', { importId: id })).toEqual(book);
    expect(await engine.run('computeOverview', { scope })).toEqual(before);
    expect(await engine.run('listImports', undefined)).toHaveLength(1);
    expect(await faultCode(() => engine.run('listSetAside', { importId: id, offset: 0, limit: 1 }))).toBe(
      'import.unknown',
    );
    expect((await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('stays undone in the file', async () => {
    const { engine, folder, book } = await engineWith(january);
    const { id } = await importFile(engine, ledgerFile(february, folder, 'february.csv'));
    await engine.run('undoImport', { importId: id });
    await engine.run('closeBook', undefined);
    const again = testEngine();
    expect(await again.run('openBook', { path: book })).toMatchObject({ lineCount: 2, importCount: 1 });
    await again.run('closeBook', undefined);
  });

  it('lets the file be imported again', async () => {
    const { engine, folder } = await engineWith(january);
    const path = ledgerFile(february, folder, 'february.csv');
    const first = await importFile(engine, path);
    await engine.run('undoImport', { importId: first.id });
    expect((await importFile(engine, path)).reconciliation).toEqual(first.reconciliation);
  });

  it('of the only import leaves the currency that it settled open again', async () => {
    const { engine, folder } = await engineWith([]);
    await engine.run('createBook', { path: `${folder}/open.staybook`, settings: {}, save: 'now' });
    const { id } = await importFile(engine, ledgerFile(january, folder));
    await engine.run('undoImport', { importId: id });
    expect(await engine.run('updateSettings', { currency: 'EUR' })).toMatchObject({
      settings: { currency: 'EUR' },
    });
  });

  it('makes plans outdated that were made with it', async () => {
    const { engine, folder } = await engineWith(january);
    const longer = ledgerFile([...january, ...february], folder, 'longer.csv');
    const { planId } = await engine.run('stageImport', { path: longer });
    await engine.run('undoImport', { importId: 1 });
    expect(await faultCode(() => engine.run('commitImport', { planId }))).toBe('import.planOutdated');
  });

  it('cancelled leaves the import whole', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => `2024-03-05,C${index % 99},I${index},1.00`);
    const { engine, book } = await engineWith(many);
    const before = hash(book);
    const { task, cancel } = startTask(({ phase }) => {
      if (phase === 'writing') cancel();
    });
    expect(await faultCode(() => engine.run('undoImport', { importId: 1 }, task))).toBe('task.cancelled');
    expect(hash(book)).toBe(before);
    expect((await engine.run('summarizeBook', undefined)).lineCount).toBe(30_000);
  });

  it('of an import that there is not is refused', async () => {
    const { engine } = await engineWith(january);
    expect(await faultCode(() => engine.run('previewUndo', { importId: 2 }))).toBe('import.unknown');
    expect(await faultCode(() => engine.run('undoImport', { importId: 2 }))).toBe('import.unknown');
    expect(await faultCode(() => engine.run('describeImport', { importId: 2 }))).toBe('import.unknown');
  });
});

describe('one import', () => {
  it('is described with its months, which add up to it, and how its columns were read', async () => {
    const { engine } = await engineWith([...january, ...february]);
    expect(await engine.run('describeImport', { importId: 1 })).toMatchObject({
      record: {
        kind: 'sales',
        rowsCorrected: 0,
        reconciliation: { rowsRead: 5, rowsImported: 4, rowsSetAside: 1 },
      },
      mapping: { date: 'Date', invoice: 'Invoice', amount: 'Amount' },
      replacedLines: 0,
      months: [
        { month: '2024-01', reconciliation: { rowsRead: 2, amountImported: 1550 } },
        { month: '2024-02', reconciliation: { rowsRead: 2, amountImported: 1000 } },
        { month: null, reconciliation: { rowsRead: 1, rowsSetAside: 1, amountSetAside: 900 } },
      ],
    });
  });

  it('replaces invoices where that was decided, and says before how many lines', async () => {
    const { engine, folder } = await engineWith(january);
    const path = ledgerFile(['2024-01-05,Meyer,A1,13.00', january[1] ?? ''], folder, 'corrected.csv');
    const undecided = await engine.run('stageImport', { path });
    expect(undecided).toMatchObject({ changedInvoices: 1, replacedLines: 0, replacedAmount: 0 });
    expect(undecided.notes).toContainEqual({ code: 'import.changedInvoices', params: { count: 1 } });
    const plan = await engine.run('stageImport', { path, decisions: { replaceInvoices: true } });
    expect(plan).toMatchObject({ changedInvoices: 1, replacedLines: 1, replacedAmount: 1250 });
    expect(plan.notes.map(({ code }) => code)).not.toContain('import.changedInvoices');
    await engine.run('commitImport', { planId: plan.planId });
    const { lines } = await engine.run('customerDetail', { id: 1 });
    expect(lines.map(({ amount, fileName }) => [amount, fileName])).toEqual([[1300, 'corrected.csv']]);
    expect(await engine.run('describeImport', { importId: 1 })).toMatchObject({ replacedLines: 1 });
    await engine.run('undoImport', { importId: 2 });
    expect((await engine.run('customerDetail', { id: 1 })).lines.map(({ amount }) => amount)).toEqual([1250]);
  });
});
