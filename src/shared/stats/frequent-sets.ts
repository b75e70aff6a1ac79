/** Items that are bought together, and in how many baskets. */
export interface FrequentSet {
  /** Item numbers, ascending. */
  readonly items: readonly number[];
  readonly count: number;
}

/**
 * Every set of up to `maxSize` items that at least `minCount` baskets hold whole.
 *
 * Method: Eclat: for each item the baskets that hold it; larger sets by cutting those lists with one another
 * Source: M. J. Zaki (2000), IEEE TKDE 12, 372–390
 * Empty:  no basket -> no set
 *
 * @param baskets the items of each basket, ascending and each once
 * @example frequentSets([[0, 1], [0, 1], [1]], 2, 2).map((set) => set.items) // => [[0], [0, 1], [1]]
 */
export function frequentSets(
  baskets: readonly ArrayLike<number>[],
  minCount: number,
  maxSize: number,
): readonly FrequentSet[] {
  const found: FrequentSet[] = [];
  const least = Math.max(1, minCount);
  const extend = (items: readonly number[], candidates: readonly Candidate[]): void => {
    for (const [index, { item, basketIds }] of candidates.entries()) {
      const own = [...items, item];
      found.push({ items: own, count: basketIds.length });
      if (own.length >= maxSize) continue;
      const next: Candidate[] = [];
      for (const other of candidates.slice(index + 1)) {
        const both = intersection(basketIds, other.basketIds);
        if (both.length >= least) next.push({ item: other.item, basketIds: both });
      }
      extend(own, next);
    }
  };
  extend(
    [],
    basketsByItem(baskets).filter(({ basketIds }) => basketIds.length >= least),
  );
  return found;
}

interface Candidate {
  readonly item: number;
  /** Ascending. */
  readonly basketIds: Int32Array;
}

function basketsByItem(baskets: readonly ArrayLike<number>[]): readonly Candidate[] {
  const lists = new Map<number, number[]>();
  for (const [basket, items] of baskets.entries()) {
    for (let place = 0; place < items.length; place += 1) {
      const item = items[place] ?? 0;
      const list = lists.get(item);
      if (list) list.push(basket);
      else lists.set(item, [basket]);
    }
  }
  return [...lists]
    .sort(([left], [right]) => left - right)
    .map(([item, list]) => ({ item, basketIds: Int32Array.from(list) }));
}

function intersection(left: Int32Array, right: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(left.length, right.length));
  let count = 0;
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    const x = left[a] ?? 0;
    const y = right[b] ?? 0;
    if (x === y) {
      both[count] = x;
      count += 1;
    }
    if (x <= y) a += 1;
    if (y <= x) b += 1;
  }
  return both.subarray(0, count);
}
