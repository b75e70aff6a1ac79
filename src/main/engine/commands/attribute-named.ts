import { Fault } from '@shared/base/fault';
import { attributeFields, attributeOf, type CustomerAttribute } from '@shared/ledger/customer-attribute';
import { firstPurchaseTexts, type LineTexts } from '@shared/ledger/first-purchases';
import { addDays } from '@shared/model/day';
import { readLineTexts } from '@main/storage';
import type { OpenBook } from '../session/open-book';

/** What the first purchase says of a customer, as of the whole ledger. */
export const firstPurchaseAttributes = [
  'firstProduct',
  'firstCategory',
  'firstChannel',
  'firstSalesperson',
] as const;
type FirstPurchaseAttribute = (typeof firstPurchaseAttributes)[number];

/** An attribute of the book's customers by its id, or the fault that names those that there are. */
export function attributeNamed(open: OpenBook, id: string): CustomerAttribute {
  const derived = firstPurchaseAttributes.find((name) => name === id);
  const found =
    derived === undefined
      ? open.attributes().find((attribute) => attribute.id === id)
      : ofFirstPurchase(open, derived);
  if (found === undefined || found.values.length === 0) {
    const known = attributesOf(open).map((attribute) => attribute.id);
    if (known.length === 0) throw new Fault('usage', 'attribute.none', { attribute: id });
    throw new Fault('usage', 'attribute.unknown', { attribute: id, known: known.join(', ') });
  }
  return found;
}

/** Everything that customers of the book can be grouped by: fields, the first purchase, further columns. */
export function attributesOf(open: OpenBook): readonly CustomerAttribute[] {
  const listed = open.attributes();
  const place = ({ id }: CustomerAttribute): number => {
    const at = attributeFields.findIndex((field) => field === id);
    return at < 0 ? attributeFields.length : at;
  };
  const fields = listed.filter(({ id }) => !id.startsWith('extra:')).sort((a, b) => place(a) - place(b));
  return [
    ...fields,
    ...firstPurchaseAttributes.map((name) => ofFirstPurchase(open, name)),
    ...listed.filter(({ id }) => id.startsWith('extra:')),
  ].filter(({ values }) => values.length > 0);
}

function ofFirstPurchase(open: OpenBook, name: FirstPurchaseAttribute): CustomerAttribute {
  return open.remember(`attribute ${name}`, () => {
    const { purchases, extents } = open.facts();
    const { dataThrough } = extents.sales;
    const texts = lineTexts(open, name);
    if (texts === null || dataThrough === null) return attributeOf(name, []);
    return attributeOf(name, firstPurchaseTexts(purchases, addDays(dataThrough, 1), texts));
  });
}

function lineTexts(open: OpenBook, name: FirstPurchaseAttribute): LineTexts | null {
  switch (name) {
    case 'firstProduct':
      return productTexts(open);
    case 'firstCategory':
      return categoryTexts(open);
    case 'firstChannel':
      return readLineTexts(open.book.database, 'channel');
    case 'firstSalesperson':
      return readLineTexts(open.book.database, 'salesperson');
  }
}

/** Two products of one name are told apart by their codes. */
function productTexts(open: OpenBook): LineTexts {
  const { ofLine, names, codes } = open.products();
  const seen = new Map<string, number>();
  for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  const values = names.map((name, product) => {
    const code = codes[product] ?? '';
    return seen.get(name) === 1 || code === '' || code === name ? name : `${name} (${code})`;
  });
  return { values, ofLine };
}

function categoryTexts(open: OpenBook): LineTexts {
  const { ofLine, categories } = open.products();
  const values = [...new Set(categories)].filter((category) => category !== '');
  const places = new Map(values.map((value, place) => [value, place]));
  const ofProduct = Int32Array.from(categories, (category) => places.get(category) ?? -1);
  return { values, ofLine: Int32Array.from(ofLine, (product) => ofProduct[product] ?? -1) };
}
