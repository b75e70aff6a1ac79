import { describe, expect, it } from 'vitest';
import { calculateForm } from '@shared/metrics/measure-figure';
import { metric } from '../../helpers/facts';

interface Example {
  readonly id: string;
  readonly form: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly value: number;
}

function example(id: string, form: string, inputs: Readonly<Record<string, number>>, value: number): Example {
  return { id, form, inputs, value };
}

const retention = 'customerRetentionRate';
const churn = 'customerChurnRate';

const movement = { contractionRevenue: 10, churnedRevenue: 10 };
const growth = {
  openingRevenue: 2_700_000,
  expansionRevenue: 800_000,
  contractionRevenue: 0,
  churnedRevenue: 500_000,
};

/** Money in minor units. */
const book: readonly Example[] = [
  example(retention, 'fromLost', { opening: 100, lost: 20 }, 0.8),
  example(retention, 'fromClosing', { opening: 100, gained: 30, closing: 120 }, 0.9),
  example(retention, 'fromClosing', { opening: 50, gained: 20, closing: 60 }, 0.8),
  example(retention, 'fromLost', { opening: 50, lost: 10 }, 0.8),
  example(churn, 'lostOverOpening', { lost: 50, opening: 1000 }, 0.05),
  example('reactivationRate', 'reactivatedOverOpening', { reactivated: 302, opening: 1969 }, 302 / 1969),
  example('repeatPurchaseRate', 'repeatOverBuyers', { repeatBuyers: 150, buyers: 500 }, 0.3),
  example(
    'customerLifetimeValue',
    'revenue',
    { averageOrderValue: 5000, ordersPerMonth: 2, lifespan: 24 },
    240_000,
  ),
  example('averageOrderValue', 'revenueByOrders', { revenue: 100_000, orders: 4 }, 25_000),
  example('grossRevenueRetention', 'fromMovements', { ...movement, openingRevenue: 100 }, 0.8),
  example('grossRevenueRetention', 'cappedByCustomer', { cappedRevenue: 80, openingRevenue: 100 }, 0.8),
  example(
    'netRevenueRetention',
    'fromMovements',
    { ...movement, expansionRevenue: 10, openingRevenue: 100 },
    0.9,
  ),
  example('netRevenueRetention', 'fromMovements', growth, 30 / 27),
  example('netRevenueRetention', 'netChurn', growth, -3 / 27),
  example(
    'grossRevenueRetention',
    'grossChurn',
    { openingRevenue: 500, contractionRevenue: 0, churnedRevenue: 500 },
    1,
  ),
];

const published: readonly Example[] = [
  example(churn, 'lostOverOpening', { lost: 10, opening: 100 }, 10 / 100),
  example(churn, 'withSamePeriodLeavers', { lost: 10, joinedAndLeft: 1, opening: 100 }, 11 / 100),
  example(churn, 'overOpeningAndNew', { lost: 10, joinedAndLeft: 1, opening: 100, new: 20 }, 11 / 120),
  example('customerLifetimeValue', 'visits', { visitsPerMonth: 3.9, ticket: 388, years: 1.1 }, 19_974),
  example('customerLifetimeValue', 'visits', { visitsPerMonth: 4.3, ticket: 406, years: 4.4 }, 92_178),
  example('customerLifetimeValue', 'visits', { visitsPerMonth: 7.2, ticket: 442, years: 8.3 }, 316_967),
  example(retention, 'fromClosing', { opening: 1969, gained: 654 + 302, closing: 2151 }, 1195 / 1969),
  example('closingCustomers', 'rollForward', { opening: 1969, new: 654, reactivated: 302, lost: 774 }, 2151),
  example('closingCustomers', 'rollForward', { opening: 2122, new: 323, reactivated: 395, lost: 434 }, 2406),
];

describe('the calculator', () => {
  it.each(book)(
    'worked example of the book of definitions: $id by $form is $value',
    ({ id, form, inputs, value }) => {
      expect(calculateForm(metric(id), form, inputs)).toMatchObject({ value, reason: null, form, inputs });
    },
  );

  it.each(published)('published number: $id by $form is $value', ({ id, form, inputs, value }) => {
    expect(calculateForm(metric(id), form, inputs).value).toBe(value);
  });

  it('the named variant over the closing count differs from the standard: 75 % for 90 %', () => {
    expect(calculateForm(metric(retention), 'overClosing', { gained: 30, closing: 120 }).value).toBe(0.75);
  });

  it('proportions carry a Wilson interval (80/100: 0.7112–0.8666), other fractions none', () => {
    const { interval } = calculateForm(metric(retention), 'fromLost', { opening: 100, lost: 20 });
    expect(interval?.map((bound) => Number(bound.toFixed(4)))).toEqual([0.7112, 0.8666]);
    const leavers = { lost: 10, joinedAndLeft: 1, opening: 100 };
    expect(calculateForm(metric(churn), 'withSamePeriodLeavers', leavers).interval).toBeNull();
  });

  it('a base below 30 is noted', () => {
    const noted = (opening: number) =>
      calculateForm(metric(retention), 'fromLost', { opening, lost: 1 }).notes;
    expect(noted(29)).toEqual([{ code: 'smallBase', params: { count: 29 } }]);
    expect(noted(30)).toEqual([]);
  });

  it.each([
    [retention, 'fromLost', { opening: 0, lost: 0 }, 'noOpeningCustomers', {}],
    [retention, 'fromLost', { opening: 10, lost: 11 }, 'inputsContradict', {}],
    [retention, 'fromClosing', { opening: 10, gained: 30, closing: 20 }, 'inputsContradict', {}],
    [retention, 'fromClosing', { opening: 10, gained: 0, closing: 20 }, 'inputsContradict', {}],
    [retention, 'fromLost', { opening: 10 }, 'inputMissing', { input: 'lost' }],
    [retention, 'fromLost', { opening: 10, lost: Number.NaN }, 'inputMissing', { input: 'lost' }],
    [retention, 'fromLost', { opening: Infinity, lost: 1 }, 'inputMissing', { input: 'opening' }],
    [retention, 'fromLost', { opening: 10, lost: -1 }, 'inputNegative', { input: 'lost' }],
    [retention, 'fromLost', { opening: 10, lost: 1.5 }, 'inputNotWhole', { input: 'lost' }],
    [retention, 'overClosing', { closing: 0, gained: 0 }, 'noClosingCustomers', {}],
    ['averageLifespan', 'fromMonthlyChurn', { monthlyChurn: 0 }, 'noChurn', {}],
    [
      'averageLifespan',
      'fromMonthlyChurn',
      { monthlyChurn: 1.2 },
      'inputNotShare',
      { input: 'monthlyChurn' },
    ],
    ['averageLifespan', 'fromRetention', { kept: 9, opening: 9, months: 1 }, 'noChurn', {}],
    ['averageLifespan', 'fromRetention', { kept: 8, opening: 9, months: 0 }, 'noMonths', {}],
    ['averageLifespan', 'fromRetention', { kept: 0, opening: 9, months: 12 }, 'noneKept', {}],
    ['averageLifespan', 'fromRetention', { kept: 0, opening: 0, months: 1 }, 'noOpeningCustomers', {}],
    ['averageLifespan', 'fromRetention', { kept: 8, opening: 9, months: 1e300 }, 'outOfRange', {}],
    ['averageOrderValue', 'revenueByOrders', { revenue: 100, orders: 0 }, 'noOrders', {}],
    ['purchaseFrequency', 'perMonth', { orders: 0, buyers: 0, months: 1 }, 'noBuyers', {}],
    [
      'customerLifetimeValue',
      'revenue',
      { averageOrderValue: -1, ordersPerMonth: 1, lifespan: 1 },
      'negativeRevenue',
      {},
    ],
    ['customerLifetimeValue', 'visits', { visitsPerMonth: 1e300, ticket: 1e10, years: 9 }, 'outOfRange', {}],
  ])('%s by %s of %j is not determinable: %s', (id, form, inputs, code, params) => {
    const figure = calculateForm(metric(id), form, inputs);
    expect(figure).toMatchObject({ value: null, reason: { code, params }, interval: null });
  });

  it('an unknown form is a mistake of the program', () => {
    expect(() => calculateForm(metric(retention), 'byMood', {})).toThrow('has no form');
  });
});
