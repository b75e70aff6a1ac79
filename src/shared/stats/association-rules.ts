import { frequentSets } from './frequent-sets';

/** Baskets that hold the antecedent, and how often they hold the consequent too. Shares are exact quotients of counts. */
export interface AssociationRule {
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
  /** Null: the rule has no exception (confidence 1), conviction has no value. */
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
 * @example associationRules([[0, 1], [0, 1], [2]], { minSupport: 0.5, minConfidence: 0.9, maxItems: 2 }).length // => 2
 */
export function associationRules(
  baskets: readonly ArrayLike<number>[],
  { minSupport, minConfidence, maxItems }: RuleRequest,
): readonly AssociationRule[] {
  const total = baskets.length;
  // A share such as 0.006 × 9,835 = 59.01 asks for 60 baskets; 0.3 × 10 asks for 3, whatever the last bit says.
  const minCount = Math.ceil(minSupport * total - 1e-9);
  const sets = frequentSets(baskets, minCount, maxItems);
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

type Counts = Pick<
  AssociationRule,
  'antecedent' | 'consequent' | 'both' | 'withAntecedent' | 'withConsequent' | 'baskets'
>;

function ruleOf(counts: Counts): AssociationRule {
  const { both, withAntecedent, withConsequent, baskets } = counts;
  const isAlways = both === withAntecedent;
  return {
    ...counts,
    support: both / baskets,
    confidence: both / withAntecedent,
    lift: (both * baskets) / (withAntecedent * withConsequent),
    leverage: both / baskets - (withAntecedent / baskets) * (withConsequent / baskets),
    conviction: isAlways ? null : (1 - withConsequent / baskets) / (1 - both / withAntecedent),
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
