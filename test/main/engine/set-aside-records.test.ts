import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '@main/engine';
import type { ImportDecisions } from '@shared/contract/views';
import { engineWith, importFile } from '../../helpers/engine';

async function importText(
  engine: Engine,
  folder: string,
  name: string,
  lines: readonly string[],
  decisions: ImportDecisions,
): Promise<number> {
  const path = join(folder, name);
  writeFileSync(path, [...lines, ''].join('\n'));
  return (await importFile(engine, path, { decisions })).id;
}

async function onlySetAside(engine: Engine, importId: number): Promise<number> {
  const { rows } = await engine.run('listSetAside', { importId, offset: 0, limit: 10 });
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? 0;
}

const failed = async (engine: Engine) => (await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok);

const customers: ImportDecisions = {
  kind: 'customers',
  mapping: { customerId: 0, customerName: 1, birthday: 2 },
};

describe('a set-aside row of another kind than sales', () => {
  it('becomes a contract under the month in which it starts', async () => {
    const { engine, folder } = await engineWith([]);
    const id = await importText(
      engine,
      folder,
      'contracts.csv',
      [
        'Customer,Start,End,Value',
        'Meyer,2024-01-01,2024-12-31,1200.00',
        'Schulz,2024-02-30,2024-12-31,600.00',
      ],
      { kind: 'contracts', mapping: { customerName: 0, start: 1, end: 2, value: 3 } },
    );
    const rowId = await onlySetAside(engine, id);
    const result = await engine.run('correctSetAside', {
      id: rowId,
      cells: ['Schulz', '2024-03-01', '2024-12-31', '500.00'],
    });
    expect(result.outcome).toBe('imported');
    const { record, months } = await engine.run('describeImport', { importId: id });
    expect(record.reconciliation).toMatchObject({
      rowsRead: 2,
      rowsImported: 2,
      amountRead: 170000,
      amountImported: 170000,
    });
    expect(months.map(({ month, reconciliation: { rowsImported } }) => [month, rowsImported])).toEqual([
      ['2024-01', 1],
      ['2024-03', 1],
    ]);
    expect(await failed(engine)).toEqual([]);
  });

  it('becomes an answer to a survey, or is found to be in the book already', async () => {
    const { engine, folder } = await engineWith([]);
    const decisions: ImportDecisions = { kind: 'feedback', mapping: { customerName: 0, date: 1, score: 2 } };
    const first = ['Customer,Date,Score', 'Meyer,2024-01-05,9', 'Schulz,2024-01-06,ten'];
    const one = await importText(engine, folder, 'one.csv', first, decisions);
    const two = await importText(engine, folder, 'two.csv', [...first, 'Weber,2024-01-07,3'], decisions);
    const cells = ['Schulz', '2024-01-06', '10'];
    expect(await engine.run('correctSetAside', { id: await onlySetAside(engine, one), cells })).toMatchObject(
      { outcome: 'imported' },
    );
    expect(await engine.run('correctSetAside', { id: await onlySetAside(engine, two), cells })).toMatchObject(
      { outcome: 'duplicate' },
    );
    expect(await failed(engine)).toEqual([]);
  });

  it('of an older customer list does not take the place of what a newer list says', async () => {
    const { engine, folder } = await engineWith(['2024-01-05,Meyer,A1,10.00']);
    const header = 'ID,Name,Birthday';
    const january = await importText(
      engine,
      folder,
      'january.csv',
      [header, 'C1,Old name,1980-02-30', 'C2,Other,1980-01-01'],
      customers,
    );
    await importText(engine, folder, 'february.csv', [header, 'C1,New name,1980-02-29'], customers);
    await engine.run('correctSetAside', {
      id: await onlySetAside(engine, january),
      cells: ['C1', 'Old name', '1980-02-28'],
    });
    const query = { set: { kind: 'all' as const }, search: 'C1', sort: 'name' as const, descending: false };
    const page = await engine.run('listCustomers', { query, offset: 0, limit: 10 });
    expect(page.rows.map(({ name }) => name)).toEqual(['New name']);
    expect(await failed(engine)).toEqual([]);
  });
});
