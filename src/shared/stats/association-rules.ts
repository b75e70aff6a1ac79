import { basketCount, type BasketItems } from './basket-items';
import { frequentSets, type FrequentSet } from './frequent-sets';

/** Baskets that hold the antecedent, and how often they hold the consequent too. Shares are exact quotients of counts. */
export interface AssociationRule {
  /** Item numbers, ascending. */
  readonly antecedent: readonly number[];
  readonly consequent: number;
  /** Baskets with both, with the antecedent, with the consequent, and all. */
  readonly both: number;
  readonly withAntecedent: number;
  readonly withConsequent: number;
  readonly baskets: number;
  readonly support: number;
  readonly confidence: number;
  readonly lift: number;
  readonly leverage: number;
  /** Null: not determinable, because the rule has no exception (confidence 1). */
  readonly conviction: number | null;
}

export interface RuleRequest {
  /** Least share of all baskets that hold antecedent and consequent. */
  readonly minSupport: number;
  readonly minConfidence: number;
  /** Items of antecedent and consequent together. */
  readonly maxItems: number;
}

/**
 * Rules "who buys A also buys b", one item on the right.
 *
 * Formula: support = n(A∪b)/n; confidence = n(A∪b)/n(A); lift = confidence / (n(b)/n);
 *          leverage = n(A∪b)/n − n(A)/n · n(b)/n; conviction = (1 − n(b)/n) / (1 − confidence)
 * Symbols: n = baskets, n(X) = baskets that hold all of X
 * Order:   lift, then support, then items
 * Empty:   no basket -> no rule
 * Source:  R. Agrawal, T. Imieliński & A. Swami (1993); conviction: S. Brin et al. (1997)
 *
 * @example associationRules(basketItems([[0, 1], [0, 1], [2]]), { minSupport: 0.5, minConfidence: 0.9, maxItems: 2 }).length // => 2
 */
export function associationRules(
  baskets: BasketItems,
  { minSupport, minConfidence, maxItems }: RuleRequest,
): readonly AssociationRule[] {
  const total = basketCount(baskets);
  const request = { minCount: countOfShare(minSupport, total), maxSize: maxItems };
  return rulesOfSets(frequentSets(baskets, request) ?? [], total, minConfidence);
}

/**
 * How many of `total` make at least this share: 0.006 of 9,835 (59.01) asks for 60; 0.3 of 10 for 3, whatever
 * the last bit of the product says.
 *
 * @example [countOfShare(0.006, 9835), countOfShare(0.3, 10)] // => [60, 3]
 */
export function countOfShare(share: number, total: number): number {
  return Math.ceil(share * total - 1e-9);
}

/** The rules that these sets make. With a set all its parts must be there: `frequentSets` answers them. */
export function rulesOfSets(
  sets: readonly FrequentSet[],
  total: number,
  minConfidence: number,
): readonly AssociationRule[] {
  const counts = new Map(sets.map(({ items, count }) => [items.join(' '), count]));
  const rules: AssociationRule[] = [];
  for (const { items, count } of sets) {
    if (items.length < 2) continue;
    for (const consequent of items) {
      const antecedent = items.filter((item) => item !== consequent);
      const withAntecedent = counts.get(antecedent.join(' ')) ?? 0;
      const withConsequent = counts.get(String(consequent)) ?? 0;
      if (count < minConfidence * withAntecedent - 1e-9) continue;
      rules.push(
        ruleOf({ antecedent, consequent, both: count, withAntecedent, withConsequent, baskets: total }),
      );
    }
  }
  return rules.sort((a, b) => b.lift - a.lift || b.both - a.both || compareItems(a, b));
}

export type RuleCounts = Pick<
  AssociationRule,
  'antecedent' | 'consequent' | 'both' | 'withAntecedent' | 'withConsequent' | 'baskets'
>;

/** The measures of a rule from its four counts, of which none is 0. */
export function ruleOf(counts: RuleCounts): AssociationRule {
  const { both, withAntecedent, withConsequent, baskets } = counts;
  const isAlways = both === withAntecedent;
  return {
    ...counts,
    support: both / baskets,
    confidence: both / withAntecedent,
    lift: (both * baskets) / (withAntecedent * withConsequent),
    leverage: (both * baskets - withAntecedent * withConsequent) / (baskets * baskets),
    // (1 − n(b)/n) / (1 − n(A∪b)/n(A)), put over one fraction line so that whole numbers stay whole.
    conviction: isAlways
      ? null
      : ((baskets - withConsequent) * withAntecedent) / (baskets * (withAntecedent - both)),
  };
}

function compareItems(left: AssociationRule, right: AssociationRule): number {
  const a = [...left.antecedent, left.consequent];
  const b = [...right.antecedent, right.consequent];
  for (const [place, item] of a.entries()) {
    const difference = item - (b[place] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
