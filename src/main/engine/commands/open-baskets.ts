import { Fault } from '@shared/base/fault';
import type { ProductRef } from '@shared/contract/basket-views';
import { computeBasketRules, type BasketRules, type BasketRulesRequest } from '@shared/ledger/basket-rules';
import { findBaskets, type Baskets } from '@shared/ledger/baskets';
import { productIndexes } from '@shared/ledger/line-products';
import { addDays } from '@shared/model/day';
import type { OpenBook } from '../session/open-book';
import { readPeriod } from './read-scope';

/** A span of days by number; null while the ledger has no line. */
export interface BasketSpan {
  readonly start: number;
  readonly end: number;
}

/** The period that a question is about; without one the whole ledger up to the data-through date. */
export function basketSpan(open: OpenBook, period: string | null): BasketSpan | null {
  const { index, dataThrough } = open.facts();
  if (index.firstDay === null || dataThrough === null) return null;
  if (period === null) return { start: index.firstDay, end: addDays(dataThrough, 1) };
  const { start, end } = readPeriod(open, period);
  return { start, end: Math.min(end, addDays(dataThrough, 1)) };
}

/** The baskets of a span. Those of the whole ledger, and of the period asked for last, are kept. */
export function openBaskets(open: OpenBook, period: string | null): Baskets {
  const compute = (): Baskets => {
    const { index, settings } = open.facts();
    const span = basketSpan(open, period) ?? { start: 0, end: 0 };
    const { zeroOrdersCount } = settings;
    return findBaskets(index.columns, open.products(), { ...span, zeroOrdersCount });
  };
  if (period === null) return open.remember('baskets', compute);
  const last = open.remember<{ period: string; baskets: Baskets | null }>('baskets of a period', () => ({
    period,
    baskets: null,
  }));
  if (last.baskets === null || last.period !== period) last.baskets = compute();
  last.period = period;
  return last.baskets;
}

/** The rules of a span; those asked for last are kept. */
export function openRules(open: OpenBook, period: string | null, request: BasketRulesRequest): BasketRules {
  const key = JSON.stringify([period, request]);
  const last = open.remember<{ key: string; rules: BasketRules | null }>('basket rules', () => ({
    key,
    rules: null,
  }));
  if (last.rules === null || last.key !== key)
    last.rules = computeBasketRules(openBaskets(open, period), request);
  last.key = key;
  return last.rules;
}

/** Products as a list shows them. */
export function productRefs(open: OpenBook, products: Iterable<number>): readonly ProductRef[] {
  const { ids, codes, names, categories } = open.products();
  const shared = open.remember('product names that several have', () => {
    const seen = new Set<string>();
    return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
  });
  return Array.from(new Set(products), (product) => {
    const name = names[product] ?? '';
    const code = codes[product] ?? '';
    return {
      id: ids[product] ?? 0,
      code,
      label: shared.has(name) && code !== '' && code !== name ? `${name} (${code})` : name,
      category: categories[product] ?? '',
    };
  });
}

/** The product that a link names. */
export function productIndex(open: OpenBook, id: number): number {
  const index = open.remember('products by id', () => productIndexes(open.products())).get(id);
  if (index === undefined) throw new Fault('usage', 'product.unknown', { id });
  return index;
}
