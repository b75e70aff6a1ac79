/**
 * What each line of a ledger sold. A product is its code, or its name where the file has no code: texts that the
 * same code has had (a renamed product, a typing error) are one product, called as most of its lines call it.
 */
export interface LineProducts {
  /** By line position in the ledger columns: product index 0 … products − 1, or -1: the line names no product. */
  readonly ofLine: Int32Array;
  /** By product index; stays the same while imports are added, so that a link can name a product by it. */
  readonly ids: Int32Array;
  /** '' where the product has none. */
  readonly codes: readonly string[];
  /** Never blank: a product without a name is called by its code. */
  readonly names: readonly string[];
  /** '' where the product has none. */
  readonly categories: readonly string[];
}

/** Products by the id that links name them by. */
export function productIndexes({ ids }: Pick<LineProducts, 'ids'>): ReadonlyMap<number, number> {
  return new Map(Array.from(ids, (id, index) => [id, index]));
}
