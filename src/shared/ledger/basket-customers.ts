import type { Baskets } from './baskets';
import type { LedgerColumns } from './columns';
import type { LineProducts } from './line-products';

/** The baskets that hold all of these products, ascending. */
export function basketsHolding(baskets: Baskets, products: readonly number[]): Int32Array {
  const { count, starts, items } = baskets;
  const wanted = [...new Set(products)];
  const found = new Int32Array(count);
  let foundCount = 0;
  for (let basket = 0; basket < count; basket++) {
    let held = 0;
    const end = starts[basket + 1] as number;
    for (let at = starts[basket] as number; at < end; at++) if (wanted.includes(items[at] as number)) held++;
    if (held === wanted.length) found[foundCount++] = basket;
  }
  return found.slice(0, foundCount);
}

/** The customers of these baskets by index, ascending and each once. Till baskets have none. */
export function customersOfBaskets(baskets: Baskets, basketIds: Int32Array): Int32Array {
  const customers = basketIds.map((basket) => baskets.customers[basket] as number);
  return Int32Array.from(new Set(customers.filter((customer) => customer >= 0))).sort();
}

/**
 * Of the customers of these baskets those whom the ledger has sold none of the product to, ascending: nor outside
 * the span, nor what they brought back, for that they have tried.
 */
export function neverSold(
  { customers, amounts, lineCount }: LedgerColumns,
  { ofLine }: Pick<LineProducts, 'ofLine'>,
  among: Int32Array,
  product: number,
): Int32Array {
  const sold = new Set<number>();
  for (let line = 0; line < lineCount; line++)
    if (ofLine[line] === product && (amounts[line] as number) > 0) sold.add(customers[line] as number);
  return among.filter((customer) => !sold.has(customer));
}
