import { describe, expect, it } from 'vitest';
import { ordersOfCustomer } from '@shared/ledger/customer-orders';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { computeRfm } from '@shared/ledger/rfm';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { dayNumber, parseIsoDay } from '@shared/model/day';
import { defaultSettings } from '@shared/model/settings';
import { hasCdnowSample, readCdnowSample } from '../../helpers/cdnow';
import { factsOf } from '../../helpers/facts';

const on = (text: string) => parseIsoDay(text) ?? dayNumber(0);

// Where the data folder is missing this is skipped and listed as such.
describe.skipIf(!hasCdnowSample)(
  'CDNOW (Fader, Hardie & Lee 2005), 2,357 customers, orders of 39 weeks (skipped where shared/data is missing)',
  () => {
    it('have 2,457 repeat transactions; 1,411 no repeat, 1 to 6: 439, 214, 100, 62, 38, 29; 7 and more: 64', () => {
      // Free orders are transactions there.
      const settings = { ...defaultSettings, zeroOrdersCount: true };
      const { purchases } = createLedgerFacts(buildLedgerIndex(readCdnowSample()), settings);
      const { customers } = computeRfm(purchases, on('1997-09-30'));
      const repeats = customers.map(({ orders }) => orders - 1);
      const count = (holds: (repeat: number) => boolean) => repeats.filter(holds).length;
      expect(repeats).toHaveLength(2357);
      expect(repeats.reduce((sum, repeat) => sum + repeat, 0)).toBe(2457);
      expect([0, 1, 2, 3, 4, 5, 6].map((times) => count((repeat) => repeat === times))).toEqual([
        1411, 439, 214, 100, 62, 38, 29,
      ]);
      expect(count((repeat) => repeat >= 7)).toBe(64);
    });
  },
);

/** id, month-day of 2015, amount: the transactions of the RFM preparation in lifetimes' test suite. */
const preparation = (
  '1 01-01 1 · 1 02-06 2 · 2 01-01 2 · 3 01-01 3 · 3 01-02 1 · 3 01-05 5 · 4 01-16 6 · 4 02-02 3 · ' +
  '4 02-05 3 · 4 02-05 6 · 5 01-16 3 · 5 01-17 1 · 5 01-18 8 · 6 02-02 5'
)
  .split(' · ')
  .map((text) => {
    const [id = '', date = '', amount = ''] = text.split(' ');
    const line = { customer: Number(id) - 1, day: on(`2015-${date}`), amount: Number(amount) };
    return { ...line, invoice: 0, credits: 0 };
  });

describe('RFM preparation in lifetimes, as of 2015-02-07, from the orders of each customer', () => {
  const { index } = factsOf(preparation);

  it.each([
    [1, 1, 36, 37, 2],
    [2, 0, 0, 37, 0],
    [3, 2, 4, 37, 3],
    [4, 2, 20, 22, 6],
    [5, 2, 2, 22, 4.5],
    [6, 0, 0, 5, 0],
  ])('customer %i: %i repeats, %i days from first to last, %i days known, %d by repeat', (...row) => {
    const [customer, frequency, recency, age, meanRepeat] = row;
    const orders = ordersOfCustomer(index, customer - 1, false);
    const [first = Number.NaN, last = Number.NaN] = [orders[0]?.day, orders.at(-1)?.day];
    const repeats = orders.slice(1).map(({ net }) => net);
    const spent = repeats.reduce((sum, net) => sum + net, 0);
    expect([repeats.length, last - first, on('2015-02-07') - first]).toEqual([frequency, recency, age]);
    expect(spent).toBe(meanRepeat * repeats.length);
  });

  it('two orders of customer 4 on one day, without an invoice number, are one of 9', () => {
    expect(ordersOfCustomer(index, 3, false).map(({ net }) => net)).toEqual([6, 3, 9]);
  });
});
