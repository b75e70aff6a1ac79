import { Fault } from '@shared/base/fault';
import { attributeFields, attributeOf, type CustomerAttribute } from '@shared/ledger/customer-attribute';
import { firstPurchaseTexts, type LineTexts } from '@shared/ledger/first-purchases';
import { addDays } from '@shared/model/day';
import { readLineTexts, readListHeaders } from '@main/storage';
import type { OpenBook } from '../session/open-book';
import { lineAttributes, lineFields, ofLineField } from './line-attributes';

/** What the first purchase says of a customer, as of the whole ledger. */
export const firstPurchaseAttributes = [
  'firstProduct',
  'firstCategory',
  'firstChannel',
  'firstSalesperson',
] as const;
type FirstPurchaseAttribute = (typeof firstPurchaseAttributes)[number];

/**
 * An attribute of the book's customers by its id, by the header of a column, or by the name of a field; or the fault
 * that names those that there are. A field that every book has may say nothing of anybody.
 */
export function attributeNamed(open: OpenBook, name: string): CustomerAttribute {
  const found = ofField(open, name) ?? ofColumn(open, name);
  if (found !== undefined && found.values.length > 0) return found;
  if (everyBookHas.has(name)) return attributeOf(name, []);
  const known = attributesOf(open).map((attribute) => attribute.id);
  if (known.length === 0) throw new Fault('usage', 'attribute.none', { attribute: name });
  throw new Fault('usage', 'attribute.unknown', { attribute: name, known: known.join(', ') });
}

const everyBookHas: ReadonlySet<string> = new Set([
  ...attributeFields,
  ...firstPurchaseAttributes,
  ...lineFields,
]);

/** What needs no look at further columns of the sales. A customer list's channel is where the customer comes from. */
function ofField(open: OpenBook, name: string): CustomerAttribute | undefined {
  const derived = firstPurchaseAttributes.find((candidate) => candidate === name);
  if (derived !== undefined) return ofFirstPurchase(open, derived);
  const listed = open.attributes();
  const found = listed.find(({ id }) => id === name || (name === 'channel' && id === 'source'));
  if (found !== undefined) return found;
  const field = lineFields.find((candidate) => candidate === name);
  const ofLines = field === undefined ? undefined : ofLineField(open, field);
  return ofLines !== undefined && ofLines.values.length > 0 ? ofLines : undefined;
}

function ofColumn(open: OpenBook, name: string): CustomerAttribute | undefined {
  const known = attributesOf(open);
  const inList = listHeaders(open).get(plainHeader(headerOf(name)));
  return (
    known.find(({ id }) => id === inList || id === name || headerOf(id) === name) ??
    known.find(({ id }) => plainHeader(headerOf(id)) === plainHeader(name))
  );
}

/** By header the field that a customer list has in that column, of those that say something of somebody. */
function listHeaders(open: OpenBook): ReadonlyMap<string, string> {
  return open.remember('headers of customer lists', () => {
    const known = new Set(open.attributes().map(({ id }) => id));
    const headers = [...readListHeaders(open.book.database)].filter(([, field]) => known.has(field));
    return new Map(headers.map(([header, field]) => [plainHeader(header), field]));
  });
}

function headerOf(id: string): string {
  return id.startsWith('extra:') ? id.slice('extra:'.length) : id;
}

function plainHeader(header: string): string {
  return header.trim().toLowerCase();
}

/** Everything that customers of the book can be grouped by: fields, the first purchase, further columns of lists and sales. */
export function attributesOf(open: OpenBook): readonly CustomerAttribute[] {
  const listed = open.attributes();
  const place = ({ id }: CustomerAttribute): number => {
    const at = attributeFields.findIndex((field) => field === id);
    return at < 0 ? attributeFields.length : at;
  };
  // Of two columns of one name that of the customer list is the one that is meant.
  const namedInList = new Set([
    ...listed.map(({ id }) => plainHeader(headerOf(id))),
    ...listHeaders(open).keys(),
  ]);
  const fields = listed.filter(({ id }) => !id.startsWith('extra:')).sort((a, b) => place(a) - place(b));
  return [
    ...fields,
    ...firstPurchaseAttributes.map((name) => ofFirstPurchase(open, name)),
    ...listed.filter(({ id }) => id.startsWith('extra:')),
    ...lineAttributes(open).filter(({ id }) => !namedInList.has(plainHeader(headerOf(id)))),
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
