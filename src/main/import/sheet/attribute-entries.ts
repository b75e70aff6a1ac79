import { CombinationIndex } from './combination-index';
import { Dictionary, LazyIndexes } from './dictionary';
import type { SheetColumns } from './sheet-columns';
import { textAt, textCells, type TextCells } from './text-cells';

const NONE = -1;

export type Attribute = readonly [header: string, text: string];

/** What rows say beyond their fields: each the JSON text of one object, by header, in file order, blanks left out. */
export class AttributeEntries {
  readonly #entries = new Dictionary<string>();
  readonly #columns: readonly { readonly header: string; readonly texts: TextCells }[];
  readonly #combinations: CombinationIndex;
  readonly #entryOf = new LazyIndexes();

  constructor(columns: SheetColumns) {
    this.#columns = columns.attributes().map(({ header, values }) => ({ header, texts: textCells(values) }));
    this.#combinations = new CombinationIndex(this.#columns.map(({ texts }) => texts.values));
  }

  get items(): readonly string[] {
    return this.#entries.items;
  }

  /** The entry of a row, with what else has to be kept of it; -1: nothing. */
  at(row: number, more: readonly Attribute[] | undefined): number {
    if (more !== undefined && more.length > 0) return this.#entryWith([...this.#attributesOf(row), ...more]);
    if (this.#columns.length === 0) return NONE;
    return this.#entryOf.resolve(this.#combinations.at(row), () => this.#entryWith(this.#attributesOf(row)));
  }

  #attributesOf(row: number): readonly Attribute[] {
    return this.#columns.map(({ header, texts }) => [header, textAt(texts, row)] as const);
  }

  #entryWith(cells: readonly Attribute[]): number {
    const filled = cells.filter(([, text]) => text !== '');
    if (filled.length === 0) return NONE;
    const json = `{${filled.map(([header, text]) => `${JSON.stringify(header)}:${JSON.stringify(text)}`).join(',')}}`;
    return this.#entries.indexOf(json, () => json);
  }
}
