import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTask, type CommandOutput } from '@main/engine';
import { faultSentence } from '@main/words/words';
import { engineWith, importFile, ledgerFile } from '../../helpers/engine';
import { faultCode, faultOf } from '../../helpers/fault';

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const january = ['2024-01-05,Meyer,A1,12.50', '2024-01-06,Schulz,A2,3.00'];
const february = ['2024-01-06,Schulz,A2,3.00', '2024-02-01,Meyer,A3,1.00', '2024-02-30,Meyer,A4,9.00'];

const reconciliations = ({ files }: CommandOutput<'stageBatch'>) =>
  files.map(({ plan }) => plan?.reconciliation ?? null);

describe('importing several files', () => {
  it('shows for each what it will do after those before it, and then does that', async () => {
    const { engine, folder, book } = await engineWith([]);
    const paths = [ledgerFile(january, folder, 'january.csv'), ledgerFile(february, folder, 'february.csv')];
    const before = hash(book);
    const batch = await engine.run('stageBatch', { files: paths.map((path) => ({ path, decisions: {} })) });
    expect(hash(book)).toBe(before);
    expect(batch.files.map(({ fileName, plan }) => [fileName, plan?.newCustomers])).toEqual([
      ['january.csv', 2],
      ['february.csv', 0],
    ]);
    expect(reconciliations(batch)).toMatchObject([
      { rowsRead: 2, rowsImported: 2, amountImported: 1550 },
      { rowsRead: 3, rowsImported: 1, rowsDuplicate: 1, rowsSetAside: 1, amountDuplicate: 300 },
    ]);
    const records = await engine.run('commitBatch', { batchId: batch.batchId });
    expect(records.map(({ reconciliation }) => reconciliation)).toEqual(reconciliations(batch));
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ lineCount: 3, importCount: 2 });
    expect((await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('leaves figures and lists untouched while it is only rehearsed', async () => {
    const { engine, folder } = await engineWith(january);
    const scope = { period: '2024-01', base: 'window:365' };
    const query = { set: { kind: 'all' }, search: '', sort: 'name', descending: false } as const;
    const shown = async () => ({
      book: await engine.run('summarizeBook', undefined),
      overview: await engine.run('computeOverview', { scope }),
      customers: await engine.run('listCustomers', { query, offset: 0, limit: 10 }),
      imports: await engine.run('listImports', undefined),
    });
    const before = await shown();
    const path = ledgerFile([...february, '2024-02-02,Neu,A9,5.00'], folder, 'february.csv');
    const batch = engine.run('stageBatch', { files: [{ path, decisions: {} }] });
    // Asked for while the rehearsal is under way.
    const during = await shown();
    expect((await batch).files[0]?.plan?.newCustomers).toBe(1);
    expect(during).toEqual(before);
    expect(await shown()).toEqual(before);
  });

  it('leaves out a file that cannot be imported, with its fault or its question', async () => {
    const { engine, folder } = await engineWith([]);
    const text = join(folder, 'letter.csv');
    writeFileSync(text, 'Dear customer,\nthank you\n');
    const open = ledgerFile(['1/2/2024,Meyer,A1,1.00', '3/4/2024,Meyer,A2,1.00'], folder, 'unclear.csv');
    const paths = [text, open, ledgerFile(january, folder, 'january.csv')];
    const batch = await engine.run('stageBatch', { files: paths.map((path) => ({ path, decisions: {} })) });
    expect(batch.files[0]?.fault).toMatchObject({ kind: 'unreadable' });
    expect(batch.files[1]?.fault).toMatchObject({ kind: 'usage', code: 'date.orderUnknown' });
    expect(batch.files[2]?.plan).toMatchObject({ reconciliation: { rowsImported: 2 } });
    const records = await engine.run('commitBatch', { batchId: batch.batchId });
    expect(records.map(({ fileName }) => fileName)).toEqual(['january.csv']);
  });

  it('imports the same file only once, wherever it stands in the batch', async () => {
    const { engine, folder } = await engineWith(january);
    const file = { path: join(folder, 'ledger.csv'), decisions: {} };
    const batch = await engine.run('stageBatch', { files: [file, file] });
    expect(reconciliations(batch)).toMatchObject([{ rowsDuplicate: 2 }, { rowsDuplicate: 2 }]);
    const records = await engine.run('commitBatch', { batchId: batch.batchId });
    expect(records.map(({ id }) => id)).toEqual([1, 1]);
    expect(await engine.run('listImports', undefined)).toHaveLength(1);
  });

  it('stops at a file that does something else by now, and says which files are in', async () => {
    const { engine, folder } = await engineWith([]);
    const paths = [ledgerFile(january, folder, 'january.csv'), ledgerFile(february, folder, 'february.csv')];
    const batch = await engine.run('stageBatch', { files: paths.map((path) => ({ path, decisions: {} })) });
    ledgerFile([...february, '2024-02-09,Meyer,A9,2.00'], folder, 'february.csv');
    const fault = await faultOf(() => engine.run('commitBatch', { batchId: batch.batchId }));
    expect(fault).toMatchObject({
      kind: 'conflict',
      code: 'import.batchStopped',
      params: { cause: 'import.planOutdated', batchFile: 'february.csv', done: 1, total: 2 },
    });
    expect(faultSentence(fault, 'en')).toBe(
      'february.csv was not imported. The book has changed since february.csv was previewed, so the import would ' +
        'do something else than shown. Read the file again. Files before it that are imported: 1 of 2.',
    );
    expect((await engine.run('listImports', undefined)).map(({ fileName }) => fileName)).toEqual([
      'january.csv',
    ]);
    expect(await faultCode(() => engine.run('commitBatch', { batchId: batch.batchId }))).toBe(
      'import.planUnknown',
    );
  });

  it('cancelled while the second is written leaves the first imported and the second not at all', async () => {
    const { engine, folder } = await engineWith([]);
    const many = Array.from({ length: 30_000 }, (_, index) => `2024-03-05,C${index % 99},I${index},1.00`);
    const paths = [ledgerFile(january, folder, 'january.csv'), ledgerFile(many, folder, 'many.csv')];
    const batch = await engine.run('stageBatch', { files: paths.map((path) => ({ path, decisions: {} })) });
    const { task, cancel } = startTask(({ phase, share, rows }) => {
      // The first report of writing the second file: half is done, and nothing of this one.
      if (phase === 'writing' && share === 0.5 && rows === 0) cancel();
    });
    await expect(engine.run('commitBatch', { batchId: batch.batchId }, task)).rejects.toMatchObject({
      body: { kind: 'cancelled', params: { cause: 'task.cancelled', done: 1 } },
    });
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ lineCount: 2, importCount: 1 });
  });

  it('cancelled while it is rehearsed leaves nothing', async () => {
    const { engine, folder, book } = await engineWith(january);
    const before = hash(book);
    const many = Array.from({ length: 30_000 }, (_, index) => `2024-03-05,C${index % 99},I${index},1.00`);
    const { task, cancel } = startTask(({ phase }) => {
      if (phase === 'checking') cancel();
    });
    const files = [{ path: ledgerFile(many, folder, 'many.csv'), decisions: {} }];
    expect(await faultCode(() => engine.run('stageBatch', { files }, task))).toBe('task.cancelled');
    expect((await engine.run('summarizeBook', undefined)).lineCount).toBe(2);
    await importFile(engine, ledgerFile(february, folder, 'february.csv'));
    expect(hash(book)).not.toBe(before);
  });

  it('reports its progress over all files', async () => {
    const { engine, folder } = await engineWith([]);
    const paths = [ledgerFile(january, folder, 'january.csv'), ledgerFile(february, folder, 'february.csv')];
    const shares: number[] = [];
    const task = {
      report: ({ share }: { share: number | null }) => void shares.push(share ?? -1),
      throwIfCancelled: () => undefined,
      breathe: () => Promise.resolve(),
    };
    await engine.run('stageBatch', { files: paths.map((path) => ({ path, decisions: {} })) }, task);
    expect(shares.some((share) => share < 0.5)).toBe(true);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });
});
