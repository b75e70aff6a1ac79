import type { BasketItems } from '../stats/basket-items';
import { orderedLines } from './basket-orders';
import { collectBaskets, type BasketLines, type BasketRequest } from './basket-collector';
import type { LedgerColumns } from './columns';
import type { LineProducts } from './line-products';

/** What was bought together: a basket holds the distinct products of one purchase. */
export interface Baskets extends BasketItems {
  readonly count: number;
  /** By basket the customer index, or -1: a till basket, of nobody that the ledger names. */
  readonly customers: Int32Array;
  readonly days: Int32Array;
  /** Invoice id, or 0: none (the basket is a customer-day). */
  readonly invoices: Int32Array;
  /** Positions of lines in the columns, and by basket where those of its order begin and end among them. */
  readonly orderedLines: Int32Array;
  readonly linesFrom: Int32Array;
  readonly linesTo: Int32Array;
  readonly lines: BasketLines;
}

/**
 * The baskets of a ledger.
 *
 * Basket:  the distinct products of one purchase: an order (all lines of one customer with one invoice; without
 *          invoice a customer-day; a credit belongs to the order whose invoice it names) that comes to more than
 *          nothing by the end of the span
 * Product: in the basket where its own lines in the order come to more than nothing; what was credited away, or
 *          given for nothing, was not bought
 * Till:    lines without customer are the basket of their invoice number and day, because tills count anew every
 *          morning; a later credit without customer belongs to the latest such basket before it. Without invoice
 *          number they are left out: nobody can tell what was bought together
 * Left out: purchases of which no line names a product are no baskets; every line left out is counted
 * Window:  orders dated start <= day < end; later rows change no earlier answer
 * Empty:   no purchase with a product -> no basket
 */
export function findBaskets(
  columns: LedgerColumns,
  products: Pick<LineProducts, 'ofLine' | 'ids'>,
  request: BasketRequest,
): Baskets {
  const ordered = orderedLines(columns, request.end);
  return {
    ...collectBaskets(columns, products, request, ordered),
    itemCount: products.ids.length,
    orderedLines: ordered.lines,
  };
}
