import type { BasketRules } from '../ledger/basket-rules';
import type { BasketLines } from '../ledger/basket-collector';
import type { AssociationRule } from '../stats/association-rules';
import type { BasketPart } from './basket-set';
import type { CustomerRow, LedgerLine } from './views';

export interface ProductRef {
  readonly id: number;
  readonly code: string;
  /** The name, with the code where another product has the same name. */
  readonly label: string;
  readonly category: string;
}

/** A rule by the ids of its products. */
export type BasketRule = AssociationRule;

/** The rules of a ledger's baskets, with everything that they were found by. */
export interface BasketTable extends Omit<BasketRules, 'rules'> {
  /** ISO days, `end` exclusive; null while the ledger has no line. */
  readonly span: { readonly start: string; readonly end: string } | null;
  /** Baskets without a customer, of tills. */
  readonly tillBaskets: number;
  /** Customers with a basket. */
  readonly customers: number;
  readonly lines: BasketLines;
  readonly rules: readonly BasketRule[];
  /** Those of the rules, by id. */
  readonly products: readonly ProductRef[];
}

/** One order behind a rule, with its lines of the rule's products. */
export interface BasketOrder {
  readonly day: string;
  readonly invoice: string | null;
  /** Null: a till basket. */
  readonly customer: Pick<CustomerRow, 'id' | 'code' | 'name'> | null;
  readonly lines: readonly LedgerLine[];
}

/** One rule with what is behind its counts. */
export interface BasketRuleDetail {
  /** Null: no basket of the span holds the antecedent, or none the consequent, so that no measure has a value. */
  readonly rule: BasketRule | null;
  readonly products: readonly ProductRef[];
  /** Wilson 95 % interval of the confidence. */
  readonly interval: readonly [number, number] | null;
  /** How long the lists of customers are. */
  readonly customers: Readonly<Record<BasketPart, number>>;
  readonly tillBaskets: Readonly<Record<'both' | 'antecedent', number>>;
  /** The orders that hold all products of the rule, the latest first; a page of them. */
  readonly orders: readonly BasketOrder[];
}

export interface CustomerOfferView {
  readonly product: ProductRef;
  readonly rule: BasketRule;
  /** lift × confidence. */
  readonly score: number;
  /** Rules that speak for the product. */
  readonly ruleCount: number;
  /** The customer's latest order that holds the antecedent of the rule. */
  readonly order: { readonly day: string; readonly invoice: string | null };
}

/** What to offer one customer. */
export interface CustomerOffers {
  readonly offers: readonly CustomerOfferView[];
  /** Of the rules' antecedents too. */
  readonly products: readonly ProductRef[];
  /** What the rules were found by. */
  readonly baskets: number;
  readonly minSupport: number | null;
  readonly minConfidence: number;
  /** Baskets of this customer. */
  readonly ownBaskets: number;
}
