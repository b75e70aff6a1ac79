import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import { isMoneyFraction } from '@shared/metrics/figure-fraction';
import type { CommandInput, Engine } from '@main/engine';
import { engineWith } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { summaryRequest } from './report-request';

const rows = [
  '2024-01-05,Meyer,A1,12.50',
  '2024-01-20,Schulz,A2,100.00',
  '2024-02-10,Meyer,A3,7.50',
  '2024-02-11,Åsa 9,A4,1.00',
  '2024-02-11,Åsa 10,A5,2.00',
  '2024-03-02,=cmd(),A6,4.00',
  '2024-03-31,,A7,9.99',
];

type Query = CommandInput<'listCustomers'>['query'];
const all: Query = { set: { kind: 'all' }, search: '', sort: 'name', descending: false };
const scope = { period: '2024-02', base: 'window:365' };

let engine: Engine;
beforeAll(async () => {
  ({ engine } = await engineWith(rows));
});
const names = async (query: Partial<Query>, offset = 0, limit = 100) =>
  (await engine.run('listCustomers', { query: { ...all, ...query }, offset, limit })).rows.map(
    ({ name }) => name,
  );

describe('the list of customers', () => {
  it('shows each as of the data-through date', async () => {
    const { total, rows: page } = await engine.run('listCustomers', { query: all, offset: 0, limit: 1 });
    const meyer = (
      await engine.run('listCustomers', { query: { ...all, search: 'meyer' }, offset: 0, limit: 9 })
    ).rows;
    expect(total).toBe(5);
    expect(page).toHaveLength(1);
    expect(meyer).toEqual([
      {
        id: 1,
        code: 'Meyer',
        name: 'Meyer',
        firstPurchase: '2024-01-05',
        lastPurchase: '2024-02-10',
        orders: 2,
        revenue: 2000,
        recencyDays: 50,
        values: [],
      },
    ]);
  });

  it('sorts names with their numbers as numbers, and any column both ways', async () => {
    expect(await names({})).toEqual(['=cmd()', 'Åsa 9', 'Åsa 10', 'Meyer', 'Schulz']);
    expect(await names({ sort: 'revenue', descending: true })).toEqual([
      'Schulz',
      'Meyer',
      '=cmd()',
      'Åsa 10',
      'Åsa 9',
    ]);
    expect((await names({ sort: 'recencyDays' }))[0]).toBe('=cmd()');
    expect((await names({ sort: 'firstPurchase' }))[0]).toBe('Meyer');
    expect((await names({ sort: 'orders', descending: true }))[0]).toBe('Meyer');
  });

  it('pages through what a search finds, whatever the case or width', async () => {
    expect(await names({ search: 'ÅSA' })).toEqual(['Åsa 9', 'Åsa 10']);
    expect(await names({ search: 'ＳＣＨＵＬＺ' })).toEqual(['Schulz']);
    expect(await names({}, 3, 2)).toEqual(['Meyer', 'Schulz']);
  });

  it('holds exactly the customers behind a figure, for every metric and part', async () => {
    const { figures } = await engine.run('computeFigures', { scope });
    expect(figures).toHaveLength(catalogue.length);
    // A count of orders is no count of customers; its members are those who ordered.
    const counted = figures.filter(
      (candidate) =>
        candidate.id !== 'orderCount' &&
        (candidate.unit === 'ratio' || candidate.unit === 'count') &&
        !isMoneyFraction(candidate),
    );
    for (const figure of counted) {
      for (const part of ['numerator', 'denominator'] as const) {
        if (figure[part] === null) continue;
        const set = { kind: 'figure', scope, metric: figure.id, part } as const;
        const { total } = await engine.run('listCustomers', { query: { ...all, set }, offset: 0, limit: 1 });
        expect(`${figure.id} ${part} ${total}`).toBe(`${figure.id} ${part} ${figure[part]}`);
      }
    }
  });

  it('holds the customers of a cohort cell, as many as the cell counts', async () => {
    const request = { unit: 'month', measure: 'customers', mode: 'bounded' } as const;
    const { cohorts } = await engine.run('computeCohorts', request);
    for (const { period, cells } of cohorts) {
      for (const { age, value } of cells) {
        const set = { kind: 'cohort', unit: 'month', cohort: period, age, mode: 'bounded' } as const;
        const { total } = await engine.run('listCustomers', { query: { ...all, set }, offset: 0, limit: 1 });
        expect(total).toBe(value);
      }
    }
  });

  it('refuses a period, base or metric that does not exist', async () => {
    const figure = (change: object) =>
      names({ set: { kind: 'figure', scope, metric: 'customerChurnRate', part: 'numerator', ...change } });
    expect(await faultCode(() => figure({ metric: 'luck' }))).toBe('metric.unknown');
    expect(await faultCode(() => figure({ scope: { ...scope, period: '2024-13' } }))).toBe('period.invalid');
    expect(await faultCode(() => figure({ scope: { ...scope, base: 'contractual' } }))).toBe('base.invalid');
  });
});

describe('one customer', () => {
  it('shows every order and, behind them, every ledger line with its file and row', async () => {
    const { orders, lines, medianGapDays } = await engine.run('customerDetail', { id: 1 });
    expect(orders).toEqual([
      {
        day: '2024-01-05',
        invoice: 'A1',
        net: 1250,
        lineCount: 1,
        isPurchase: true,
        source: expect.objectContaining({ fileName: 'ledger.csv', row: 2 }) as unknown,
      },
      {
        day: '2024-02-10',
        invoice: 'A3',
        net: 750,
        lineCount: 1,
        isPurchase: true,
        source: expect.objectContaining({ fileName: 'ledger.csv', row: 4 }) as unknown,
      },
    ]);
    expect(lines.map(({ fileName, row, amount }) => ({ fileName, row, amount }))).toEqual([
      { fileName: 'ledger.csv', row: 2, amount: 1250 },
      { fileName: 'ledger.csv', row: 4, amount: 750 },
    ]);
    expect(medianGapDays).toBe(36);
  });

  it('that does not exist is a fault', async () => {
    expect(await faultCode(() => engine.run('customerDetail', { id: 6 }))).toBe('customer.unknown');
  });
});

describe('exporting customers', () => {
  const columns = [
    { id: 'code', header: 'No.' },
    { id: 'name', header: 'Name' },
    { id: 'firstPurchase', header: 'First' },
    { id: 'lastPurchase', header: 'Last' },
    { id: 'orders', header: 'Orders' },
    { id: 'revenue', header: 'Revenue' },
    { id: 'recencyDays', header: 'Days' },
  ] as const;

  it('writes those of the list in its order, with money as decimals and no formula to run', async () => {
    const path = join(temporaryFolder(), 'customers.csv');
    const query = { ...all, sort: 'revenue', descending: true } as const;
    const exported = await engine.run('exportCustomers', {
      path,
      query,
      title: 'Customers',
      columns,
      labels: {},
    });
    expect(exported).toEqual({ rows: 5 });
    const lines = readFileSync(path, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFNo.,Name,First,Last,Orders,Revenue,Days');
    expect(lines[1]).toBe('Schulz,Schulz,2024-01-20,2024-01-20,1,100.00,71');
    expect(lines[3]).toMatch(/^'=cmd\(\),'=cmd\(\),/);
  });

  it('writes a workbook where the name ends in .xlsx: days as dates, money as numbers, text never a formula', async () => {
    const path = join(temporaryFolder(), 'customers.xlsx');
    const query = { ...all, sort: 'revenue', descending: true } as const;
    await engine.run('exportCustomers', { path, query, title: 'Customers', columns, labels: {} });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.getWorksheet('Customers');
    expect(sheet?.rowCount).toBe(6);
    expect(sheet?.getRow(1).values).toEqual([undefined, ...columns.map(({ header }) => header)]);
    expect(sheet?.getCell('C2').value).toEqual(new Date('2024-01-20T00:00:00Z'));
    expect(sheet?.getCell('F2').value).toBe(100);
    expect(sheet?.getCell('A4')).toMatchObject({ type: ExcelJS.ValueType.String, value: '=cmd()' });
  });
});

describe('the report document', () => {
  it('carries the overview of its scope, the sources and when it was prepared', async () => {
    const report = await engine.run('reportDocument', summaryRequest(scope, 'ru'));
    expect(report).toMatchObject({
      preparedAt: '2024-03-01T08:00:00.000Z',
      language: 'ru',
      summary: {
        overview: { scope, period: { start: '2024-02-01', end: '2024-03-01' } },
        imports: [{ fileName: 'ledger.csv' }],
      },
    });
    expect(report.summary?.overview).toEqual(await engine.run('computeOverview', { scope }));
  });

  it('of an empty book is refused, because there is nothing to report', async () => {
    const { engine: empty } = await engineWith([]);
    expect(await faultCode(() => empty.run('computeOverview', { scope }))).toBe('book.empty');
    expect(await faultCode(() => empty.run('reportDocument', summaryRequest(scope, 'en')))).toBe(
      'report.noRecords',
    );
  });
});
