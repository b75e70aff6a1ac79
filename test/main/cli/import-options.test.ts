import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

const book = ['--book', 'shop.staybook'];

/** A folder with these files in it, by name. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

interface ImportedFile {
  readonly file: string;
  readonly kind: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly rowsImported: number;
  readonly rowsDuplicate: number;
  readonly rowsSetAside: number;
  readonly amountImported: string;
}

async function imported(folder: string, ...args: string[]): Promise<readonly ImportedFile[]> {
  const { code, err, json } = await cli(['import', ...args, ...book, '--json'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return (json() as { files: readonly ImportedFile[] }).files;
}

const foreignRows =
  'Date,Customer,Currency,Amount\n2024-01-05,Meyer,USD,12.50\n2024-01-06,Meyer,USD,2.50\n2024-01-06,Schulz,EUR,100.00\n';
const foreignHeaders = 'Spalte 1,Spalte 2,Spalte 3\n2024-01-05,Meyer,12.50\n2024-01-06,Schulz,7.50\n';

describe('staybook import --mapping', () => {
  it('takes the columns by header from a file of the form that --json prints', async () => {
    const folder = folderOf({
      'ledger.csv': foreignHeaders,
      'map.json': '{"date": "Spalte 1", "customerName": "Spalte 2", "amount": "Spalte 3"}',
    });
    const [file] = await imported(folder, 'ledger.csv', '--mapping', 'map.json');
    expect(file).toMatchObject({
      rowsImported: 2,
      amountImported: '20.00',
      mapping: { date: 'Spalte 1', customerName: 'Spalte 2', amount: 'Spalte 3' },
    });
  });

  it('takes kind, settings and columns by number from a nested one', async () => {
    const folder = folderOf({
      'ledger.csv': 'A;B;C\n03/04/2024;Meyer;12,50\n05/04/2024;Schulz;7,50\n',
      'map.json': '{"kind": "sales", "fields": {"date": 1, "customer": 2, "amount": 3}, "dateOrder": "dmy"}',
    });
    const [file] = await imported(folder, 'ledger.csv', '--mapping', 'map.json');
    expect(file).toMatchObject({ kind: 'sales', rowsImported: 2, amountImported: '20.00' });
  });

  it.each([
    [
      '{"date": "Spalte 9", "customer": "Spalte 2", "amount": "Spalte 3"}',
      'ledger.csv has no column “Spalte 9”',
    ],
    ['{"dat": "Spalte 1"}', 'map.json names dat, which is neither a field nor a setting'],
    ['{}', 'map.json matches no field to a column'],
    ['[1, 2]', 'map.json is not a mapping file'],
    ['{"date": "Spalte 1", "kind": "orders"}', 'orders is not a value of the option map.json kind'],
  ])('refuses %s with a sentence and leaves nothing behind', async (text, sentence) => {
    const folder = folderOf({ 'ledger.csv': foreignHeaders, 'map.json': text });
    const { code, err } = await cli(['import', 'ledger.csv', ...book, '--mapping', 'map.json'], folder);
    expect({ code, isTold: err.includes(sentence), left: existsSync(join(folder, 'shop.staybook')) }).toEqual(
      {
        code: 2,
        isTold: true,
        left: false,
      },
    );
  });
});

describe('staybook import --set', () => {
  it('settles what a file leaves open, by the option that the refusal names', async () => {
    const folder = folderOf({ 'ledger.csv': 'Date,Customer,Amount\n03/04/2024,Meyer,12.50\n' });
    const asked = await cli(['import', 'ledger.csv', ...book], folder);
    expect([asked.code, asked.err.includes('--set dateOrder=dmy')]).toEqual([2, true]);
    expect((await imported(folder, 'ledger.csv', '--set', 'dateOrder=mdy'))[0]?.rowsImported).toBe(1);
  });

  it('settles a column that mixes 1,234 and 1.234', async () => {
    const folder = folderOf({
      'ledger.csv':
        'Date;Customer;Amount\n2024-01-05;Meyer;1,234\n2024-01-06;Meyer;1.234\n2024-01-07;Meyer;12.50\n2024-01-08;Meyer;12,50\n',
    });
    const asked = await cli(['import', 'ledger.csv', ...book], folder);
    expect([asked.code, asked.err.includes('--set decimalMark=')]).toEqual([2, true]);
    const [file] = await imported(folder, 'ledger.csv', '--set', 'decimalMark=comma');
    expect(file?.amountImported).toBe('1260.23');
  });

  it('states encoding and separator', async () => {
    const folder = temporaryFolder();
    const text = Buffer.from('Date|Customer|Amount\n2024-01-05|Caf\u00e9|12.50\n', 'latin1');
    writeFileSync(join(folder, 'ledger.txt'), text);
    const [file] = await imported(
      folder,
      'ledger.txt',
      '--set',
      'encoding=windows-1252',
      '--set',
      'delimiter=bar',
    );
    expect(file).toMatchObject({ encoding: 'Windows-1252', delimiter: '|', rowsImported: 1 });
  });

  it('gives a rate, and rows that waited for it come in', async () => {
    const folder = folderOf({
      'ledger.csv': foreignRows,
    });
    const [first] = await imported(folder, 'ledger.csv');
    expect(first).toMatchObject({ rowsImported: 2, rowsSetAside: 1 });
    const set = await cli(['settings', ...book, '--set', 'rate.EUR@2024-01-01=1.0825'], folder);
    expect([set.code, set.err]).toEqual([0, '1 row that waited for a rate has come in.\n']);
    const [again] = await imported(folder, 'ledger.csv');
    expect(again).toMatchObject({ rowsImported: 0, rowsDuplicate: 3 });
    const figures = await cli(
      ['metrics', ...book, '--period', '2024-01', '--only', 'netRevenue', '--json'],
      folder,
    );
    expect(figures.json()).toMatchObject({ metrics: { netRevenue: { value: '123.25' } } });
    expect((await cli(['verify', ...book], folder)).code).toBe(0);
  });

  it('refuses a rate that is none and a decision that is none', async () => {
    const folder = folderOf({ 'ledger.csv': foreignHeaders });
    const rate = await cli(['import', 'ledger.csv', ...book, '--set', 'rate.EUR=1,08'], folder);
    const order = await cli(['import', 'ledger.csv', ...book, '--set', 'dateOrder=ddmm'], folder);
    expect([rate.code, rate.err.includes('1,08 is not a rate for rate.EUR')]).toEqual([2, true]);
    expect([order.code, order.err.includes('ymd, dmy, mdy')]).toEqual([2, true]);
  });

  it('gives the book back where a rate is refused or a file cannot be read, and keeps no rate then', async () => {
    const folder = folderOf({ 'ledger.csv': foreignRows, 'bad.csv': '' });
    await imported(folder, 'ledger.csv');
    const own = await cli(['import', 'ledger.csv', ...book, '--set', 'rate.USD=2'], folder);
    const bad = await cli(['import', 'bad.csv', ...book, '--set', 'rate.EUR=1.08'], folder);
    expect([own.code, bad.code]).toEqual([2, 3]);
    expect(existsSync(join(folder, '.shop.staybook.lock'))).toBe(false);
    const [again] = await imported(folder, 'ledger.csv');
    expect(again).toMatchObject({ rowsImported: 0, rowsDuplicate: 2, rowsSetAside: 1 });
  });

  it('leaves no book behind where a rate was given but no file could be read', async () => {
    const folder = folderOf({ 'ledger.csv': '' });
    const { code } = await cli(['import', 'ledger.csv', ...book, '--set', 'rate.EUR=1.08'], folder);
    expect([code, existsSync(join(folder, 'shop.staybook'))]).toEqual([3, false]);
  });
});

describe('staybook import --kind', () => {
  it('imports the five kinds of records', async () => {
    const folder = folderOf({
      'sales.csv': 'Date,Customer ID,Amount\n2024-01-05,C1,12.50\n',
      'customers.csv': 'Customer ID,Customer name,Region\nC1,Meyer,North\n',
      'contracts.csv': 'Customer ID,Start,End,Value\nC1,2024-01-01,2024-12-31,1200.00\n',
      'feedback.csv': 'Customer ID,Date,Score\nC1,2024-02-01,9\n',
      'interactions.csv': 'Customer ID,Date,Kind\nC1,2024-02-02,complaint\n',
    });
    const kinds: string[] = [];
    for (const kind of ['sales', 'customers', 'contracts', 'feedback', 'interactions']) {
      const [file] = await imported(folder, `${kind}.csv`, '--kind', kind);
      kinds.push(`${file?.kind} ${file?.rowsImported} ${file?.rowsSetAside}`);
    }
    expect(kinds).toEqual([
      'sales 1 0',
      'customers 1 0',
      'contracts 1 0',
      'feedback 1 0',
      'interactions 1 0',
    ]);
    const verified = await cli(['verify', ...book], folder);
    expect(verified.code).toBe(0);
  });
});

describe('staybook import of a folder', () => {
  it('takes every ledger in it and in the folders in it, by name, each once', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'year', 'more'), { recursive: true });
    const row = (day: string) => `Date,Customer,Amount\n${day},Meyer,10.00\n`;
    writeFileSync(join(folder, 'year', '10.csv'), row('2024-10-01'));
    writeFileSync(join(folder, 'year', '9.csv'), row('2024-09-01'));
    writeFileSync(join(folder, 'year', 'more', '1.tsv'), row('2024-01-01').replaceAll(',', '\t'));
    writeFileSync(join(folder, 'year', '~$10.xlsx'), 'lock');
    writeFileSync(join(folder, 'year', 'notes.md'), 'no ledger');
    const files = await imported(folder, 'year');
    expect(files.map(({ file, rowsImported }) => [file, rowsImported])).toEqual([
      [join('year', '9.csv'), 1],
      [join('year', '10.csv'), 1],
      [join('year', 'more', '1.tsv'), 1],
    ]);
  });

  it('says so where it holds none', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'empty'));
    const { code, err } = await cli(['import', 'empty', ...book], folder);
    expect([code, err.includes('The folder empty holds no ledger file')]).toEqual([2, true]);
  });
});
