import type { ReportBlock } from '@shared/contract/report-document';
import { ordersPerCustomer, type OrderNumber } from '@shared/ledger/orders-per-customer';
import { averageOrderValue } from '@shared/metrics/average-order-value';
import { buyingCustomers } from '@shared/metrics/buying-customers';
import { loyalCustomerRate } from '@shared/metrics/loyal-customer-rate';
import { measureFigure } from '@shared/metrics/measure-figure';
import { netRevenue } from '@shared/metrics/net-revenue';
import { orderCount } from '@shared/metrics/order-count';
import { periodRetentionRate } from '@shared/metrics/period-retention-rate';
import { describePeriod } from '@shared/metrics/period-view';
import { purchaseCycle } from '@shared/metrics/purchase-cycle';
import { purchaseFrequency } from '@shared/metrics/purchase-frequency';
import { repeatPurchaseRate } from '@shared/metrics/repeat-purchase-rate';
import { returnsRate } from '@shared/metrics/returns-rate';
import { revenuePerCustomer } from '@shared/metrics/revenue-per-customer';
import { trendPeriods } from '@shared/metrics/trend-periods';
import { measuredBlock } from '../figures-block';
import { needsSales } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, markedIf, shareOf, spanText, sumOf } from '../table-columns';

const metrics = [
  buyingCustomers,
  orderCount,
  repeatPurchaseRate,
  loyalCustomerRate,
  periodRetentionRate,
  purchaseFrequency,
  purchaseCycle,
  netRevenue,
  averageOrderValue,
  revenuePerCustomer,
  returnsRate,
];

/** How often customers buy and what they bring: figures, their course, and customers by their number of orders. */
export const purchases: ReportSectionSource = {
  id: 'purchases',
  metrics,
  unavailable: needsSales,
  blocks: (ground) => [
    measuredBlock('purchases', metrics, ground),
    ...numberBlocks(ground),
    ...courseBlocks(ground),
  ],
};

/** Nothing where the ledger says nothing of the period: the figures above give the reason. */
function numberBlocks(ground: ReportGround): readonly ReportBlock[] {
  const { current, words } = ground;
  if (current.reach('sales').coverage !== 'covered') return [];
  const numbers = current.deriveSales(ordersPerCustomer);
  const customers = sumOf(numbers, (number) => number.customers);
  const orders = sumOf(numbers, (number) => number.orders);
  const line = (name: string, number: Pick<OrderNumber, 'customers' | 'orders'>) => [
    name,
    number.customers,
    shareOf(number.customers, customers),
    number.orders,
    shareOf(number.orders, orders),
  ];
  return [
    {
      kind: 'table',
      id: 'ordersPerCustomer',
      title: words('report:purchases.numbers'),
      columns: [
        column('number', words('report:purchases.number'), 'text'),
        column('customers', words('report:purchases.buyers'), 'count', { summed: true }),
        column('share', words('report:purchases.ofBuyers'), 'ratio'),
        column('orders', words('report:purchases.orders'), 'count', { summed: true }),
        column('orderShare', words('report:purchases.ofOrders'), 'ratio'),
      ],
      rows: numbers.map((number) => line(nameOf(number, ground), number)),
      total: line(words('report:data.total'), { customers, orders }),
      notes: [],
    },
  ];
}

function nameOf({ from, to }: OrderNumber, { format }: ReportGround): string {
  return to === null ? `≥ ${format.count(from)}` : spanText(from, to, format);
}

function courseBlocks({ facts, period, words, format }: ReportGround): readonly ReportBlock[] {
  const points = trendPeriods(facts.extents.sales, period, facts.settings).map(facts.of);
  const views = points.map((point) => describePeriod(point, 'sales'));
  const valuesOf = [buyingCustomers, orderCount, netRevenue, averageOrderValue].map((metric) =>
    points.map((point) => measureFigure(metric, point).value),
  );
  const isOpen = views.map(({ complete }) => !complete);
  const currency = { currency: format.currency };
  return [
    {
      kind: 'chart',
      id: 'netRevenue',
      title: words('report:purchases.revenueChart', currency),
      unit: 'money',
      chart: {
        type: 'columns',
        places: views.map((view) => format.periodShort(view.period)),
        series: [
          {
            name: words('metric:netRevenue.name'),
            values: valuesOf[2] ?? [],
            open: isOpen,
            intervals: null,
          },
        ],
        stacked: false,
      },
      note: isOpen.includes(true) ? words('report:hatched') : '',
    },
    {
      kind: 'table',
      id: 'purchasesByPeriod',
      title: words('report:purchases.byPeriod'),
      columns: [
        column('period', words('report:trend.period'), 'text'),
        column('buyers', words('report:purchases.buyers'), 'count'),
        column('orders', words('report:purchases.orders'), 'count'),
        column('revenue', words('report:purchases.revenue', currency), 'money'),
        column('orderValue', words('report:purchases.orderValue', currency), 'money', {
          quotient: ['revenue', 'orders'],
        }),
      ],
      rows: views.map((view, place) => [
        markedIf(isOpen[place] === true, format.periodShort(view.period)),
        ...valuesOf.map((values) => values[place] ?? null),
      ]),
      total: null,
      notes: isOpen.includes(true) ? [words('report:incompleteMark')] : [],
    },
  ];
}
