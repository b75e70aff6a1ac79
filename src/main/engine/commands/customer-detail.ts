import type { CustomerDetail } from '@shared/contract/views';
import { linesOfCustomer, medianGapDays, ordersOfCustomer } from '@shared/ledger/customer-orders';
import { isoDay } from '@shared/model/day';
import { readInvoiceNumbers, readLines } from '@main/storage';
import type { EngineContext } from '../session/context';
import { customerIndex } from './customer-index';
import { customerRow } from './customer-query';

/** One customer, with those merged into it, with every order and every ledger line behind them. */
export function customerDetail({ session }: EngineContext, { id }: { readonly id: number }): CustomerDetail {
  const open = session.current();
  const { index, settings } = open.facts();
  const customer = customerIndex(open, id);
  const orders = ordersOfCustomer(index, customer, settings.zeroOrdersCount);
  const { database } = open.book;
  const numbers = readInvoiceNumbers(
    database,
    orders.map((order) => order.invoice),
  );
  const lineIds = Array.from(linesOfCustomer(index, customer), (line) => index.columns.lineIds[line] ?? 0);
  return {
    customer: customerRow(open, customer),
    orders: orders.map(({ day, invoice, net, lines, isPurchase }) => ({
      day: isoDay(day),
      invoice: numbers.get(invoice) ?? null,
      net,
      lineCount: lines.length,
      isPurchase,
    })),
    lines: readLines(database, lineIds),
    medianGapDays: medianGapDays(orders),
  };
}
