import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

const files = {
  customers: ['Customer ID,Customer name,Region', 'C1,Ash,North', 'C2,Birch,South'],
  interactions: ['Date,Customer ID,Kind', '2024-03-01,C1,Call'],
  feedback: ['Date,Customer ID,Survey,Score', '2024-03-05,C1,NPS,9'],
};

const kinds = Object.keys(files) as (keyof typeof files)[];

const questions = [
  ['metrics', '--period', '2024-03'],
  ['metrics', '--period', '2024-03', '--by', 'region'],
  ['members', '--period', '2024-03', '--metric', 'customerRetentionRate'],
  ['cohorts', '--by', 'month', '--measure', 'retention'],
  ['cohorts', '--by', 'month', '--measure', 'retention', '--by-attribute', 'region'],
  ['segments'],
  ['segments', '--as-of', '2024-05-01'],
  ['baskets'],
  ['renewals', '--period', '2024-Q1', '--by', 'region'],
  ['risk'],
  ['risk', '--as-of', '2024-05-01'],
  ['verify'],
];

let folder = '';
const ask = (kind: string, ...args: readonly string[]) =>
  cli([...args, '--book', `${kind}.staybook`], folder);

async function jsonOf<Value>(kind: string, ...args: readonly string[]): Promise<Value> {
  return (await ask(kind, ...args, '--json')).json();
}

interface Figure {
  readonly value: unknown;
  readonly reasonCode?: string;
}
interface Document {
  readonly dataThrough: string | null;
  readonly complete?: boolean;
  readonly reason?: string;
  readonly customers?: readonly unknown[];
  readonly metrics: Readonly<Record<string, Figure>>;
  readonly groups?: readonly {
    readonly key: string | null;
    readonly metrics: Readonly<Record<string, Figure>>;
  }[];
}

beforeAll(async () => {
  folder = temporaryFolder();
  for (const kind of kinds) {
    writeFileSync(join(folder, `${kind}.csv`), `${files[kind].join('\n')}\n`);
    await cli(['import', `${kind}.csv`, '--kind', kind, '--book', `${kind}.staybook`], folder);
  }
});

describe('a book without sales and contracts', () => {
  it.each(questions.map((question) => [question.join(' '), question] as const))(
    'is no fault to %s, as JSON and as text',
    async (_, question) => {
      for (const kind of kinds) {
        const outcomes = [await ask(kind, ...question, '--json'), await ask(kind, ...question)];
        expect(outcomes.map(({ code, err }) => [code, err])).toEqual([
          [0, ''],
          [0, ''],
        ]);
      }
    },
  );

  it('has no figure, and each says why by a stable code', async () => {
    const { dataThrough, metrics } = await jsonOf<Document>('customers', 'metrics', '--period', '2024-03');
    expect(dataThrough).toBeNull();
    const figures = Object.values(metrics);
    expect(figures.map(({ value }) => value).filter((value) => value !== null)).toEqual([]);
    const codes = new Set(figures.map(({ reasonCode }) => reasonCode));
    expect([...codes].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))).toEqual([
      'ledgerEmpty',
      'noContracts',
      'noFeedback',
      'notFromLedger',
    ]);
  });

  it('has the figures of its answers by group, and none of sales', async () => {
    const asked = ['metrics', '--period', '2024-03', '--by', 'region'];
    const { groups } = await jsonOf<Document>('feedback', ...asked);
    const [group] = groups ?? [];
    expect(group?.key).toBeNull();
    expect(group?.metrics['netPromoterScore']?.value).toBe(100);
    expect(group?.metrics['netRevenue']).toMatchObject({ value: null, reasonCode: 'ledgerEmpty' });
  });

  it('answers segments alike with and without a day', async () => {
    const none = { dataThrough: null, complete: false, reason: 'The ledger holds no lines.', customers: [] };
    expect(await jsonOf('customers', 'segments')).toMatchObject({ asOf: null, ...none });
    expect(await jsonOf('customers', 'segments', '--as-of', '2024-05-01')).toMatchObject({
      asOf: '2024-05-01',
      ...none,
    });
  });

  it('has nothing to judge a risk by, and says so', async () => {
    const { complete, reason, customers } = await jsonOf<Document>('customers', 'risk');
    expect([complete, customers]).toEqual([false, []]);
    expect(reason).toContain('holds no sales');
  });
});

describe('segments of a day beyond the data', () => {
  it('are marked incomplete, in JSON and in the text', async () => {
    writeFileSync(join(folder, 's.csv'), 'Date,Customer ID,Invoice,Amount\n2024-01-10,C1,1,10.00\n');
    await cli(['import', 's.csv', '--book', 'sales.staybook'], folder);
    const complete = async (...args: string[]) =>
      (await jsonOf<Document>('sales', 'segments', ...args)).complete;
    expect([await complete(), await complete('--as-of', '2024-01-11')]).toEqual([true, false]);
    const { out } = await ask('sales', 'segments', '--as-of', '2024-01-11');
    expect(out).toContain('The data end on 2024-01-10');
  });
});

describe('customers by a column of the sales', () => {
  it('a customer list’s column of the same name counts instead', async () => {
    writeFileSync(
      join(folder, 'l.csv'),
      'Date,Customer ID,Invoice,Amount,Country\n2024-01-10,C1,1,10.00,FR\n',
    );
    writeFileSync(join(folder, 'c.csv'), 'Customer ID,Customer name,Country\nC1,Ash,BE\n');
    const keys = async (by: string) => {
      const asked = ['metrics', '--period', '2024', '--only', 'orderCount', '--by', by];
      return (await jsonOf<Document>('lists', ...asked)).groups?.map(({ key }) => key);
    };
    await cli(['import', 'l.csv', '--book', 'lists.staybook'], folder);
    expect([await keys('Country'), await keys('extra:Country'), await keys('country')]).toEqual([
      ['FR'],
      ['FR'],
      ['FR'],
    ]);
    await cli(['import', 'c.csv', '--kind', 'customers', '--book', 'lists.staybook'], folder);
    expect(await keys('Country')).toEqual(['BE']);
  });
});
