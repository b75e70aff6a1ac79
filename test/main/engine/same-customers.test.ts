import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import type { Engine } from '@main/engine';
import { engineWith, importFile } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';

const rows = [
  '2024-01-05,Acme Ltd,A1,12.50',
  '2024-01-20,Acme Ltd,A2,2.50',
  '2024-02-05,Acme,A3,7.00',
  '2024-02-07,Acme Inc.,A4,3.25',
  '2024-03-01,Bolt,A5,1.00',
];

const scope = { period: '2024', base: 'period' };

async function idOf(engine: Engine, name: string): Promise<number> {
  const query = { set: { kind: 'all' as const }, search: '', sort: 'name' as const, descending: false };
  const page = await engine.run('listCustomers', { query, offset: 0, limit: 100 });
  const found = page.rows.find((row) => row.name === name);
  if (found === undefined) throw new Error(`no customer ${name}`);
  return found.id;
}

const customerNames = async (engine: Engine): Promise<readonly string[]> => {
  const query = { set: { kind: 'all' as const }, search: '', sort: 'name' as const, descending: false };
  return (await engine.run('listCustomers', { query, offset: 0, limit: 100 })).rows.map(({ name }) => name);
};

const proposals = async (engine: Engine): Promise<readonly string[]> =>
  (await engine.run('listSameCustomers', undefined)).map(
    ({ left, right, reasons }) => `${left.name} = ${right.name}: ${reasons.join()}`,
  );

const failed = async (engine: Engine) => (await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok);

/** Everything in the file of a book but what was noted about changes. */
async function contentOf(path: string): Promise<unknown> {
  const { Database } = await initSqlJs();
  const database = new Database(readFileSync(path));
  const names =
    database.exec(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)[0]?.values ?? [];
  const kept = names
    .map(([name]) => String(name))
    .filter((name) => !['change_log', 'customer_merge'].includes(name));
  return kept.map((name) => [name, database.exec(`SELECT * FROM ${name}`)[0]?.values ?? []]);
}

describe('customers that may be the same', () => {
  it('are proposed with what is known of each, and counted before the import', async () => {
    const { engine } = await engineWith(rows);
    expect(await proposals(engine)).toEqual([
      'Acme Ltd = Acme: name',
      'Acme Ltd = Acme Inc.: name',
      'Acme = Acme Inc.: name',
    ]);
    const [first] = await engine.run('listSameCustomers', undefined);
    expect(first?.left).toMatchObject({ lines: 2, revenue: 1500 });
    expect(first?.right).toMatchObject({ lines: 1, revenue: 700 });
  });

  it('are counted by a preview only where the file brings a new one', async () => {
    const { engine, folder } = await engineWith(rows);
    const path = join(folder, 'more.csv');
    writeFileSync(
      path,
      'Date,Customer,Invoice,Amount\n2024-04-01,BOLT GmbH,A6,1.00\n2024-04-02,Acme Ltd,A7,1.00\n',
    );
    expect(await engine.run('stageImport', { path })).toMatchObject({ newCustomers: 1, possibleSame: 1 });
  });

  it('are proposed no more once they were found to be two, also under merged numbers', async () => {
    const { engine } = await engineWith(rows);
    const [ltd, acme, inc] = [
      await idOf(engine, 'Acme Ltd'),
      await idOf(engine, 'Acme'),
      await idOf(engine, 'Acme Inc.'),
    ];
    await engine.run('keepApart', { left: inc, right: ltd });
    expect(await proposals(engine)).toHaveLength(2);
    await engine.run('mergeCustomers', { from: acme, into: ltd });
    expect(await proposals(engine)).toEqual([]);
  });
});

describe('merging two customers', () => {
  it('makes one customer of them in every figure, and is listed', async () => {
    const { engine } = await engineWith(rows);
    const [ltd, acme] = [await idOf(engine, 'Acme Ltd'), await idOf(engine, 'Acme')];
    const book = await engine.run('mergeCustomers', { from: acme, into: ltd });
    expect(book).toMatchObject({ customerCount: 3, lineCount: 5 });
    expect(await proposals(engine)).toHaveLength(1);
    expect(await customerNames(engine)).toEqual(['Acme Inc.', 'Acme Ltd', 'Bolt']);
    const detail = await engine.run('customerDetail', { id: ltd });
    expect(detail.customer).toMatchObject({ orders: 3, revenue: 2200, lastPurchase: '2024-02-05' });
    expect(await engine.run('listMerges', undefined)).toMatchObject([
      {
        from: { id: acme, name: 'Acme', lines: 1, revenue: 700 },
        into: { id: ltd, name: 'Acme Ltd', lines: 2, revenue: 1500 },
        mergedAt: '2024-03-01T08:00:00.000Z',
        undoneAt: null,
      },
    ]);
    expect(await failed(engine)).toEqual([]);
  });

  it('and undoing it gives the same figures and the same content, but for the log', async () => {
    const { engine, book } = await engineWith(rows);
    const before = {
      content: await contentOf(book),
      overview: await engine.run('computeOverview', { scope }),
    };
    await engine.run('mergeCustomers', {
      from: await idOf(engine, 'Acme'),
      into: await idOf(engine, 'Acme Ltd'),
    });
    expect(await engine.run('computeOverview', { scope })).not.toEqual(before.overview);
    const [merge] = await engine.run('listMerges', undefined);
    const after = await engine.run('undoMerge', { id: merge?.id ?? 0 });
    expect(after).toMatchObject({ customerCount: 4 });
    expect(await proposals(engine)).toHaveLength(3);
    expect(await engine.run('computeOverview', { scope })).toEqual(before.overview);
    expect(await contentOf(book)).toEqual(before.content);
    expect(await engine.run('listMerges', undefined)).toMatchObject([
      { undoneAt: '2024-03-01T08:00:00.000Z' },
    ]);
    expect(await faultCode(() => engine.run('undoMerge', { id: merge?.id ?? 0 }))).toBe(
      'customer.mergeUnknown',
    );
  });

  it('follows merges that were made before, so that no circle can come about', async () => {
    const { engine } = await engineWith(rows);
    const [ltd, acme, inc] = [
      await idOf(engine, 'Acme Ltd'),
      await idOf(engine, 'Acme'),
      await idOf(engine, 'Acme Inc.'),
    ];
    await engine.run('mergeCustomers', { from: acme, into: ltd });
    await engine.run('mergeCustomers', { from: acme, into: inc });
    expect(await customerNames(engine)).toEqual(['Acme Inc.', 'Bolt']);
    expect(await faultCode(() => engine.run('mergeCustomers', { from: inc, into: acme }))).toBe(
      'customer.sameAlready',
    );
    expect(await faultCode(() => engine.run('mergeCustomers', { from: ltd, into: ltd }))).toBe(
      'customer.sameAlready',
    );
    expect(await faultCode(() => engine.run('keepApart', { left: ltd, right: inc }))).toBe(
      'customer.sameAlready',
    );
    const merges = await engine.run('listMerges', undefined);
    expect(merges.map(({ from, into }) => [from.id, into.id])).toEqual([
      [ltd, inc],
      [acme, ltd],
    ]);
    await engine.run('undoMerge', { id: merges[1]?.id ?? 0 });
    expect(await customerNames(engine)).toEqual(['Acme', 'Acme Inc.', 'Bolt']);
    expect(await failed(engine)).toEqual([]);
  });

  it('finds its lines again when a file is imported a second time, before and after it is undone', async () => {
    const { engine, folder } = await engineWith(rows);
    await engine.run('mergeCustomers', {
      from: await idOf(engine, 'Acme'),
      into: await idOf(engine, 'Acme Ltd'),
    });
    const path = join(folder, 'again.csv');
    writeFileSync(path, `${readFileSync(join(folder, 'ledger.csv'), 'utf8')}2024-04-01,Acme,A9,5.00\n`);
    const record = await importFile(engine, path);
    expect(record).toMatchObject({ newCustomers: 0, reconciliation: { rowsDuplicate: 5, rowsImported: 1 } });
    const [merge] = await engine.run('listMerges', undefined);
    await engine.run('undoMerge', { id: merge?.id ?? 0 });
    const acme = await engine.run('customerDetail', { id: await idOf(engine, 'Acme') });
    expect(acme.customer).toMatchObject({ orders: 2, revenue: 1200 });
    expect(await engine.run('stageImport', { path })).toMatchObject({
      reconciliation: { rowsDuplicate: 6, rowsImported: 0 },
    });
  });

  it('is refused for customers that the book does not have', async () => {
    const { engine } = await engineWith(rows);
    const acme = await idOf(engine, 'Acme');
    expect(await faultCode(() => engine.run('mergeCustomers', { from: 99, into: acme }))).toBe(
      'customer.unknown',
    );
    expect(await faultCode(() => engine.run('keepApart', { left: acme, right: 99 }))).toBe(
      'customer.unknown',
    );
  });
});
