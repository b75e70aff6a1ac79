import type { FilterOptions } from '@shared/contract/segment-views';
import type { EngineContext } from '../session/context';
import { attributesOf } from './attribute-named';

/** What the conditions of a filter can be made of: what the book knows of its customers and has sold. */
export function listFilterOptions({ session }: EngineContext): FilterOptions {
  const open = session.current();
  const { names, categories } = open.products();
  return {
    attributes: attributesOf(open).map(({ id, values, codes }) => ({
      id,
      values,
      without: codes.reduce((count, code) => count + (code < 0 ? 1 : 0), 0),
    })),
    products: distinct(names),
    categories: distinct(categories),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...new Set(texts)].filter((text) => text !== '').sort(compare);
}
