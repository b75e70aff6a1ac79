import { describe, expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import { measureFigure } from '@shared/metrics/measure-figure';
import { factsOf, metric, period } from '../../helpers/facts';
import { day, type TestLine } from '../../helpers/ledger-columns';

const buy = (customer: number, text: string, amount = 1000): TestLine => ({
  customer,
  day: day(text),
  amount,
});

/** Two customers in May, one of whom and a new one buy in June; a walk-in; a refund without an order in June. */
const ledger = [
  buy(0, '2024-05-03', 5000),
  buy(1, '2024-05-20', 3000),
  buy(0, '2024-06-04', 2000),
  buy(0, '2024-06-14', 1001),
  buy(2, '2024-06-30', 4000),
  buy(1, '2024-06-21', -500),
  buy(-1, '2024-06-10', 700),
];

/** Measured from sales, or from whatever decides who is a customer, which by default are sales. */
const ofTheLedger = catalogue.filter(
  ({ source, askedOnly }) => (source === 'sales' || source === 'customers') && askedOnly !== true,
);

function june(
  id: string,
  settings: Parameters<typeof factsOf>[1] = { base: { kind: 'period' } },
  lines = ledger,
) {
  return measureFigure(metric(id), factsOf(lines, settings).of(period('2024-06')));
}

function codes(id: string, ...rest: [Parameters<typeof factsOf>[1]?, TestLine[]?]) {
  return june(id, ...rest).notes.map((note) => note.code);
}

describe('a figure of a period', () => {
  it('carries value, unit, fraction, form, inputs, completeness and interval', () => {
    expect(june('customerRetentionRate')).toEqual({
      id: 'customerRetentionRate',
      unit: 'ratio',
      value: 0.5,
      reason: null,
      numerator: 1,
      denominator: 2,
      complete: true,
      form: 'fromClosing',
      inputs: { closing: 2, gained: 1, opening: 2 },
      interval: [expect.closeTo(0.0945, 4), expect.closeTo(0.9055, 4)],
      notes: [
        { code: 'smallBase', params: { count: 2 } },
        { code: 'leftTruncated', params: {} },
      ],
    });
  });

  it('revenue is net and of identified customers: refunds on their own date, walk-ins reported apart', () => {
    expect(june('netRevenue')).toMatchObject({
      value: 6501,
      notes: [{ code: 'anonymousLeftOut', params: { count: 1, amount: 700 } }],
    });
  });

  it('money is rounded once, half-even: 6,501 by 3 orders is 2,167, by 2 customers 3,250', () => {
    expect(june('averageOrderValue').value).toBe(2167);
    expect(june('revenuePerCustomer').value).toBe(3250);
  });

  it('frequency is by period and, in its second form, by month', () => {
    expect(june('purchaseFrequency')).toMatchObject({
      value: 1.5,
      inputs: { orders: 3, buyers: 2, months: 1 },
    });
  });

  it('lifetime value multiplies unrounded parts, with the gross margin where the book states one', () => {
    const revenue = june('customerLifetimeValue');
    // 2,167 × 1.5 × 2 months
    expect(revenue).toMatchObject({ value: 6501, form: 'revenue', reason: null });
    const margin = june('customerLifetimeValue', { base: { kind: 'period' }, grossMargin: 0.5 });
    expect(margin).toMatchObject({ value: 3250, form: 'margin' });
  });

  it('lifetime value of a quarter reckons with orders by month', () => {
    const lines = [0, 1, 2, 3, 4, 5, 6, 7].map((customer) => buy(customer, '2024-02-10'));
    const facts = factsOf([...lines, buy(0, '2024-04-30', 600), buy(0, '2024-06-30', 600)], {
      base: { kind: 'period' },
    });
    // 6.00 an order × 2 orders in 3 months × 2 months
    const { value } = measureFigure(metric('customerLifetimeValue'), facts.of(period('2024-Q2')));
    expect(value).toBe(800);
  });

  it('without churn neither lifespan nor lifetime value is determinable, and both say so', () => {
    const kept = [buy(0, '2024-05-03'), buy(0, '2024-06-30')];
    for (const id of ['averageLifespan', 'customerLifetimeValue'])
      expect(june(id, { base: { kind: 'period' } }, kept)).toMatchObject({
        value: null,
        reason: { code: 'noChurn' },
      });
  });

  it('the lifespan of a quarter reckons with the churn of its months', () => {
    const lines = [0, 1, 2, 3, 4, 5, 6, 7].map((customer) => buy(customer, '2024-02-10'));
    const facts = factsOf([...lines, buy(0, '2024-06-30')], { base: { kind: 'period' } });
    // 1 of 8 kept over 3 months: half of them each month, a lifespan of 2 months.
    expect(measureFigure(metric('averageLifespan'), facts.of(period('2024-Q2'))).value).toBeCloseTo(2, 12);
  });

  it('an opening base that reaches behind the first day of the ledger is noted', () => {
    expect(codes('customerRetentionRate', { base: { kind: 'window', days: 30 } })).toContain('leftTruncated');
    expect(codes('customerRetentionRate', { base: { kind: 'window', days: 29 } })).not.toContain(
      'leftTruncated',
    );
    expect(codes('periodRetentionRate')).toContain('leftTruncated');
  });

  it('records that begin inside the period are noted, whatever is measured from them', () => {
    const inside = ledger.filter(({ day: on }) => on > day('2024-06-02'));
    for (const { id } of ofTheLedger) {
      const notes = (first: string) =>
        june(id, undefined, [buy(3, first), ...inside]).notes.filter(({ code }) => code === 'beginsInside');
      expect(notes('2024-05-31')).toEqual([]);
      expect(notes('2024-06-01')).toEqual([]);
      expect(notes('2024-06-02')).toEqual([{ code: 'beginsInside', params: { day: '2024-06-02' } }]);
    }
  });

  it('a period beyond the data-through date is marked, by the ledger or by the book', () => {
    const running = ledger.filter((line) => line.day < day('2024-06-30'));
    expect(june('orderCount', {}, running)).toMatchObject({ complete: false });
    expect(codes('orderCount', {}, running)).toContain('incomplete');
    expect(june('orderCount', { dataThrough: '2024-06-30' }, running).complete).toBe(true);
    expect(june('orderCount', { dataThrough: '2024-06-29' })).toMatchObject({
      complete: false,
      notes: [{ code: 'incomplete', params: { day: '2024-06-29' } }],
    });
  });

  it('loyal is who has as many orders as the book asks', () => {
    expect(june('loyalCustomerRate', { loyalOrders: 2 })).toMatchObject({
      value: 0.5,
      numerator: 1,
      denominator: 2,
    });
    expect(june('loyalCustomerRate').value).toBe(0);
  });

  it.each([
    ['2024-04', 'beforeLedger', { day: '2024-05-03' }],
    ['2024-07', 'afterData', { day: '2024-06-30' }],
  ])('no figure of %s: %s', (text, code, params) => {
    for (const each of ofTheLedger)
      expect(measureFigure(each, factsOf(ledger).of(period(text)))).toMatchObject({
        value: null,
        reason: { code, params },
      });
  });

  it('no figure of an empty ledger', () => {
    for (const each of ofTheLedger)
      expect(measureFigure(each, factsOf([]).of(period('2024-06')))).toMatchObject({
        value: null,
        complete: false,
        reason: { code: 'ledgerEmpty', params: {} },
      });
  });
});
