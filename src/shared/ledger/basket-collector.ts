import { orderEnd, type OrderedLines } from './basket-orders';
import type { LedgerColumns } from './columns';
import type { LineProducts } from './line-products';
import { isPurchaseNet } from './purchases';
import { sortFirst } from './sort-first';

/** Where the lines of the span went; the parts add up to `all`. */
export interface BasketLines {
  readonly all: number;
  /** Behind the products of the baskets. */
  readonly inBaskets: number;
  /** Of purchases; they name no product. */
  readonly withoutProduct: number;
  /** Of products that credits took back whole. */
  readonly credited: number;
  /** Of orders that came to nothing, and credits that belong to no order of the span. */
  readonly noPurchase: number;
  /** Without customer and without invoice: nobody can tell what was bought together. */
  readonly unknownOrder: number;
}

export interface BasketRequest {
  /** Half-open: orders dated start <= day < end, with what is dated before `end`. */
  readonly start: number;
  readonly end: number;
  readonly zeroOrdersCount: boolean;
}

/** Baskets by customer, invoice and day; the items of each ascending. */
export interface FoundBaskets {
  readonly count: number;
  readonly starts: Int32Array;
  readonly customers: Int32Array;
  readonly days: Int32Array;
  readonly invoices: Int32Array;
  /** By basket where the lines of its order begin and end in `orderedLines`. */
  readonly linesFrom: Int32Array;
  readonly linesTo: Int32Array;
  readonly items: Int32Array;
  readonly lines: BasketLines;
}

/** Goes through the orders of the ledger once and keeps what was bought in each. */
export function collectBaskets(
  columns: LedgerColumns,
  products: Pick<LineProducts, 'ofLine' | 'ids'>,
  request: BasketRequest,
  ordered: OrderedLines,
): FoundBaskets {
  const collector = new BasketCollector(columns, products, request, ordered);
  let from = 0;
  while (from < ordered.lines.length) {
    const to = orderEnd(columns, ordered, from);
    collector.addOrder(from, to);
    from = to;
  }
  return collector.found();
}

class BasketCollector {
  readonly #columns: LedgerColumns;
  readonly #ofLine: Int32Array;
  readonly #request: BasketRequest;
  readonly #ordered: OrderedLines;
  readonly #baskets: Record<
    'starts' | 'customers' | 'days' | 'invoices' | 'linesFrom' | 'linesTo',
    Int32Array
  >;
  readonly #items: Int32Array;
  readonly #nets: Float64Array;
  readonly #linesOf: Int32Array;
  /** Products of the order at hand. */
  readonly #touched: Int32Array;
  readonly #counts = { inBaskets: 0, withoutProduct: 0, credited: 0, noPurchase: 0, unknownOrder: 0 };
  #count = 0;
  #itemCount = 0;

  constructor(
    columns: LedgerColumns,
    { ofLine, ids }: Pick<LineProducts, 'ofLine' | 'ids'>,
    request: BasketRequest,
    ordered: OrderedLines,
  ) {
    const capacity = ordered.lines.length;
    this.#columns = columns;
    this.#ofLine = ofLine;
    this.#request = request;
    this.#ordered = ordered;
    this.#baskets = {
      starts: new Int32Array(capacity + 1),
      customers: new Int32Array(capacity),
      days: new Int32Array(capacity),
      invoices: new Int32Array(capacity),
      linesFrom: new Int32Array(capacity),
      linesTo: new Int32Array(capacity),
    };
    this.#items = new Int32Array(capacity);
    this.#nets = new Float64Array(ids.length);
    this.#linesOf = new Int32Array(ids.length);
    this.#touched = new Int32Array(ids.length);
  }

  /** Lines `from` … `to − 1` are one order, by day. */
  addOrder(from: number, to: number): void {
    const { customers, creditedInvoices, days } = this.#columns;
    const { keys, lines } = this.#ordered;
    const first = lines[from] as number;
    const key = keys[first] as number;
    if (key === 0 && (customers[first] as number) < 0) {
      this.#counts.unknownOrder += this.#dated(from, to);
      return;
    }
    let sale = from;
    while (sale < to && creditedInvoices[lines[sale] as number] !== 0) sale++;
    // Only credits: they name an invoice that is no order here.
    if (sale === to) {
      this.#counts.noPurchase += this.#dated(from, to);
      return;
    }
    const day = days[lines[sale] as number] as number;
    if (day < this.#request.start) return;
    if (!isPurchaseNet(this.#netOf(from, to), this.#request.zeroOrdersCount)) {
      this.#counts.noPurchase += to - from;
      return;
    }
    const before = this.#itemCount;
    this.#addProducts(from, to);
    if (this.#itemCount === before) return;
    const basket = this.#count++;
    this.#baskets.customers[basket] = customers[first] as number;
    this.#baskets.days[basket] = day;
    this.#baskets.invoices[basket] = key;
    this.#baskets.linesFrom[basket] = from;
    this.#baskets.linesTo[basket] = to;
    this.#baskets.starts[basket + 1] = this.#itemCount;
  }

  found(): FoundBaskets {
    const { starts, customers, days, invoices, linesFrom, linesTo } = this.#baskets;
    const all = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    return {
      count: this.#count,
      starts: starts.slice(0, this.#count + 1),
      customers: customers.slice(0, this.#count),
      days: days.slice(0, this.#count),
      invoices: invoices.slice(0, this.#count),
      linesFrom: linesFrom.slice(0, this.#count),
      linesTo: linesTo.slice(0, this.#count),
      items: this.#items.slice(0, this.#itemCount),
      lines: { all, ...this.#counts },
    };
  }

  #dated(from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at++)
      if ((this.#columns.days[this.#ordered.lines[at] as number] as number) >= this.#request.start) count++;
    return count;
  }

  #netOf(from: number, to: number): number {
    let net = 0;
    for (let at = from; at < to; at++)
      net += this.#columns.amounts[this.#ordered.lines[at] as number] as number;
    return net;
  }

  #addProducts(from: number, to: number): void {
    let touched = 0;
    for (let at = from; at < to; at++) {
      const line = this.#ordered.lines[at] as number;
      const product = this.#ofLine[line] as number;
      if (product < 0) {
        this.#counts.withoutProduct++;
        continue;
      }
      if (this.#linesOf[product] === 0) this.#touched[touched++] = product;
      this.#linesOf[product] = (this.#linesOf[product] as number) + 1;
      this.#nets[product] = (this.#nets[product] as number) + (this.#columns.amounts[line] as number);
    }
    sortFirst(this.#touched, touched);
    for (let at = 0; at < touched; at++) {
      const product = this.#touched[at] as number;
      const lineCount = this.#linesOf[product] as number;
      if ((this.#nets[product] as number) > 0) {
        this.#counts.inBaskets += lineCount;
        this.#items[this.#itemCount++] = product;
      } else this.#counts.credited += lineCount;
      this.#nets[product] = 0;
      this.#linesOf[product] = 0;
    }
  }
}
