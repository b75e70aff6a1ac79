import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sampleFiles } from '../../../scripts/make-sample.mjs';
import { fixtures } from '../../fixtures/make-fixtures.mjs';
import { fixturePath, setAsideReasons, stageSales } from '../../helpers/staged-rows';
import { resolve } from 'node:path';

const sampleFolder = resolve(import.meta.dirname, '../../../assets/sample');
const samplePath = resolve(sampleFolder, 'sample-ledger.csv');

test('every fixture on disk is the one that test/fixtures/make-fixtures.mjs makes', async () => {
  const made = new Map<string, string | Buffer>(Object.entries(fixtures));
  const names = await readdir(fixturePath(''));
  expect(names.sort()).toEqual([...made.keys()].sort());
  const stale: string[] = [];
  for (const name of names) {
    const content = Buffer.from(made.get(name) ?? '');
    if (!(await readFile(fixturePath(name))).equals(content)) stale.push(name);
  }
  expect(stale).toEqual([]);
});

test('the files of the sample in the tree are those that `npm run seed` writes', async () => {
  const made = sampleFiles();
  expect((await readdir(sampleFolder)).sort()).toEqual(Object.keys(made).sort());
  const stale: string[] = [];
  for (const [name, text] of Object.entries(made)) {
    if ((await readFile(resolve(sampleFolder, name), 'utf8')) !== text) stale.push(name);
  }
  expect(stale).toEqual([]);
});

test('the sample ledger has three years of lines, the faults made on purpose, and a total that agrees', async () => {
  const staged = await stageSales(samplePath);
  expect(setAsideReasons(staged).map(([, ...reasons]) => reasons.join())).toEqual([
    'date.invalid',
    'amount.missing',
    'amount.invalid',
    'row.total',
  ]);
  expect(staged.info).toMatchObject({
    firstDay: '2022-01-01',
    lastDay: '2024-12-31',
    currencyFound: 'USD',
    roundedRows: 0,
  });
  expect(staged.info.notes.map(({ code }) => code)).toEqual(['import.totalAgrees']);
  expect(staged.lines.lineCount).toBeGreaterThan(5000);
  expect(staged.lines.customerDictionary).toHaveLength(420);
  expect(staged.lines.customers.includes(-1)).toBe(true);
  expect(staged.lines.creditedInvoices.some((index) => index >= 0)).toBe(true);
});
