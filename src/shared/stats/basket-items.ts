/** Baskets as compressed rows: the items of basket b lie at starts[b] … starts[b + 1] − 1. */
export interface BasketItems {
  /** One more than there are baskets. */
  readonly starts: Int32Array;
  /** Item numbers 0 … itemCount − 1, ascending within a basket and each once. */
  readonly items: Int32Array;
  readonly itemCount: number;
}

/**
 * Baskets written as lists of item numbers, in the form in which they are searched.
 *
 * @example Array.from(basketItems([[2, 0], [1]]).items) // => [0, 2, 1]
 */
export function basketItems(baskets: readonly (readonly number[])[]): BasketItems {
  const sorted = baskets.map((items) => [...new Set(items)].sort((left, right) => left - right));
  const starts = new Int32Array(sorted.length + 1);
  for (const [basket, items] of sorted.entries())
    starts[basket + 1] = (starts[basket] as number) + items.length;
  const items = Int32Array.from(sorted.flat());
  return { starts, items, itemCount: items.reduce((most, item) => Math.max(most, item + 1), 0) };
}

/**
 * How many baskets there are.
 *
 * @example basketCount(basketItems([[2, 0], [1], []])) // => 3
 */
export function basketCount({ starts }: BasketItems): number {
  return starts.length - 1;
}

/** In how many baskets each item is. */
export function itemCounts({ items, itemCount }: BasketItems): Int32Array {
  const counts = new Int32Array(itemCount);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as number;
    counts[item] = (counts[item] as number) + 1;
  }
  return counts;
}
