import { assert } from '@shared/base/assert';
import type { RowSource } from '@shared/contract/customer-views';
import type { CustomerDetail, LedgerLine } from '@shared/contract/views';
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
  const idOf = (line: number): number => index.columns.lineIds[line] ?? 0;
  const lines = readLines(database, Array.from(linesOfCustomer(index, customer), idOf));
  const byId = new Map(lines.map((line) => [line.id, line]));
  return {
    customer: customerRow(open, customer),
    orders: orders.map(({ day, invoice, net, lines: own, isPurchase }) => ({
      day: isoDay(day),
      invoice: numbers.get(invoice) ?? null,
      net,
      lineCount: own.length,
      isPurchase,
      source: sourceOf(byId.get(idOf(own[0] ?? 0))),
    })),
    lines,
    medianGapDays: medianGapDays(orders),
  };
}

function sourceOf(line: LedgerLine | undefined): RowSource {
  assert(line !== undefined, 'an order without a line');
  return { fileName: line.fileName, sheet: line.sheet, row: line.row };
}
