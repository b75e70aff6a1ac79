/** The customers behind a rule of the baskets. */
export interface BasketSet {
  readonly kind: 'basket';
  /**
   * `both`: with a basket that holds antecedent and consequent; `antecedent`: with one that holds the antecedent;
   * `offer`: of those the ones whom the ledger has never sold the consequent to.
   */
  readonly part: BasketPart;
  /** Product ids. */
  readonly antecedent: readonly number[];
  readonly consequent: number;
  /** A period as text, or null: the whole ledger up to the data-through date. */
  readonly period: string | null;
}

export const basketParts = ['both', 'antecedent', 'offer'] as const;
export type BasketPart = (typeof basketParts)[number];
