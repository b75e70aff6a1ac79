import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineWith, importFile } from '../../helpers/engine';
import { summaryRequest } from './report-request';

const scope = { period: '2024', base: 'window:365' };
const all = { set: { kind: 'all' }, search: '', sort: 'code', descending: false } as const;

function file(folder: string, name: string, ...rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [...rows, ''].join('\n'));
  return path;
}

/** Customers 17 and 18, who bought once each, and are known by their numbers alone. */
async function engineWithLedger(): Promise<Awaited<ReturnType<typeof engineWith>>> {
  const made = await engineWith([]);
  const rows = ['2024-01-05,17,A1,12.50', '2024-02-06,18,A2,3.00'];
  await importFile(made.engine, file(made.folder, 'ledger.csv', 'Date,Customer no.,Invoice,Amount', ...rows));
  return made;
}

describe('a customer list', () => {
  it('names the customers of the ledger, adds those without a purchase to the list and to no figure', async () => {
    const { engine, folder } = await engineWithLedger();
    const before = await engine.run('computeFigures', { scope });
    const path = file(
      folder,
      'customers.csv',
      'Customer no.,Company name,E-mail,City',
      '17,Meyer GmbH,a@meyer.de,Ulm',
      '18,Schulz KG,b@schulz.de,Bonn',
      '19,Neu AG,c@neu.de,Kiel',
    );
    const record = await importFile(engine, path, { decisions: { kind: 'customers' } });
    expect(record).toMatchObject({ kind: 'customers', newCustomers: 1, reconciliation: { rowsImported: 3 } });
    const { rows } = await engine.run('listCustomers', { query: all, offset: 0, limit: 10 });
    expect(rows.map(({ code, name, orders, lastPurchase }) => [code, name, orders, lastPurchase])).toEqual([
      ['17', 'Meyer GmbH', 1, '2024-01-05'],
      ['18', 'Schulz KG', 1, '2024-02-06'],
      ['19', 'Neu AG', 0, null],
    ]);
    expect(await engine.run('computeFigures', { scope })).toEqual(before);
    expect(await engine.run('describeImport', { importId: record.id })).toMatchObject({
      months: [{ month: null, reconciliation: { rowsRead: 3 } }],
    });
    expect((await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok)).toEqual([]);

    const report = await engine.run('reportDocument', summaryRequest(scope, 'en'));
    expect(report.summary?.imports.map(({ fileName }) => fileName)).toEqual(['ledger.csv']);

    const again = await importFile(engine, path, { decisions: { kind: 'customers' } });
    expect(again).toMatchObject({ id: record.id, reconciliation: { rowsImported: 0, rowsDuplicate: 3 } });
    expect(await engine.run('listImports', undefined)).toHaveLength(2);

    await engine.run('undoImport', { importId: record.id });
    const names = (await engine.run('listCustomers', { query: all, offset: 0, limit: 10 })).rows;
    expect(names.map(({ code, name }) => [code, name])).toEqual([
      ['17', '17'],
      ['18', '18'],
    ]);
  });
});

describe('contracts, answers and contacts', () => {
  it('are imported with their months, once, and undone', async () => {
    const { engine, folder } = await engineWithLedger();
    const files = [
      file(
        folder,
        'contracts.csv',
        'Customer no.,Contract no.,Start date,End date,Value',
        '17,C1,2024-01-01,2024-12-31,1200.00',
        '18,C2,2024-02-01,2025-01-31,2400.00',
      ),
      file(
        folder,
        'answers.csv',
        'Customer no.,Date,Score,Comment',
        '17,2024-03-01,9,good',
        '18,2024-03-02,6,',
      ),
      file(
        folder,
        'contacts.csv',
        'Customer no.,Date,Kind,Note',
        '17,2024-03-01,visit,x',
        '19,2024-04-02,call,y',
      ),
    ];
    const kinds = ['contracts', 'feedback', 'interactions'] as const;
    const months: (string | null)[][] = [];
    for (const [index, path] of files.entries()) {
      const { id, kind, reconciliation } = await importFile(engine, path, {
        decisions: { kind: kinds[index] },
      });
      expect([kind, reconciliation.rowsImported]).toEqual([kinds[index], 2]);
      months.push((await engine.run('describeImport', { importId: id })).months.map(({ month }) => month));
      const again = await importFile(engine, path, { decisions: { kind: kinds[index] } });
      expect(again.reconciliation.rowsDuplicate).toBe(2);
    }
    expect(months).toEqual([['2024-01', '2024-02'], ['2024-03'], ['2024-03', '2024-04']]);
    expect((await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok)).toEqual([]);
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ customerCount: 3, importCount: 4 });
    for (const importId of [4, 3, 2]) await engine.run('undoImport', { importId });
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ customerCount: 2, importCount: 1 });
  });
});

describe('merged customers', () => {
  it('are one in every list and figure, with all their lines, and two again when that is undone', async () => {
    const { engine } = await engineWithLedger();
    const detail = (id: number) => engine.run('customerDetail', { id });
    await engine.run('mergeCustomers', { from: 2, into: 1 });
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ customerCount: 1 });
    expect((await detail(1)).lines.map(({ amount }) => amount)).toEqual([1250, 300]);
    expect((await detail(2)).customer).toMatchObject({ id: 1, code: '17', orders: 2 });
    const [merge] = await engine.run('listMerges', undefined);
    await engine.run('undoMerge', { id: merge?.id ?? 0 });
    expect((await detail(2)).lines.map(({ amount }) => amount)).toEqual([300]);
    expect((await detail(2)).customer).toMatchObject({ id: 2, code: '18', orders: 1 });
  });
});
