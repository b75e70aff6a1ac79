import { basketCount, type BasketItems } from './basket-items';

/** In how many baskets two ranked items are together. */
export type PairCounts = (lower: number, higher: number) => number;

/**
 * Counts every pair of ranked items in one pass over the baskets.
 *
 * @param ranks by item its rank 0 … rankCount − 1, ascending with the items; -1: left out
 * @example countPairs(basketItems([[0, 1], [0, 1, 2]]), Int32Array.of(0, 1, 2), 3)(0, 1) // => 2
 */
export function countPairs(baskets: BasketItems, ranks: Int32Array, rankCount: number): PairCounts {
  const counts = new Int32Array((rankCount * (rankCount - 1)) / 2);
  const held = new Int32Array(rankCount);
  const total = basketCount(baskets);
  for (let basket = 0; basket < total; basket++) {
    const count = ranksOfBasket(baskets, basket, ranks, held);
    for (let place = 1; place < count; place++) {
      const higher = held[place] as number;
      const row = (higher * (higher - 1)) / 2;
      for (let before = 0; before < place; before++) {
        const cell = row + (held[before] as number);
        counts[cell] = (counts[cell] as number) + 1;
      }
    }
  }
  return (lower, higher) => counts[(higher * (higher - 1)) / 2 + lower] as number;
}

/** How many pairs there are to count: the work of `countPairs`. */
export function pairWork(baskets: BasketItems, isWanted: (item: number) => boolean): number {
  const total = basketCount(baskets);
  let work = 0;
  for (let basket = 0; basket < total; basket++) {
    let count = 0;
    const end = baskets.starts[basket + 1] as number;
    for (let at = baskets.starts[basket] as number; at < end; at++)
      if (isWanted(baskets.items[at] as number)) count++;
    work += (count * (count - 1)) / 2;
  }
  return work;
}

/** Writes the ranks of a basket's items into `held`, ascending; answers how many there are. */
export function ranksOfBasket(
  { starts, items }: BasketItems,
  basket: number,
  ranks: Int32Array,
  held: Int32Array,
): number {
  let count = 0;
  const end = starts[basket + 1] as number;
  for (let at = starts[basket] as number; at < end; at++) {
    const rank = ranks[items[at] as number] as number;
    if (rank >= 0) held[count++] = rank;
  }
  return count;
}
