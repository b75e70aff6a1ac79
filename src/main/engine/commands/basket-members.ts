import type { BasketSet } from '@shared/contract/basket-set';
import { basketsHolding, customersOfBaskets, neverSold } from '@shared/ledger/basket-customers';
import type { OpenBook } from '../session/open-book';
import { openBaskets, productIndex } from './open-baskets';

/** The customers behind a rule, by index, ascending. */
export function basketMembers(open: OpenBook, set: BasketSet): Int32Array {
  const baskets = openBaskets(open, set.period);
  const antecedent = set.antecedent.map((id) => productIndex(open, id));
  const consequent = productIndex(open, set.consequent);
  if (set.part === 'both')
    return customersOfBaskets(baskets, basketsHolding(baskets, [...antecedent, consequent]));
  const customers = customersOfBaskets(baskets, basketsHolding(baskets, antecedent));
  if (set.part === 'antecedent') return customers;
  return neverSold(open.facts().index.columns, open.products(), customers, consequent);
}
