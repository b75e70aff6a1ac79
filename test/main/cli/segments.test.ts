import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

/** The transactions of the RFM preparation in lifetimes' test suite. */
const ledger = [
  'Date,Customer ID,Amount',
  ...'1 01-01 1 · 1 02-06 2 · 2 01-01 2 · 3 01-01 3 · 3 01-02 1 · 3 01-05 5 · 4 01-16 6 · 4 02-02 3 · 4 02-05 3 · 4 02-05 6 · 5 01-16 3 · 5 01-17 1 · 5 01-18 8 · 6 02-02 5'
    .split(' · ')
    .map((text) => text.replace(/^(\d) (\S+) (\d)$/, '2015-$2,C$1,$3.00')),
  '',
].join('\n');

async function segments(
  ...args: string[]
): Promise<{ code: number; out: string; err: string; json: () => unknown }> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ledger.csv'), ledger);
  await cli(['import', 'ledger.csv', '--book', 'shop.staybook'], folder);
  return cli(['segments', '--book', 'shop.staybook', ...args], folder);
}

describe('staybook segments', () => {
  it('--json gives scores, cut points and the segment of every customer, money as decimal text', async () => {
    const { code, json } = await segments('--as-of', '2015-02-07', '--json');
    const table = json() as { asOf: string; cutPoints: { revenue: unknown[] }; customers: unknown[] };
    expect(code).toBe(0);
    expect(table.asOf).toBe('2015-02-07');
    expect(table.customers[3]).toEqual({
      id: 'C4',
      name: 'C4',
      recencyDays: 2,
      orders: 3,
      revenue: '18.00',
      r: 4,
      f: 3,
      m: 5,
      segment: 'potentialLoyalists',
    });
    expect(table.cutPoints.revenue[0]).toEqual({ score: 1, from: '2.00' });
  });

  it('takes the data-through date without --as-of, and refuses a day that is none', async () => {
    const found = (await segments('--json')).json() as { asOf: string };
    expect(found.asOf).toBe('2015-02-06');
    const { code, err } = await segments('--as-of', '2015-02-30');
    expect([code, err.includes('2015-02-30 is not a date of the calendar')]).toEqual([2, true]);
  });

  it('--json gives nothing of a customer but what is documented', async () => {
    const table = (await segments('--json')).json() as { customers: object[] };
    expect(Object.keys(table)).toEqual(expect.arrayContaining(['asOf', 'cutPoints', 'customers']));
    expect(table.customers.map((customer) => Object.keys(customer).join(' '))).toEqual(
      table.customers.map(() => 'id name recencyDays orders revenue r f m segment'),
    );
  });

  it('as a table ends with the cut points, and says which measures ties have left with fewer scores', async () => {
    const { out } = await segments('--as-of', '2015-02-07');
    expect(out).toMatch(/\n5 +<= 1 +- +>= 18\.00\n/);
    expect(out).toMatch(/\n1 +<= 37 +>= 1 +>= 2\.00\n/);
    expect(out).toContain('Frequency has fewer than five scores');
  });
});
