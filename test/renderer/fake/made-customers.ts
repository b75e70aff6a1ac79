import type { ChannelInput } from '@shared/contract/channels';
import type {
  CustomerDetail,
  CustomerPage,
  CustomerRow,
  LedgerLine,
  OrderView,
} from '@shared/contract/views';
import { addDays, dayNumber, isoDay } from '@shared/model/day';

/** Made customers for looking at the page; nobody's ledger. */
const names = [
  'Brightwater Supplies Ltd',
  '上海恒源贸易有限公司',
  'ООО «Северный ветер»',
  '大同文具股份有限公司',
  'Fern & Daughters',
  'Hafen Kontor GmbH',
  '广州明远科技有限公司',
  'Mulberry Lane Bakery',
  'ИП Соколова А. В.',
  '永安五金行',
  'Quayside Hotel and Conference Centre, Accounts Payable',
];
const lastDay = 20410;

export function madeCustomer(index: number): CustomerRow {
  const orders = 1 + ((index * 7) % 23);
  const recencyDays = (index * 37) % 420;
  return {
    id: index + 1,
    code: `C${String(10_001 + index * 3)}`,
    name: names[index % names.length] ?? '',
    firstPurchase: isoDay(dayNumber(lastDay - recencyDays - orders * 31)),
    lastPurchase: isoDay(dayNumber(lastDay - recencyDays)),
    orders,
    revenue: orders * (18_350 + ((index * 977) % 9000)) * (index % 97 === 96 ? -1 : 1),
    recencyDays,
  };
}

export function madeCustomerPage(input: ChannelInput<'customers.list'>): CustomerPage {
  const { query, columns = [], only, offset, limit } = input;
  const total = query.set.kind === 'all' ? 2718 : 431;
  const all = Array.from({ length: total }, (_, index) => madeCustomer(index)).filter((customer) =>
    `${customer.code} ${customer.name}`.toLowerCase().includes(query.search.toLowerCase()),
  );
  all.sort((left, right) => {
    const valueOf = (row: CustomerRow) =>
      Object.entries(row).find(([name]) => name === query.sort)?.[1] ?? '';
    const [a, b] = [valueOf(left), valueOf(right)];
    const order = a < b ? -1 : a > b ? 1 : 0;
    return query.descending ? -order : order;
  });
  const chosen = all.filter(({ id }) => only === undefined || only.includes(id));
  const rows = chosen.slice(offset, offset + limit);
  return { total: chosen.length, rows: rows.map((row) => ({ ...row, values: columns.map(() => null) })) };
}

export function madeCustomerDetail(id: number): CustomerDetail {
  const customer = madeCustomer(id - 1);
  const orders = Array.from({ length: customer.orders }, (_, index): OrderView => {
    const day = addDays(dayNumber(lastDay - (customer.recencyDays ?? 0)), -31 * index);
    return {
      day: isoDay(day),
      invoice: `INV-${24_000 + id * 31 - index}`,
      net: index === 2 ? -4210 : 18_350 + ((index * 977) % 9000),
      lineCount: index === 2 ? 1 : 3,
      isPurchase: index !== 2,
      source: { fileName: 'sales-2025.xlsx', sheet: 'Sales', row: 4012 + index * 3 },
    };
  });
  const lines = orders.flatMap((order, at) =>
    Array.from({ length: order.lineCount }, (_, line): LedgerLine => ({
      id: id * 1000 + at * 10 + line,
      day: order.day,
      invoice: order.invoice,
      creditedInvoice: order.isPurchase ? null : (orders[at + 1]?.invoice ?? null),
      product: ['Ledger paper A4, 500 sheets', '墨水盒 (黑)', 'Скоросшиватель'][line] ?? 'Postage',
      category: 'Stationery',
      quantity: order.isPurchase ? String(line + 1) : '-1',
      unitPrice: '42.10',
      amount: Math.round(order.net / order.lineCount),
      extra: { region: 'North', salesperson: 'K. Lind' },
      fileName: 'sales-2025.xlsx',
      sheet: 'Sales',
      row: 4012 + at * 3 + line,
    })),
  );
  return { customer, orders, lines, medianGapDays: customer.orders > 2 ? 31 : null };
}
