import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineWith, importFile } from '../../helpers/engine';

const contractRows = [
  'Customer no.,Contract no.,Start,End,Value',
  '17,K1,2023-04-01,2024-03-31,1200.00',
  '17,K2,2024-04-01,2025-03-31,1200.00',
  '18,K3,2023-07-01,2024-06-30,600.00',
  '19,K4,2024-05-01,2025-04-30,900.00',
];

function file(folder: string, name: string, rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [...rows, ''].join('\n'));
  return path;
}

async function engineWithContracts(): Promise<Awaited<ReturnType<typeof engineWith>>> {
  const made = await engineWith([]);
  const path = file(made.folder, 'contracts.csv', contractRows);
  await importFile(made.engine, path, { decisions: { kind: 'contracts' } });
  return made;
}

const sales = ['Date,Customer no.,Invoice,Amount', '2024-06-30,17,A1,12.50'];

describe('a book that holds contracts and no sales', () => {
  it('counts customers by contract, without having been told, and its summary has the span of the contracts', async () => {
    const { engine } = await engineWithContracts();
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({
      settings: { base: { kind: 'contract' } },
      contractCount: 4,
      lineCount: 0,
      firstDay: '2023-04-01',
      dataThrough: '2024-05-01',
    });
    const { figures, dataThrough } = await engine.run('computeFigures', {
      scope: { period: '2024-04', base: 'contract' },
      only: ['openingCustomers', 'customerRetentionRate', 'netRevenue'],
    });
    expect(dataThrough).toBe('2024-05-01');
    expect(figures.map(({ value, reason }) => value ?? reason?.code)).toEqual([2, 1, 'ledgerEmpty']);
  });

  it('has an overview under its own base; under another the figures say that there is no ledger', async () => {
    const { engine } = await engineWithContracts();
    const overviewUnder = (base: string) =>
      engine.run('computeOverview', { scope: { period: '2024-Q1', base } });
    const own = await overviewUnder('contract');
    expect(own.rollForward).toMatchObject({ opening: 2, closing: 2, lost: 0, new: 0 });
    expect(own.trend.map(({ period }) => period)).toContain('2023-Q2');
    const other = await overviewUnder('window:365');
    expect(other).toMatchObject({ rollForward: null, trend: [], dataThrough: '2024-05-01' });
    expect(other.tiles[0]!.figure).toMatchObject({ value: null, reason: { code: 'ledgerEmpty' } });
  });

  it('is counted by purchases once it holds sales, and by contract again when they are taken back', async () => {
    const { engine, folder } = await engineWithContracts();
    const baseOf = async () => (await engine.run('readSettings', undefined)).base.kind;
    const { id } = await importFile(engine, file(folder, 'sales.csv', sales));
    expect(await baseOf()).toBe('window');
    await engine.run('undoImport', { importId: id });
    expect(await baseOf()).toBe('contract');
  });

  it('holds nothing of contracts whose import was undone', async () => {
    const { engine } = await engineWithContracts();
    const [record] = await engine.run('listImports', undefined);
    await engine.run('undoImport', { importId: record!.id });
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({
      contractCount: 0,
      customerCount: 0,
      firstDay: null,
      settings: { base: { kind: 'window', days: 365 } },
    });
    const { dataThrough, figures, contracts } = await engine.run('computeRenewals', { period: '2024' });
    expect([dataThrough, figures[0]?.value, figures[0]?.reason?.code, contracts]).toEqual([
      null,
      null,
      'noContracts',
      [],
    ]);
  });

  it('keeps the base that somebody has set, whatever it then holds', async () => {
    const { engine, folder } = await engineWithContracts();
    await engine.run('updateSettings', { base: { kind: 'contract' } });
    await importFile(engine, file(folder, 'sales.csv', sales));
    expect((await engine.run('readSettings', undefined)).base).toEqual({ kind: 'contract' });
    const { engine: other, folder: otherFolder } = await engineWith([]);
    await other.run('updateSettings', { base: { kind: 'window', days: 365 } });
    const path = file(otherFolder, 'contracts.csv', contractRows);
    await importFile(other, path, { decisions: { kind: 'contracts' } });
    expect((await other.run('readSettings', undefined)).base).toEqual({ kind: 'window', days: 365 });
  });
});

describe('the customers behind contracts that fall due', () => {
  it('of each part are as many as the table says, also of a group', async () => {
    const { engine, folder } = await engineWithContracts();
    const list = file(folder, 'customers.csv', [
      'Customer no.,Name,Region',
      '17,Alder,North',
      '18,Birch,South/West',
    ]);
    await importFile(engine, list, { decisions: { kind: 'customers' } });
    const table = await engine.run('computeRenewals', { period: '2024', by: 'region' });
    expect(table.groups.map(({ key }) => key)).toEqual(['North', 'South/West']);
    const countOf = async (part: 'due' | 'renewed' | 'pending', group: string | null) => {
      const set = {
        kind: 'renewal',
        period: '2024',
        part,
        group: group === null ? null : { by: 'region', key: group },
      } as const;
      const query = { set, search: '', sort: 'code', descending: false } as const;
      return (await engine.run('listCustomers', { query, offset: 0, limit: 10 })).total;
    };
    for (const { key, customers } of table.groups)
      for (const part of ['due', 'renewed', 'pending'] as const)
        expect(await countOf(part, key)).toBe(customers[part]);
    expect([await countOf('due', null), await countOf('renewed', null)]).toEqual([2, 1]);
    expect(table.total.customers).toMatchObject({ due: 2, renewed: 1, pending: 1 });
  });

  it('what falls due next stands in the calendar and in the outlook, as long as the list behind it', async () => {
    const { engine } = await engineWithContracts();
    const { calendar, outlook } = await engine.run('computeRenewals', { period: '2024' });
    expect(calendar.map(({ month, due }) => [month, due]).filter(([, due]) => due !== 0)).toEqual([
      ['2024-06', 1],
      ['2025-03', 1],
      ['2025-04', 1],
    ]);
    expect(calendar[0]).toMatchObject({ month: '2024-05', period: '2024-05-02..2024-05-31' });
    expect(outlook.map(({ days, due, value }) => [days, due, value])).toEqual([
      [30, 0, 0],
      [60, 1, 5000],
      [90, 1, 5000],
    ]);
    for (const { period, due } of [...calendar, ...outlook])
      expect((await engine.run('computeRenewals', { period })).contracts).toHaveLength(due);
  });
});
