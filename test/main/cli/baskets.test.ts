import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, type CliOutcome } from '../../helpers/cli';
import { dataFile } from '../../helpers/data-folder';
import { temporaryFolder } from '../../helpers/temporary-folder';

/** The baskets of the definitions, one order of one customer each. */
const nineBaskets = [
  'tomato ribs egg',
  'tomato eggplant',
  'egg socks',
  'tomato ribs eggplant',
  'tomato ribs socks yogurt',
  'egg eggplant yogurt',
  'ribs egg eggplant',
  'potato egg socks',
  'tomato ribs shoes potato',
];

const rowsOf = (orders: readonly (readonly string[])[], customer: (basket: number) => string) => [
  'Date,Customer ID,Invoice,Product,Amount',
  ...orders.flatMap((items, basket) =>
    items.map((item, place) => `2024-03-05,${customer(basket)},R${basket},${item},${1 + place}.00`),
  ),
];

const nineRows = rowsOf(
  nineBaskets.map((basket) => basket.split(' ')),
  (basket) => `C${basket}`,
);

async function baskets(rows: readonly string[], ...args: string[]): Promise<CliOutcome> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ledger.csv'), [...rows, ''].join('\n'));
  const imported = await cli(['import', 'ledger.csv', '--book', 'shop.staybook'], folder);
  expect([imported.code, imported.err]).toEqual([0, '']);
  return cli(['baskets', '--book', 'shop.staybook', ...args], folder);
}

interface Printed {
  readonly baskets: number;
  readonly minSupport: number | null;
  readonly notes: readonly string[];
  readonly lines: Record<string, number>;
  readonly rules: readonly {
    readonly antecedent: readonly string[];
    readonly consequent: readonly string[];
    readonly confidence: number;
    readonly count: number;
  }[];
}

describe('staybook baskets', () => {
  it('nine baskets of the definitions: tomato → ribs has support 4/9, confidence 0.8, lift 1.44', async () => {
    const { code, json } = await baskets(nineRows, '--min-support', '0.3', '--json');
    const printed = json() as Printed;
    expect(code).toBe(0);
    expect(printed).toMatchObject({
      period: { start: '2024-03-05', end: '2024-03-06' },
      baskets: 9,
      tillBaskets: 0,
      minSupport: 0.3,
      minConfidence: 0.25,
      lines: { all: 27, inBaskets: 27 },
      notes: [],
    });
    expect(printed.rules.find(({ antecedent }) => antecedent[0] === 'tomato')).toEqual({
      antecedent: ['tomato'],
      consequent: ['ribs'],
      antecedentCodes: ['tomato'],
      consequentCodes: ['ribs'],
      support: 4 / 9,
      confidence: 0.8,
      lift: (4 * 9) / 25,
      leverage: 11 / 81,
      conviction: 20 / 9,
      count: 4,
      antecedentCount: 5,
      consequentCount: 5,
    });
  });

  it('proposes a minimum support of at least two baskets, and says so', async () => {
    const printed = (await baskets(nineRows, '--json')).json() as Printed;
    expect(printed.minSupport).toBe(2 / 9);
    expect(printed.notes[0]).toMatch(/^The minimum support was proposed/);
    expect(Math.min(...printed.rules.map(({ count }) => count))).toBe(2);
  });

  it('prints a table with a dash for the conviction of a rule without exception', async () => {
    const { out } = await baskets(nineRows, '--max-items', '2', '--min-support', '0.1');
    expect(out).toContain('9 baskets, minimum support 10.00 % (at least 1), minimum confidence 25.00 %');
    expect(out).toMatch(/^shoes +ribs +1 +11\.11 % +100\.00 % +1\.800 +0\.0494 +-$/m);
    expect(out).toMatch(/^tomato +ribs +4 +44\.44 % +80\.00 % +1\.440 +0\.1358 +2\.222$/m);
  });

  it('counts every line that is in no basket', async () => {
    const rows = [
      ...nineRows,
      '2024-03-06,C1,R20,,7.00',
      '2024-03-06,,,tomato,8.00',
      '2024-03-06,,R30,egg,9.00',
    ];
    const printed = (await baskets(rows, '--json')).json() as Printed;
    expect(printed).toMatchObject({ baskets: 10, tillBaskets: 1 });
    expect(printed.lines).toEqual({
      all: 30,
      inBaskets: 28,
      withoutProduct: 1,
      credited: 0,
      noPurchase: 0,
      unknownOrder: 1,
    });
    expect(printed.notes.slice(1)).toEqual([
      '1 line of an order names no product and is left out.',
      '1 line has neither customer nor invoice number: nobody can tell what it was bought with.',
    ]);
  });

  it('of a ledger without products there are none, and it says so', async () => {
    const printed = (
      await baskets(['Date,Customer ID,Amount', '2024-03-05,C1,7.00'], '--json')
    ).json() as Printed;
    expect(printed).toMatchObject({ baskets: 0, minSupport: null, rules: [] });
    expect(printed.notes[0]).toBe('no baskets: no purchase names a product');
  });

  it('refuses a minimum support that is no share', async () => {
    const { code, err } = await cli(
      ['baskets', '--book', 'shop.staybook', '--min-support', '60'],
      temporaryFolder(),
    );
    expect([code, err.includes('60 is not a value of the option --min-support')]).toEqual([2, true]);
  });
});

const groceries = dataFile('baskets/groceries.csv');

describe.skipIf(groceries === null)('staybook baskets over the groceries of the R package arules', () => {
  it('9,835 till receipts give 463 rules at support 0.006 and confidence 0.25', async () => {
    const lines = readFileSync(groceries ?? '', 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(',').map((item) => item.trim()));
    const { json } = await baskets(
      rowsOf(lines, () => ''),
      '--min-support',
      '0.006',
      '--json',
    );
    const printed = json() as Printed;
    expect([printed.baskets, printed.rules.length]).toEqual([9835, 463]);
  });
});
