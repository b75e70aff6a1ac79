import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

const document = readFileSync(resolve(import.meta.dirname, '../../../docs/headless.md'), 'utf8');

/** The JSON blocks of the document by the name that stands beside their fence. */
const shapes = new Map(
  [...document.matchAll(/```json ([\w-]+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [
    name,
    JSON.parse(text) as unknown,
  ]),
);

/** Whose keys are ids, or differ from code to code. */
const ofIds = ['metrics', 'mapping'];
const opaque = ['rules', 'basis', 'warnings', 'params', 'satisfaction', 'lastContact'];
/** Keys that say why something is missing stand only where it is. */
const reasons = ['reason', 'reasonCode'];

function keysOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const name = ofIds.some((parent) => path === parent || path.endsWith(`.${parent}`)) ? '*' : key;
    const at = path === '' ? name : `${path}.${name}`;
    if (reasons.includes(key) && typeof item === 'string' && !path.startsWith('reasons')) return [];
    return opaque.includes(key) ? [at] : [at, ...keysOf(item, at)];
  });
}

const files = {
  'sales.csv': [
    'Date,Customer ID,Invoice,Product,Amount',
    ...[1, 2, 3, 4, 5].flatMap((month) =>
      ['C1', 'C2'].flatMap((customer) => [
        `2024-0${month}-10,${customer},${customer}${month},Rake,10.00`,
        `2024-0${month}-10,${customer},${customer}${month},Spade,10.00`,
      ]),
    ),
    '2024-02-30,C1,X,Rake,10.00',
  ],
  'customers.csv': ['Customer ID,Customer name,Region', 'C1,Ash,North', 'C2,Birch,South'],
  'contracts.csv': [
    'Contract no.,Customer ID,Start,End,Value,Reason',
    'K1,C1,2024-01-01,2024-03-31,30.00,',
    'K2,C1,2024-04-01,2024-12-31,90.00,',
    'K3,C2,2024-01-01,2024-02-29,20.00,price',
  ],
  'interactions.csv': ['Date,Customer ID,Kind', '2024-03-01,C1,Fax', '2024-03-01,C2,Complaint'],
};

let folder = '';
let imported: unknown = null;

async function printed(...args: string[]): Promise<unknown> {
  return (await cli([...args, '--book', 'all.staybook', '--json'], folder)).json();
}

beforeAll(async () => {
  folder = temporaryFolder();
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(folder, name), `${rows.join('\n')}\n`);
  imported = await printed('import', 'sales.csv', '--set', 'base=contract');
  for (const kind of ['customers', 'contracts', 'interactions'])
    await printed('import', `${kind}.csv`, '--kind', kind);
});

const months = ['cohorts', '--by', 'month', '--measure', 'retention'];
const commands: Readonly<Record<string, readonly string[]>> = {
  metrics: ['metrics', '--period', '2024-Q1'],
  'metrics-by': ['metrics', '--period', '2024-Q1', '--by', 'region'],
  members: ['members', '--period', '2024-Q1', '--metric', 'closingCustomers'],
  cohorts: months,
  'cohorts-by': [...months, '--by-attribute', 'region'],
  renewals: ['renewals', '--period', '2024-Q1', '--by', 'region'],
  baskets: ['baskets', '--min-support', '0.1'],
  segments: ['segments'],
  risk: ['risk'],
};

function uniqueKeys(value: unknown): string[] {
  return [...new Set(keysOf(value))].sort();
}

describe('the shapes in docs/headless.md', () => {
  it.each(Object.entries(commands))(
    'have the keys that %s prints, all of them and no other',
    async (name, args) => {
      expect(uniqueKeys(await printed(...args))).toEqual(uniqueKeys(shapes.get(name)));
    },
  );

  it('have the keys of import', () => {
    expect(uniqueKeys(imported)).toEqual(uniqueKeys(shapes.get('import')));
  });

  it('have the keys of verify, where a finding stands beside them', async () => {
    const withoutFindings = uniqueKeys(shapes.get('verify')).filter((key) => !key.includes('findings[]'));
    expect(uniqueKeys(await printed('verify'))).toEqual(withoutFindings);
  });
});
