import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, isoDay } from '@shared/model/day';
import { cli, type CliOutcome } from '../../helpers/cli';
import { day } from '../../helpers/ledger-columns';
import { temporaryFolder } from '../../helpers/temporary-folder';

const asOf = day('2024-06-30');
const on = (back: number) => isoDay(addDays(asOf, -back));

/** C1 buys every 21 days and has been silent for 61; C2 buys every 10, to the last day; C3 bought once; C4
 * bought four times, then not for 99 days, then once. */
const ledger = [
  'Date,Customer ID,Amount',
  ...[61, 82, 103, 124, 145].map((back) => `${on(back)},C1,100.00`),
  ...[0, 10, 20, 30, 40].map((back) => `${on(back)},C2,50.00`),
  `${on(5)},C3,10.00`,
  ...[1, 100, 110, 120, 130].map((back) => `${on(back)},C4,60.00`),
  '',
].join('\n');
const files = {
  'ledger.csv': ledger,
  'feedback.csv': 'Date,Customer no.,Survey,Score,Scale\n2024-05-04,C2,NPS,3,10\n',
  'contracts.csv': 'Contract no.,Customer no.,Start date,End date\nA-1,C3,2023-07-24,2024-07-23\n',
  'interactions.csv':
    'Date,Customer no.,Kind,Channel\n2024-06-01,C1,Complaint,Phone\n2024-06-02,C1,Visit,Field\n2024-07-09,C1,Complaint,Phone\n',
};

async function risk(...args: string[]): Promise<CliOutcome> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await cli(['import', ...Object.keys(files), '--book', 'shop.staybook'], folder);
  return cli(['risk', '--book', 'shop.staybook', ...args], folder);
}

interface Printed {
  readonly asOf: string;
  readonly otherKinds: unknown;
  readonly bookCycle: unknown;
  readonly customers: readonly {
    readonly id: string;
    readonly health: number | null;
    readonly parts: readonly {
      readonly part: string;
      readonly score: number | null;
      readonly weight: number;
    }[];
    readonly warnings: readonly { readonly code: string; readonly reason: string }[];
    readonly nextOrder: unknown;
    readonly revenueAtStake: string;
  }[];
}

describe('staybook risk', () => {
  it('--json gives health with its parts, warnings with reasons, next order and revenue at stake', async () => {
    const { code, err, json } = await risk('--json', '--as-of', '2024-06-30');
    expect([code, err]).toEqual([0, '']);
    const list = json() as Printed;
    expect(list).toMatchObject({
      asOf: '2024-06-30',
      dataThrough: '2024-06-30',
      complete: true,
      otherKinds: [{ kind: 'Visit', rows: 1 }],
      bookCycle: { days: 10, customers: 3 },
    });
    expect(list.customers.map(({ id, revenueAtStake }) => [id, revenueAtStake])).toEqual([
      ['C1', '500.00'],
      ['C4', '300.00'],
      ['C2', '250.00'],
      ['C3', '10.00'],
    ]);
    const [first, fallen, second, third] = list.customers;
    expect(first?.warnings.map(({ reason }) => reason)).toEqual([
      '61 days since the last order, usually every 21',
      'Complaint on 2024-06-01',
    ]);
    expect(fallen?.warnings).toMatchObject([
      {
        code: 'fallingSpend',
        before: '240.00',
        now: '60.00',
        reason: 'Spend of the last 90 days down 75 %, from 240.00 to 60.00',
      },
      { code: 'fallingFrequency', reason: 'Orders of the last 90 days down 75 %, from 4 to 1' },
    ]);
    expect(first?.nextOrder).toMatchObject({ day: '2024-05-21', cycleDays: 21, cycleOf: 'own', gaps: 4 });
    // 100 × (3 − 61/21) / 2 = 4.76; 100 − 50; (4 × 5 + 1 × 50) / 5 = 14
    expect(first?.parts.map(({ part, score, weight }) => [part, score, weight])).toEqual([
      ['purchases', 5, 4],
      ['logIns', null, 2],
      ['serviceRequests', 50, 1],
      ['feedback', null, 2],
      ['renewals', null, 1],
    ]);
    expect(first?.health).toBe(14);
    expect(second?.warnings).toMatchObject([
      {
        code: 'lowScore',
        score: 3,
        day: '2024-05-04',
        reason: 'Scored 3 of 10 on 2024-05-04',
        source: { fileName: 'feedback.csv', row: 2 },
      },
    ]);
    expect(third?.warnings.map(({ reason }) => reason)).toEqual([
      'Contract ends in 23 days, no renewal talk recorded',
    ]);
    expect(third?.nextOrder).toMatchObject({ cycleOf: 'book', cycleDays: 10 });
  });

  it('prints a table without --json, says what stands in for a cycle, and refuses a day that is none', async () => {
    const { out } = await risk();
    expect(out).toContain('As of 2024-06-30. Cycle for customers without one of their own: 10 days');
    expect(out).toContain('61 days since the last order, usually every 21');
    expect((await risk('--as-of', '2024-07-31')).out).toContain('The data end on 2024-06-30;');
    const { code, err } = await risk('--as-of', '2024-02-30');
    expect([code, err.includes('2024-02-30 is not a date of the calendar')]).toEqual([2, true]);
  });

  it('knows nothing on a day of what is dated later', async () => {
    const list = (await risk('--json', '--as-of', '2024-05-03')).json() as Printed;
    expect(list.customers.map(({ id, warnings }) => [id, warnings.map(({ code }) => code)])).toEqual([
      ['C4', ['overdue']],
      ['C1', []],
      ['C3', []],
    ]);
  });
});
