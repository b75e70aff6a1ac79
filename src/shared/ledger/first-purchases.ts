import { isPurchaseBefore, type Purchases } from './purchases';

/** Texts that ledger lines carry, each distinct one once. */
export interface LineTexts {
  readonly values: readonly string[];
  /** By line position in the ledger columns which text, or -1: none. */
  readonly ofLine: Int32Array;
}

/**
 * By customer the text of the first purchase, as of the day before `end`.
 *
 * Of an order with several texts the one that most of its money went to; of equal ones the first in the ledger.
 * Only lines of the order's own day count: what was added or credited later was not what the customer came for.
 *
 * @returns by customer index; undefined: no purchase by then, or its lines carry no text
 */
export function firstPurchaseTexts(
  purchases: Purchases,
  end: number,
  { values, ofLine }: LineTexts,
): readonly (string | undefined)[] {
  const amounts = new Map<number, number>();
  const texts: (string | undefined)[] = [];
  for (let customer = 0; customer < purchases.ledger.customerCount; customer++) {
    const position = firstPurchase(purchases, customer, end);
    amounts.clear();
    if (position !== null) addLines(purchases, customer, position, ofLine, amounts);
    texts.push(values[codeOfMost(amounts)]);
  }
  return texts;
}

/** Position of a customer's first purchase, as of the day before `end`, or null. */
export function firstPurchase(purchases: Purchases, customer: number, end: number): number | null {
  const to = purchases.starts[customer + 1] as number;
  for (let position = purchases.starts[customer] as number; position < to; position++) {
    if ((purchases.days[position] as number) >= end) return null;
    if (purchases.varying[customer] === 0 || isPurchaseBefore(purchases, position, end)) return position;
  }
  return null;
}

function addLines(
  { ledger, orders, days }: Purchases,
  customer: number,
  position: number,
  ofLine: Int32Array,
  amounts: Map<number, number>,
): void {
  const { columns, lineStarts, linePositions } = ledger;
  const day = days[position] as number;
  const invoice = ledger.orders.invoices[orders[position] as number] as number;
  const to = lineStarts[customer + 1] as number;
  for (let at = lineStarts[customer] as number; at < to; at++) {
    const line = linePositions[at] as number;
    if ((columns.days[line] as number) > day) return;
    if (columns.days[line] !== day || columns.creditedInvoices[line] !== 0) continue;
    if (columns.invoices[line] !== invoice) continue;
    const code = ofLine[line] as number;
    if (code >= 0) amounts.set(code, (amounts.get(code) ?? 0) + (columns.amounts[line] as number));
  }
}

/** -1: there is none. A map keeps the order in which its keys came. */
function codeOfMost(amounts: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = -Infinity;
  for (const [code, amount] of amounts) {
    if (amount <= most) continue;
    best = code;
    most = amount;
  }
  return best;
}
