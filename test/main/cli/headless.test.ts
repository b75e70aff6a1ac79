import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import { cli } from '../../helpers/cli';
import { ledgerFile } from '../../helpers/engine';
import { temporaryFolder } from '../../helpers/temporary-folder';

const rows = [
  '2024-01-05,Meyer,A1,12.50',
  '2024-01-20,Schulz,A2,100.00',
  '2024-02-30,Schulz,A3,7.00',
  '2024-02-10,Meyer,A4,7.50',
  '2024-03-31,,A5,9.99',
];

/** A folder with ledger.csv imported into shop.staybook. */
async function shop(): Promise<string> {
  const folder = temporaryFolder();
  ledgerFile(rows, folder);
  const { code, err } = await cli(
    ['import', 'ledger.csv', '--book', 'shop.staybook', '--set', 'currency=EUR'],
    folder,
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return folder;
}
const book = ['--book', 'shop.staybook'];
const hash = (folder: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'shop.staybook')))
    .digest('hex');

describe('staybook import', () => {
  it('--json prints one document that reconciles, with decimal amounts and the rows of the spreadsheet', async () => {
    const folder = temporaryFolder();
    ledgerFile(rows, folder);
    const { code, json } = await cli(['import', 'ledger.csv', ...book, '--json'], folder);
    expect(code).toBe(0);
    expect(json()).toEqual({
      files: [
        {
          file: 'ledger.csv',
          kind: 'sales',
          sheet: null,
          encoding: 'UTF-8',
          delimiter: ',',
          mapping: { date: 'Date', customerName: 'Customer', invoice: 'Invoice', amount: 'Amount' },
          rowsRead: 5,
          rowsImported: 4,
          rowsDuplicate: 0,
          rowsSetAside: 1,
          amountRead: '136.99',
          amountImported: '129.99',
          amountDuplicate: '0.00',
          amountSetAside: '7.00',
          newCustomers: 2,
          issues: [{ row: 4, column: 'Date', value: '2024-02-30', reason: 'date.invalid' }],
        },
      ],
    });
  });

  it('prints a table for people, with every row of the reconciliation', async () => {
    const folder = temporaryFolder();
    ledgerFile(rows, folder);
    const { out } = await cli(['import', 'ledger.csv', ...book], folder);
    expect(out).toMatch(
      /read\s+5\s+136\.99\nimported\s+4\s+129\.99\nduplicate\s+0\s+0\.00\nset aside\s+1\s+7\.00/,
    );
    expect(out).toContain('Row 4, Date');
  });

  it('of the same file again changes nothing', async () => {
    const folder = await shop();
    const before = hash(folder);
    const { code, json } = await cli(['import', 'ledger.csv', ...book, '--json'], folder);
    expect(code).toBe(0);
    expect(json()).toMatchObject({ files: [{ rowsImported: 0, rowsDuplicate: 4, newCustomers: 0 }] });
    expect(hash(folder)).toBe(before);
  });

  it('--dry-run says the same and leaves no trace, in a new book and in an old one', async () => {
    const folder = temporaryFolder();
    ledgerFile(rows, folder);
    const rehearsed = await cli(['import', 'ledger.csv', ...book, '--dry-run', '--json'], folder);
    expect(readdirSync(folder)).toEqual(['ledger.csv']);
    const done = await cli(['import', 'ledger.csv', ...book, '--json'], folder);
    expect(rehearsed.json()).toEqual(done.json());
    const before = hash(folder);
    ledgerFile(['2024-04-01,Meyer,A9,1.00'], folder, 'april.csv');
    await cli(['import', 'april.csv', ...book, '--dry-run'], folder);
    expect(hash(folder)).toBe(before);
  });

  it('--strict exits with 1 when rows were set aside, having imported the others', async () => {
    const folder = temporaryFolder();
    ledgerFile(rows, folder);
    const { code } = await cli(['import', 'ledger.csv', ...book, '--strict', '--json'], folder);
    expect(code).toBe(1);
    expect((await cli(['verify', ...book], folder)).code).toBe(0);
  });

  it('of several files keeps those before one that fails, says which failed, and exits with 3', async () => {
    const folder = temporaryFolder();
    ledgerFile(rows, folder, 'one.csv');
    writeFileSync(join(folder, 'two.csv'), '');
    ledgerFile(['2024-04-01,Meyer,A9,1.00'], folder, 'three.csv');
    const { code, err, json } = await cli(
      ['import', 'one.csv', 'two.csv', 'three.csv', ...book, '--json'],
      folder,
    );
    expect(code).toBe(3);
    expect(err).toMatch(/^[^\n]*two\.csv[^\n]*\n$/);
    expect(json()).toMatchObject({ files: [{ file: 'one.csv', rowsImported: 4 }] });
  });

  it.each([
    ['empty', ''],
    ['without a date column', 'Customer,Amount\nMeyer,1.00\n'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
  ])('of a file that is %s is one sentence, exit 3, and no book is left behind', async (_what, content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.csv'), content, 'latin1');
    const { code, out, err } = await cli(['import', 'bad.csv', ...book, '--json'], folder);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^[^\n]+\.\n$/);
    expect(readdirSync(folder)).toEqual(['bad.csv']);
  });

  it('of a file that is not there says so and exits with 3', async () => {
    const folder = temporaryFolder();
    const { code, err } = await cli(['import', 'none.csv', ...book], folder);
    expect(code).toBe(3);
    expect(err).toContain('none.csv');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes settings for a new book, and refuses others than an existing one has', async () => {
    const folder = await shop();
    ledgerFile(['2024-04-01,Meyer,A9,1.00'], folder, 'april.csv');
    const same = await cli(['import', 'april.csv', ...book, '--set', 'currency=EUR'], folder);
    expect(same.code).toBe(0);
    const other = await cli(['import', 'april.csv', ...book, '--set', 'window=90'], folder);
    expect(other.code).toBe(2);
    expect(other.err).toContain('base = window:365');
  });
});

describe('staybook metrics', () => {
  it('--json gives every metric of the catalogue with formula, numbers and notes', async () => {
    const folder = await shop();
    const { code, json } = await cli(['metrics', ...book, '--period', '2024-02', '--json'], folder);
    expect(code).toBe(0);
    const document: Record<string, never> = json();
    expect(document).toMatchObject({
      book: 'shop.staybook',
      period: { start: '2024-02-01', end: '2024-03-01' },
      base: 'window:365',
      dataThrough: '2024-03-31',
    });
    expect(Object.keys(document['metrics']!)).toEqual(catalogue.map(({ id }) => id));
    expect(document['metrics']!['customerRetentionRate']).toMatchObject({
      value: 1,
      unit: 'ratio',
      numerator: 2,
      denominator: 2,
      complete: true,
      formula: '(closing - gained) / opening',
      substituted: '(2 - 0) / 2',
    });
    expect(document['metrics']!['averageOrderValue']).toMatchObject({
      value: '7.50',
      unit: 'money',
      numerator: '7.50',
    });
  });

  it('of a figure that cannot be determined gives null and a sentence, never a number', async () => {
    const folder = await shop();
    const { json } = await cli(
      ['metrics', ...book, '--period', '2024-02', '--only', 'averageLifespan', '--json'],
      folder,
    );
    expect(json()).toMatchObject({
      metrics: { averageLifespan: { value: null, substituted: null, reason: expect.stringMatching(/\.$/) } },
    });
  });

  it('takes --base and --only, and marks a period that the data do not fill', async () => {
    const folder = await shop();
    const args = [
      'metrics',
      ...book,
      '--period',
      '2024-Q2',
      '--base',
      'window:90',
      '--only',
      'buyingCustomers',
      '--json',
    ];
    const { json } = await cli([...args.slice(0, 4), '2024', ...args.slice(5)], folder);
    expect(json()).toMatchObject({ base: 'window:90', metrics: { buyingCustomers: { complete: false } } });
  });

  it('prints a table with the words of its language', async () => {
    const folder = await shop();
    const { out } = await cli(['metrics', ...book, '--period', '2024-02'], folder);
    expect(out).toMatch(/Customer retention rate\s+100\.0 %\s+1, 2\s+\(2 - 0\) \/ 2/);
  });
});

describe('staybook members, cohorts, settings', () => {
  it('members lists the customers that a figure counted', async () => {
    const folder = await shop();
    const args = ['members', ...book, '--period', '2024-02', '--metric', 'customerRetentionRate', '--json'];
    expect((await cli(args, folder)).json()).toEqual({
      count: 2,
      customers: [
        { id: 'Meyer', name: 'Meyer' },
        { id: 'Schulz', name: 'Schulz' },
      ],
    });
    const denominator = await cli([...args, '--part', 'denominator'], folder);
    expect(denominator.json()).toMatchObject({ count: 2 });
  });

  it('cohorts gives sizes, cells with completeness, and the pooled average', async () => {
    const folder = await shop();
    const by = ['cohorts', ...book, '--by', 'month', '--json', '--measure'];
    expect((await cli([...by, 'retention'], folder)).json()).toMatchObject({
      cohorts: [
        {
          start: '2024-01-01',
          size: 2,
          cells: [
            { age: 0, value: 1, complete: true },
            { age: 1, value: 0.5, complete: true },
            { age: 2, value: 0, complete: true },
          ],
        },
        { start: '2024-02-01', size: 0 },
        { start: '2024-03-01', size: 0 },
      ],
      average: [
        { age: 0, value: 1 },
        { age: 1, value: 0.5 },
        { age: 2, value: 0 },
      ],
    });
    expect((await cli([...by, 'revenue'], folder)).json()).toMatchObject({
      cohorts: [{ cells: [{ value: '112.50' }, { value: '7.50' }, { value: '0.00' }] }, {}, {}],
    });
    expect((await cli([...by, 'customers', '--order', '2'], folder)).json()).toMatchObject({
      cohorts: [{ cells: [{ value: 0 }, { value: 1 }, { value: 0 }] }, {}, {}],
    });
  });

  it('settings shows and changes the definitions', async () => {
    const folder = await shop();
    const set = [
      '--set',
      'window=90',
      '--set',
      'loyalOrders=4',
      '--set',
      'weekStart=sunday',
      '--set',
      'grossMargin=0.4',
    ];
    const changed = await cli(['settings', ...book, ...set, '--json'], folder);
    expect(changed.code).toBe(0);
    const shown = await cli(['settings', ...book, '--json'], folder);
    expect(shown.json()).toEqual(changed.json());
    expect(shown.json()).toMatchObject({
      currency: 'EUR',
      base: 'window:90',
      loyalOrders: 4,
      weekStart: 'sunday',
      grossMargin: 0.4,
    });
  });

  it.each([
    ['currency=USD', 'EUR'],
    ['loyalOrders=many', 'many'],
    ['loyalOrders=1', '1'],
    ['dataThrough=2024-02-30', '2024-02-30'],
    ['base=lease', 'lease'],
    ['colour=red', 'colour'],
    ['currency', 'KEY=VALUE'],
  ])('settings --set %s is refused with a sentence that says why', async (assignment, named) => {
    const folder = await shop();
    const before = hash(folder);
    const { code, err } = await cli(['settings', ...book, '--set', assignment], folder);
    expect(code).toBe(2);
    expect(err).toContain(named);
    expect(hash(folder)).toBe(before);
  });
});

describe('staybook verify', () => {
  it('exits with 0 on a sound book and lists what it looked at', async () => {
    const folder = await shop();
    const { code, json } = await cli(['verify', ...book, '--json'], folder);
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      ok: true,
      checks: expect.arrayContaining([expect.objectContaining({ ok: true })]),
    });
  });

  it.each([
    ['damaged', (bytes: Buffer) => bytes.subarray(0, 20000)],
    ['no book', () => Buffer.from('PNG')],
    ['from a newer version', (bytes: Buffer) => (bytes.writeUInt32BE(99990, 60), bytes)],
  ])('of a book that is %s exits with 4 and one sentence', async (_what, change) => {
    const folder = await shop();
    const path = join(folder, 'shop.staybook');
    writeFileSync(path, change(readFileSync(path)));
    const before = hash(folder);
    for (const args of [
      ['verify', ...book],
      ['import', 'ledger.csv', ...book],
      ['metrics', ...book, '--period', '2024'],
    ]) {
      const { code, out, err } = await cli(args, folder);
      expect({ code, out }).toEqual({ code: 4, out: '' });
      expect(err).toMatch(/^[^\n]*shop\.staybook[^\n]*\n$/);
    }
    expect(hash(folder)).toBe(before);
  });

  it('of a book that is not there exits with 3, and makes none', async () => {
    const folder = temporaryFolder();
    expect((await cli(['verify', ...book], folder)).code).toBe(3);
    expect(existsSync(join(folder, 'shop.staybook'))).toBe(false);
  });
});

describe('usage', () => {
  const refused: [string[], string][] = [
    [[], 'help'],
    [['figures'], 'figures'],
    [['constructor'], 'constructor'],
    [['forecast', ...book], 'forecast'],
    [['import', ...book], 'file'],
    [['import', 'a.csv'], '--book'],
    [['import', 'a.csv', ...book, '--mapping', 'm.json'], 'm.json'],
    [['import', 'a.csv', ...book, '--kind', 'bills'], 'bills'],
    [['import', 'a.csv', ...book, '--set', 'dateOrder=dym'], 'dym'],
    [['import', 'a.csv', ...book, '--dry-run=yes'], '--dry-run'],
    [['metrics', ...book], '--period'],
    [['metrics', '--book'], '--book'],
    [['metrics', ...book, ...book, '--period', '2024'], '--book'],
    [['metrics', ...book, '--period', '2024', '--by', 'mood'], 'mood'],
    [['metrics', ...book, '--period', '2024-13'], '2024-13'],
    [['metrics', ...book, '--period', '2024', '--base', 'contracts'], 'contracts'],
    [['metrics', ...book, '--period', '2024', '--base', 'window:x'], 'window:x'],
    [['metrics', ...book, '--period', '2024', '--only', 'luck'], 'luck'],
    [['metrics', 'x', ...book, '--period', '2024'], 'x'],
    [['metrics', ...book, '--period', '2024', '--colour'], '--colour'],
    [['cohorts', ...book, '--by', 'month', '--measure', 'luck'], 'luck'],
    [['cohorts', ...book, '--by', 'month', '--measure', 'orders', '--order', '0'], '0'],
  ];
  it.each(refused)('%j exits with 2 and names what is wrong: %s', async (args, named) => {
    const folder = await shop();
    const { code, out, err } = await cli(args, folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(named);
  });

  it('help prints the commands on standard output', async () => {
    const { code, out } = await cli(['help'], temporaryFolder());
    expect(code).toBe(0);
    expect(out).toContain('cohorts  --book BOOK');
  });
});
