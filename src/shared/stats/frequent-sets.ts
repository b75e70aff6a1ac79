import { basketCount, itemCounts, type BasketItems } from './basket-items';
import { countPairs, ranksOfBasket, type PairCounts } from './pair-counts';

/** Items that are bought together, and in how many baskets. */
export interface FrequentSet {
  /** Item numbers, ascending. */
  readonly items: readonly number[];
  readonly count: number;
}

export interface FrequentSetsRequest {
  /** Baskets that must hold a set whole. */
  readonly minCount: number;
  /** Items of a set, at most. */
  readonly maxSize: number;
  /** Gives up (null) beyond so many sets; without it none is too many. */
  readonly maxSets?: number;
}

/**
 * Every set of up to `maxSize` items that at least `minCount` baskets hold whole; null beyond `maxSets`.
 *
 * Method: Eclat: for each item the baskets that hold it; larger sets by cutting those lists with one another.
 *         All pairs are counted beforehand, so that only what can be frequent is cut (Apriori)
 * Source: M. J. Zaki (2000), IEEE TKDE 12, 372–390; R. Agrawal & R. Srikant (1994), VLDB, 487–499
 * Empty:  no basket -> no set
 *
 * @example frequentSets(basketItems([[0, 1], [0, 1], [1]]), { minCount: 2, maxSize: 2 })?.map((set) => set.items) // => [[0], [0, 1], [1]]
 */
export function frequentSets(
  baskets: BasketItems,
  { minCount, maxSize, maxSets = Infinity }: FrequentSetsRequest,
): readonly FrequentSet[] | null {
  const least = Math.max(1, minCount);
  const { items, ranks } = rankFrequent(baskets, least);
  const pairs = countPairs(baskets, ranks, items.length);
  // Every frequent pair is a set: where they alone are too many, no list need be cut.
  if (maxSize > 1 && !hasAtMost(pairs, items.length, least, maxSets)) return null;
  const search: Search = { items, pairs, least, maxSize, maxSets, found: [] };
  return extend(search, [], basketLists(baskets, ranks, items.length)) ? search.found : null;
}

interface Search {
  /** By rank. */
  readonly items: readonly number[];
  readonly pairs: PairCounts;
  readonly least: number;
  readonly maxSize: number;
  readonly maxSets: number;
  readonly found: FrequentSet[];
}

/** An item that can be put to a set, with the baskets that hold both; ascending. */
interface Candidate {
  readonly rank: number;
  readonly basketIds: Int32Array;
}

/** Adds every set that begins with these items; false: there are too many. */
function extend(search: Search, set: readonly number[], candidates: readonly Candidate[]): boolean {
  const { items, pairs, least, maxSize, maxSets, found } = search;
  for (const [place, { rank, basketIds }] of candidates.entries()) {
    const own = [...set, items[rank] as number];
    if (own.length <= maxSize) found.push({ items: own, count: basketIds.length });
    if (found.length > maxSets) return false;
    if (own.length >= maxSize) continue;
    const next: Candidate[] = [];
    for (let at = place + 1; at < candidates.length; at++) {
      const other = candidates[at] as Candidate;
      if (pairs(rank, other.rank) < least) continue;
      const both = intersection(basketIds, other.basketIds);
      if (both.length >= least) next.push({ rank: other.rank, basketIds: both });
    }
    if (next.length > 0 && !extend(search, own, next)) return false;
  }
  return true;
}

function hasAtMost(pairs: PairCounts, rankCount: number, least: number, most: number): boolean {
  let count = 0;
  for (let higher = 1; higher < rankCount; higher++)
    for (let lower = 0; lower < higher; lower++)
      if (pairs(lower, higher) >= least && ++count > most) return false;
  return true;
}

/** Ranks the frequent items in the order of their numbers. */
function rankFrequent(baskets: BasketItems, least: number): { items: readonly number[]; ranks: Int32Array } {
  const items: number[] = [];
  const ranks = itemCounts(baskets).map((count, item) => (count >= least ? items.push(item) - 1 : -1));
  return { items, ranks };
}

function basketLists(baskets: BasketItems, ranks: Int32Array, rankCount: number): readonly Candidate[] {
  const counts = itemCounts(baskets);
  const lists: { rank: number; basketIds: Int32Array }[] = [];
  for (let item = 0; item < ranks.length; item++) {
    const rank = ranks[item] as number;
    if (rank >= 0) lists[rank] = { rank, basketIds: new Int32Array(counts[item] as number) };
  }
  const filled = new Int32Array(rankCount);
  const held = new Int32Array(rankCount);
  const total = basketCount(baskets);
  for (let basket = 0; basket < total; basket++) {
    const count = ranksOfBasket(baskets, basket, ranks, held);
    for (let place = 0; place < count; place++) {
      const rank = held[place] as number;
      const next = filled[rank] as number;
      (lists[rank] as Candidate).basketIds[next] = basket;
      filled[rank] = next + 1;
    }
  }
  return lists;
}

function intersection(left: Int32Array, right: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(left.length, right.length));
  let count = 0;
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    const x = left[a] as number;
    const y = right[b] as number;
    if (x === y) both[count++] = x;
    if (x <= y) a++;
    if (y <= x) b++;
  }
  return both.slice(0, count);
}
