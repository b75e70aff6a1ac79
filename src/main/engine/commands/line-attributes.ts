import { agreedTexts } from '@shared/ledger/agreed-texts';
import { attributeOf, type CustomerAttribute } from '@shared/ledger/customer-attribute';
import type { LineTexts } from '@shared/ledger/first-purchases';
import { addDays } from '@shared/model/day';
import { readLineAttributes, readLineTexts } from '@main/storage';
import type { OpenBook } from '../session/open-book';

/** Fields of sale lines that customers can be grouped by under their own names. */
export const lineFields = ['channel', 'salesperson'] as const;
export type LineField = (typeof lineFields)[number];

/** What the lines of each customer say in a field; nothing where no file has it. */
export function ofLineField(open: OpenBook, field: LineField): CustomerAttribute {
  return open.remember(`lines' ${field}`, () => {
    const texts = readLineTexts(open.book.database, field);
    return texts === null ? attributeOf(field, []) : ofLines(open, field, texts);
  });
}

/** What the lines of each customer say in further columns of sales files, as `extra:<header>`. */
export function lineAttributes(open: OpenBook): readonly CustomerAttribute[] {
  return open.remember("lines' further columns", () => {
    const { headers, textsOf } = readLineAttributes(open.book.database);
    return headers.map((header) => ofLines(open, `extra:${header}`, textsOf(header)));
  });
}

function ofLines(open: OpenBook, id: string, texts: LineTexts): CustomerAttribute {
  const { purchases, extents } = open.facts();
  const { dataThrough } = extents.sales;
  if (dataThrough === null) return attributeOf(id, []);
  return { ...attributeOf(id, agreedTexts(purchases, addDays(dataThrough, 1), texts)), ofLines: true };
}
