import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { startTask } from '@main/engine/session/task';
import { engineWith, importFile, ledgerFile } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';

const plain = ['2024-01-05,Ada,R1,"1,234.50"', '2024-01-09,Bob,R2,20.00', '2024-02-01,,R3,5.00'];

function lines(...path: string[]): string[] {
  return readFileSync(join(...path), 'utf8').split('\r\n');
}

function records(...path: string[]): Record<string, string>[] {
  const text = readFileSync(join(...path), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('a book exported as tables', () => {
  it('is a new folder with a CSV file for each kind of record, the settings, the calendar and the costs', async () => {
    const { engine, folder } = await engineWith(plain);
    const done = await engine.run('exportTables', { parent: folder, name: 'shop tables', definitions: null });
    expect(done).toMatchObject({ name: 'shop tables', files: 8 });
    expect(readdirSync(join(folder, 'shop tables')).sort()).toEqual([
      'calendar.csv',
      'contracts.csv',
      'costs.csv',
      'customers.csv',
      'feedback.csv',
      'interactions.csv',
      'sales.csv',
      'settings.csv',
    ]);
  });

  it('has ISO dates, whole minor units, no byte order mark and nothing where there is no customer', async () => {
    const { engine, folder } = await engineWith(plain);
    await engine.run('exportTables', { parent: folder, name: 't', definitions: null });
    expect(lines(folder, 't/sales.csv')).toEqual([
      'line,date,customer,invoice,credited_invoice,product_code,product,category,quantity,unit_price,amount,' +
        'file_currency,file_amount,exchange_rate,further_columns,file,sheet,file_row',
      '1,2024-01-05,1,R1,,,,,,,123450,,,,,ledger.csv,,2',
      '2,2024-01-09,2,R2,,,,,,,2000,,,,,ledger.csv,,3',
      '3,2024-02-01,,R3,,,,,,,500,,,,,ledger.csv,,4',
      '',
    ]);
  });

  it('alters no text: what a spreadsheet would run, quotes and line breaks come back as the ledger has them', async () => {
    const { engine, folder } = await engineWith(['2024-01-05,"=1+1 ""x"", y",-R1,10.00']);
    await engine.run('exportTables', { parent: folder, name: 't', definitions: null });
    expect(records(folder, 't/customers.csv')[0]).toMatchObject({ name: '=1+1 "x", y' });
    expect(records(folder, 't/sales.csv')[0]).toMatchObject({ invoice: '-R1' });
  });

  it('counts who was merged as who they were merged into', async () => {
    const { engine, folder } = await engineWith(plain);
    await engine.run('mergeCustomers', { from: 2, into: 1 });
    await engine.run('exportTables', { parent: folder, name: 't', definitions: null });
    expect(records(folder, 't/sales.csv').map(({ customer }) => customer)).toEqual(['1', '1', '']);
    expect(records(folder, 't/customers.csv').map(({ name }) => name)).toEqual(['Ada']);
  });

  it('has contracts, survey answers and contacts, and what customer lists say of a customer', async () => {
    const { engine, folder } = await engineWith(plain);
    const add = (
      name: string,
      text: string,
      kind: 'customers' | 'contracts' | 'feedback' | 'interactions',
    ) => {
      writeFileSync(join(folder, name), text);
      return importFile(engine, join(folder, name), { decisions: { kind } });
    };
    await add('c.csv', 'Customer,Region,Since,Size class\nAda,North,2020-02-29,L\n', 'customers');
    await add('k.csv', 'Customer,Start,End,Value\nAda,2024-01-01,2024-12-31,1200.00\n', 'contracts');
    await add('f.csv', 'Customer,Date,Score,Survey kind\nBob,2024-01-20,9,NPS\n', 'feedback');
    await add('i.csv', 'Customer,Date,Kind\nBob,2024-01-21,complaint\n', 'interactions');
    await engine.run('exportTables', { parent: folder, name: 't', definitions: null });
    expect(records(folder, 't/customers.csv')[0]).toMatchObject({
      region: 'North',
      since_date: '2020-02-29',
      further_columns: '{"Size class":"L"}',
    });
    expect(records(folder, 't/contracts.csv')[0]).toMatchObject({
      customer: '1',
      start_date: '2024-01-01',
      end_date: '2024-12-31',
      value: '120000',
      cancelled_date: '',
    });
    expect(records(folder, 't/feedback.csv')[0]).toMatchObject({
      customer: '2',
      score: '9',
      survey_kind: 'NPS',
    });
    expect(records(folder, 't/interactions.csv')[0]).toMatchObject({ customer: '2', date: '2024-01-21' });
  });

  it('says by which settings figures are reckoned, and which periods the calendar of the book has', async () => {
    const { engine, folder } = await engineWith(plain);
    await engine.run('updateSettings', { fiscalYearStart: 2, base: { kind: 'window', days: 90 } });
    await engine.run('exportTables', { parent: folder, name: 't', definitions: null });
    const settings = records(folder, 't/settings.csv').map(({ setting, value }) => `${setting}=${value}`);
    expect(settings).toEqual(expect.arrayContaining(['base=window', 'windowDays=90', 'currencyDecimals=2']));
    const calendar = lines(folder, 't/calendar.csv');
    expect(calendar.filter((line) => /^(month|fiscalYear)/.test(line))).toEqual([
      'month,2024-01,2024-01-01,2024-02-01,2023-12-01,1',
      'month,2024-02,2024-02-01,2024-03-01,2024-01-01,1',
      'fiscalYear,FY2024,2023-02-01,2024-02-01,2022-02-01,12',
      'fiscalYear,FY2025,2024-02-01,2025-02-01,2023-02-01,12',
    ]);
  });

  it('touches nothing that is there: a name that is taken gets a number', async () => {
    const { engine, folder } = await engineWith(plain);
    mkdirSync(join(folder, 't'));
    writeFileSync(join(folder, 't/sales.csv'), 'mine');
    const done = await engine.run('exportTables', { parent: folder, name: 't', definitions: null });
    expect(done.name).toBe('t 2');
    expect(readFileSync(join(folder, 't/sales.csv'), 'utf8')).toBe('mine');
  });

  it('takes the definitions in SQL along', async () => {
    const { engine, folder } = await engineWith(plain);
    await engine.run('exportTables', { parent: folder, name: 't', definitions: 'sql' });
    expect(readdirSync(join(folder, 't/sql'))).toEqual(readdirSync('sql'));
  });

  it('cancelled half-way leaves nothing behind', async () => {
    const { engine, folder } = await engineWith(plain);
    const before = readdirSync(folder);
    const { task, cancel } = startTask(({ rows }) => {
      if (rows > 0) cancel();
    });
    const asked = { parent: folder, name: 't', definitions: null };
    expect(await faultCode(() => engine.run('exportTables', asked, task))).toBe('task.cancelled');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('names the place where it cannot be written', async () => {
    const { engine, folder } = await engineWith(plain);
    const asked = { parent: ledgerFile([], folder, 'no-folder.csv'), name: 't', definitions: null };
    expect(await faultCode(() => engine.run('exportTables', asked))).toBe('file.unwritable');
  });
});
