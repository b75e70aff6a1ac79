import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '@shared/contract/views';
import { cli } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

const files = {
  'sales.csv': [
    'Date,Customer ID,Invoice,Amount',
    '2024-01-10,C1,1,10.00',
    '2024-02-10,C1,2,12.00',
    '2024-03-10,C1,3,12.00',
    '2024-04-10,C1,4,12.00',
    '2024-04-11,,5,99.00',
  ],
  'contracts.csv': ['Contract no.,Customer ID,Start,End,Value', 'K1,C1,2024-01-01,2024-03-31,30.00'],
  'customers.csv': ['Customer ID,Customer name,Region', 'C1,Ash,North'],
  'feedback.csv': ['Date,Customer ID,Survey,Score', '2024-03-05,C1,NPS,9'],
};

let folder = '';

/** What is printed and said in a language. */
async function textOf(language: Language, ...args: string[]): Promise<string> {
  let text = '';
  const add = (part: string) => {
    text += part;
  };
  const print = (part: string) => Promise.resolve(add(part));
  await cli([...args, '--book', 'shop.staybook'], folder, {
    console: { print, say: add, showsProgress: false, language },
  });
  return text;
}

beforeAll(async () => {
  folder = temporaryFolder();
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(folder, name), `${rows.join('\n')}\n`);
  for (const name of Object.keys(files)) await cli(['import', name, '--book', 'shop.staybook'], folder);
});

describe('what the command line prints', () => {
  it('says who counts as a customer in words', async () => {
    const text = await textOf('en', 'metrics', '--period', '2024-03', '--base', 'window:90');
    expect(text).toContain('Customers: Bought in the last 90 days.');
    expect(await textOf('ru', 'metrics', '--period', '2024-03', '--base', 'window:90')).not.toContain(
      'window',
    );
  });

  it('gives a number of days or months its unit', async () => {
    const text = await textOf('en', 'metrics', '--period', '2024', '--only', 'purchaseCycle');
    expect(text).toMatch(/Purchase cycle\s+31 days/);
  });

  it('puts what must be known beside a figure below the table, each sentence once', async () => {
    const text = await textOf(
      'en',
      'metrics',
      '--period',
      '2024-Q2',
      '--only',
      'netRevenue,averageOrderValue',
    );
    expect(text).toMatch(/Net revenue\s+\$12\.00\s+1, 2 {2}/);
    expect(text).toMatch(/Average order value\s+\$12\.00\s+1, 2, 3 {2}/);
    expect(text.split('\n').filter((line) => /^\d+\) /.test(line))).toEqual([
      '1) Incomplete period: the data end on 2024-04-11.',
      '2) 1 line without a customer ($99.00) is left out.',
      '3) Small base: n = 1.',
    ]);
  });

  it('does not say of answers that the ledger begins with them', async () => {
    const text = await textOf('en', 'metrics', '--period', '2024-01', '--only', 'netPromoterScore');
    expect(text).toContain('The period ends before the first answer (2024-03-05).');
  });

  it('names what figures are cut by, and what is not known', async () => {
    const renewals = ['renewals', '--period', '2024-Q1', '--by'];
    expect(await textOf('en', ...renewals, 'region')).toMatch(/^Region\s+due/m);
    const text = await textOf('en', ...renewals, 'satisfaction');
    expect(text).toMatch(/^Satisfaction band\s+due/m);
    expect(text).toMatch(/^Promoters/m);
    expect(await textOf('en', 'metrics', '--period', '2024', '--by', 'region')).toMatch(/^Region\s+figure/m);
  });

  it('says what verify looked at in its language', async () => {
    expect(await textOf('ru', 'verify')).toMatch(/движение выручки\s+верно\s+4 месяца/);
  });

  it('says that nothing is known of the customers where there is nothing to group by', async () => {
    const bare = temporaryFolder();
    writeFileSync(join(bare, 'sales.csv'), 'Date,Customer ID,Invoice,Amount\n2024-01-10,C1,1,10.00\n');
    await cli(['import', 'sales.csv', '--book', 'bare.staybook'], bare);
    const asked = ['metrics', '--book', 'bare.staybook', '--period', '2024', '--by', 'mood'];
    const { code, err } = await cli(asked, bare);
    expect([code, err]).toEqual([2, expect.stringContaining('Import a list of customers first.')]);
  });
});
