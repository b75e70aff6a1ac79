import { countOfShare, rulesOfSets, type AssociationRule } from '../stats/association-rules';
import { itemCounts } from '../stats/basket-items';
import { frequentSets, type FrequentSet } from '../stats/frequent-sets';
import { pairWork } from '../stats/pair-counts';
import type { Baskets } from './baskets';

export interface BasketRulesRequest {
  /** Least share of the baskets, or null: what `computeBasketRules` proposes. */
  readonly minSupport: number | null;
  readonly minConfidence: number;
  /** Items of antecedent and consequent together: 2 pairs, 3 triples too. */
  readonly maxItems: number;
}

export interface BasketRules {
  readonly baskets: number;
  /** Null where there is no basket. */
  readonly minSupport: number | null;
  /** Baskets that the least share makes; every set in at least so many is found. */
  readonly minCount: number;
  /** `raised`: what was asked for makes more than can be shown or counted. */
  readonly supportBy: 'asked' | 'proposed' | 'raised';
  readonly minConfidence: number;
  readonly maxItems: number;
  /** By lift, then support. */
  readonly rules: readonly AssociationRule[];
}

/** The shares that are proposed in turn, and how many rules are enough to stop at. */
const proposedShares: readonly number[] = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
const enoughRules = 20;

/** What is in a single basket is together by chance; from 100 baskets on a handful is wanted. */
function leastProposed(baskets: number): number {
  return Math.max(2, Math.min(5, Math.floor(baskets / 20)));
}

export const basketLimits = { items: 4000, pairs: 3e8, sets: 30_000, rules: 5000 } as const;

/**
 * The rules of a ledger's baskets, complete above a stated minimum support.
 *
 * Proposed: the first of 10, 5, 2, 1, 0.5, 0.2, 0.1 % of the baskets at which there are 20 rules; at least two
 *           baskets, from 100 baskets on at least five
 * Raised:   where that makes more than 4,000 items, 30,000 sets or 5,000 rules, the minimum support is raised
 *           until it does not, and that is said: what is shown stays complete, nothing is cut off unseen
 * Empty:    no basket -> no rule, and no minimum support
 */
export function computeBasketRules(baskets: Baskets, request: BasketRulesRequest): BasketRules {
  const { minSupport, minConfidence, maxItems } = request;
  const made = (found: Fitted, supportBy: BasketRules['supportBy'], share: number | null): BasketRules => ({
    baskets: baskets.count,
    minSupport: found.isRaised || share === null ? shareOf(found.minCount, baskets.count) : share,
    minCount: found.minCount,
    supportBy: found.isRaised ? 'raised' : supportBy,
    minConfidence,
    maxItems,
    rules: found.rules,
  });
  if (minSupport !== null)
    return made(fitRules(baskets, countOfShare(minSupport, baskets.count), request), 'asked', minSupport);
  const least = leastProposed(baskets.count);
  let found: Fitted | null = null;
  let proposed: number | null = null;
  for (const share of proposedShares) {
    const minCount = Math.max(least, countOfShare(share, baskets.count));
    proposed = minCount === countOfShare(share, baskets.count) ? share : null;
    found = fitRules(baskets, minCount, request);
    if (found.isRaised || found.rules.length >= enoughRules || proposed === null) break;
  }
  return made(found ?? fitRules(baskets, least, request), 'proposed', proposed);
}

function shareOf(count: number, total: number): number | null {
  return total === 0 ? null : count / total;
}

interface Fitted {
  readonly minCount: number;
  readonly isRaised: boolean;
  readonly rules: readonly AssociationRule[];
}

function fitRules(baskets: Baskets, asked: number, { minConfidence, maxItems }: BasketRulesRequest): Fitted {
  const least = Math.max(1, asked);
  const { minCount, sets } = fitSets(baskets, least, maxItems);
  const rules = rulesOfSets(sets, baskets.count, minConfidence);
  if (rules.length <= basketLimits.rules) return { minCount, isRaised: minCount > least, rules };
  const counts = rules.map(({ both }) => both).sort((a, b) => b - a);
  const fewer = (counts[basketLimits.rules] ?? 0) + 1;
  return { minCount: fewer, isRaised: true, rules: rules.filter(({ both }) => both >= fewer) };
}

/** Every frequent set, at the least count from `least` up at which they can be counted. */
function fitSets(
  baskets: Baskets,
  least: number,
  maxSize: number,
): { minCount: number; sets: readonly FrequentSet[] } {
  const counts = itemCounts(baskets);
  const next = counts.toSorted().at(-basketLimits.items - 1) ?? 0;
  let minCount = next >= least ? next + 1 : least;
  while (pairWork(baskets, (item) => (counts[item] ?? 0) >= minCount) > basketLimits.pairs)
    minCount = more(minCount);
  for (;;) {
    const sets = frequentSets(baskets, { minCount, maxSize, maxSets: basketLimits.sets });
    if (sets !== null) return { minCount, sets };
    minCount = more(minCount);
  }
}

function more(count: number): number {
  return Math.ceil(count * 1.4) + 1;
}
