import type { AssociationRule } from '../stats/association-rules';
import type { Baskets } from './baskets';

/** A product that a customer has never bought, and why to offer it. */
export interface CustomerOffer {
  /** Product index. */
  readonly product: number;
  /** The strongest rule that speaks for it. */
  readonly rule: AssociationRule;
  /** lift × confidence of that rule. */
  readonly score: number;
  /** The customer's latest basket that holds the rule's antecedent. */
  readonly basket: number;
  /** All rules that speak for it. */
  readonly ruleCount: number;
}

/**
 * What baskets similar to a customer's hold that this customer has never bought, the strongest first.
 *
 * Similar: one basket of the customer holds the whole antecedent of a rule with lift above 1
 * Never:   the ledger has sold the customer none of the consequent
 * Order:   lift × confidence of the strongest rule for the product: confidence says how likely a basket like this
 *          holds it, lift that it is not only what everybody buys; ties by confidence, then by product
 * Empty:   no such rule -> no offer
 *
 * @param customerBaskets the customer's baskets, by day
 * @param sold the products that the ledger has sold the customer
 */
export function customerOffers(
  baskets: Baskets,
  customerBaskets: readonly number[],
  sold: ReadonlySet<number>,
  rules: readonly AssociationRule[],
): readonly CustomerOffer[] {
  const held = customerBaskets.map(
    (basket) => new Set(baskets.items.subarray(baskets.starts[basket], baskets.starts[basket + 1])),
  );
  const best = new Map<number, CustomerOffer>();
  for (const rule of rules) {
    if (!(rule.lift > 1) || sold.has(rule.consequent)) continue;
    const place = held.findLastIndex((items) => rule.antecedent.every((item) => items.has(item)));
    const basket = customerBaskets[place];
    if (basket === undefined) continue;
    const known = best.get(rule.consequent);
    const offer = { product: rule.consequent, rule, score: rule.lift * rule.confidence, basket };
    const isBetter = known === undefined || offer.score > known.score;
    best.set(rule.consequent, {
      ...(isBetter ? offer : known),
      ruleCount: (known?.ruleCount ?? 0) + 1,
    });
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || b.rule.confidence - a.rule.confidence || a.product - b.product,
  );
}

/** The baskets of a customer, by day. */
export function basketsOfCustomer({ customers, days }: Baskets, customer: number): readonly number[] {
  const found: number[] = [];
  for (let basket = 0; basket < customers.length; basket++)
    if (customers[basket] === customer) found.push(basket);
  return found.sort((a, b) => (days[a] as number) - (days[b] as number) || a - b);
}
