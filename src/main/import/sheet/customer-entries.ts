import type { CustomerIdentity } from '@shared/model/customer';
import type { ImportNote } from '../readers/table-reader';
import { CombinationIndex } from './combination-index';
import { Dictionary, LazyIndexes } from './dictionary';
import type { SheetColumns } from './sheet-columns';
import { fieldTexts, idTexts, textAt, type TextCells } from './text-cells';

const NOBODY = -1;

/**
 * Each distinct way in which the rows of a sheet name a customer, in the order in which rows first do. Which of
 * them are the same customer is not decided here.
 */
export class CustomerEntries {
  readonly notes: ImportNote[] = [];
  readonly #entries = new Dictionary<CustomerIdentity>();
  readonly #texts: Readonly<Record<keyof CustomerIdentity, TextCells | null>>;
  readonly #combinations: CombinationIndex;
  readonly #entryOf = new LazyIndexes();

  constructor(columns: SheetColumns) {
    this.#texts = {
      code: idTexts(columns, 'customerId', this.notes),
      name: fieldTexts(columns, 'customerName'),
      taxNo: idTexts(columns, 'taxNo', this.notes),
      email: fieldTexts(columns, 'email'),
      phone: idTexts(columns, 'phone', this.notes),
    };
    const matched = Object.values(this.#texts).filter((texts) => texts !== null);
    this.#combinations = new CombinationIndex(matched.map(({ values }) => values));
  }

  get items(): readonly CustomerIdentity[] {
    return this.#entries.items;
  }

  /** The entry that a row names; -1: nobody. */
  at(row: number): number {
    return this.#entryOf.resolve(this.#combinations.at(row), () => this.#find(row));
  }

  #find(row: number): number {
    const { code, name, taxNo, email, phone } = this.#texts;
    const identity = {
      code: textAt(code, row),
      name: textAt(name, row),
      taxNo: textAt(taxNo, row),
      email: textAt(email, row),
      phone: textAt(phone, row),
    };
    const parts = Object.values(identity);
    if (parts.every((part) => part === '')) return NOBODY;
    return this.#entries.indexOf(JSON.stringify(parts), () => identity);
  }
}
