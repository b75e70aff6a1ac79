import type { CustomerIdentity } from '@shared/model/customer';
import type { ImportNote } from '../readers/table-reader';
import { CombinationIndex } from './combination-index';
import { Dictionary, LazyIndexes } from './dictionary';
import type { SheetColumns } from './sheet-columns';
import { nameCells, type NameCells } from './name-cells';
import { idTexts, textAt, type TextCells } from './text-cells';

const NOBODY = -1;

/**
 * Each distinct way in which the rows of a sheet name a customer, in the order in which rows first do. Which of
 * them are the same customer is not decided here.
 */
export class CustomerEntries {
  readonly notes: ImportNote[] = [];
  readonly #entries = new Dictionary<CustomerIdentity>();
  readonly #texts: Readonly<Record<Exclude<keyof CustomerIdentity, 'name'>, TextCells | null>>;
  readonly #names: NameCells;
  readonly #combinations: CombinationIndex;
  readonly #entryOf = new LazyIndexes();

  constructor(columns: SheetColumns) {
    this.#texts = {
      code: idTexts(columns, 'customerId', this.notes),
      taxNo: idTexts(columns, 'taxNo', this.notes),
      email: idTexts(columns, 'email', this.notes),
      phone: idTexts(columns, 'phone', this.notes),
    };
    this.#names = nameCells(columns);
    this.notes.push(...this.#names.notes);
    const matched = [...Object.values(this.#texts), ...this.#names.parts].filter((texts) => texts !== null);
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
    const { code, taxNo, email, phone } = this.#texts;
    const identity = {
      code: textAt(code, row),
      name: this.#names.at(row),
      taxNo: textAt(taxNo, row),
      email: textAt(email, row),
      phone: textAt(phone, row),
    };
    const parts = Object.values(identity);
    if (parts.every((part) => part === '')) return NOBODY;
    return this.#entries.indexOf(keyOf(parts), () => identity);
  }
}

const SEPARATOR = '\u0001';

/** One text for several, different wherever one of them is; with the JSON form's care only where it is needed. */
function keyOf(parts: readonly string[]): string {
  const isPlain = !parts.some((part) => part.includes(SEPARATOR));
  return isPlain ? parts.join(SEPARATOR) : JSON.stringify(parts);
}
