import type { StagedCustomer, StagedProduct } from '@shared/ledger/staged-lines';
import { isIntegerArtefact, readTexts } from '../columns/text-column';
import type { ValueColumn } from '../columns/value-column';
import type { ImportNote } from '../readers/table-reader';
import { CombinationIndex } from './combination-index';
import { Dictionary, LazyIndexes } from './dictionary';
import type { SalesColumns } from './sales-columns';
import type { UnreadNumbers } from './unread-numbers';

const NONE = -1;

type Attribute = readonly [header: string, text: string];

/** Whom and what a line names: customers, invoices, products and further columns, each in a dictionary. */
export class LineParties {
  readonly notes: ImportNote[] = [];
  readonly #customers = new Dictionary<{ matchKey: string; code: string; name: string }>();
  readonly #invoices = new Dictionary<string>();
  readonly #products = new Dictionary<StagedProduct>();
  readonly #extras = new Dictionary<string>();
  readonly #customerOfId = new LazyIndexes();
  readonly #customerOfName = new LazyIndexes();
  readonly #ids: TextColumn | null;
  readonly #names: TextColumn | null;
  readonly #invoiceTexts: TextColumn | null;
  readonly #creditTexts: TextColumn | null;
  readonly #invoiceOf = new LazyIndexes();
  readonly #creditOf = new LazyIndexes();
  readonly #productTexts: readonly (TextColumn | null)[];
  readonly #productIndex: CombinationIndex;
  readonly #productOf = new LazyIndexes();
  readonly #attributes: readonly { readonly header: string; readonly texts: TextColumn }[];
  readonly #extraIndex: CombinationIndex;
  readonly #extraOf = new LazyIndexes();

  readonly #unreadNumbers: UnreadNumbers;

  constructor(columns: SalesColumns, unreadNumbers: UnreadNumbers) {
    this.#unreadNumbers = unreadNumbers;
    const id = (field: 'customerId' | 'invoice' | 'creditFor' | 'product') => this.#idTexts(columns, field);
    const text = (field: 'customerName' | 'productName' | 'category') => textColumn(columns.values(field));
    this.#ids = id('customerId');
    this.#names = text('customerName');
    this.#invoiceTexts = id('invoice');
    this.#creditTexts = id('creditFor');
    this.#productTexts = [id('product'), text('productName'), text('category')];
    this.#productIndex = new CombinationIndex(
      this.#productTexts.flatMap((texts) => (texts ? [texts.values] : [])),
    );
    this.#attributes = columns
      .attributes()
      .map(({ header, values }) => ({ header, texts: textsOf(values, false) }));
    this.#extraIndex = new CombinationIndex(this.#attributes.map(({ texts }) => texts.values));
  }

  get customers(): readonly StagedCustomer[] {
    return this.#customers.items;
  }

  get invoices(): readonly string[] {
    return this.#invoices.items;
  }

  get products(): readonly StagedProduct[] {
    return this.#products.items;
  }

  get extras(): readonly string[] {
    return this.#extras.items;
  }

  /** By id where the row has one, else by name; -1: a walk-in. The first name that goes with an id stays. */
  customer(row: number): number {
    const idIndex = this.#ids?.values.indexes[row] ?? 0;
    const nameIndex = this.#names?.values.indexes[row] ?? 0;
    const byId = idIndex === 0 ? NONE : this.#customerOfId.resolve(idIndex, () => this.#findById(idIndex));
    if (byId === NONE) {
      return nameIndex === 0
        ? NONE
        : this.#customerOfName.resolve(nameIndex, () => this.#findByName(nameIndex));
    }
    const customer = this.#customers.items[byId];
    if (customer && customer.name === '') customer.name = this.#names?.texts[nameIndex] ?? '';
    return byId;
  }

  invoice(row: number): number {
    return this.#document(this.#invoiceTexts, this.#invoiceOf, row);
  }

  creditedInvoice(row: number): number {
    return this.#document(this.#creditTexts, this.#creditOf, row);
  }

  product(row: number): number {
    const [codes, names, categories] = this.#productTexts;
    if (!codes && !names && !categories) return NONE;
    return this.#productOf.resolve(this.#productIndex.at(row), () => {
      const product = {
        code: textAt(codes, row),
        name: textAt(names, row),
        category: textAt(categories, row),
      };
      if (product.code === '' && product.name === '' && product.category === '') return NONE;
      return this.#products.indexOf(JSON.stringify(Object.values(product)), () => product);
    });
  }

  extra(row: number): number {
    const unread = this.#unreadNumbers.get(row);
    if (unread !== undefined) return this.#extraOfCells([...this.#attributesOf(row), ...unread]);
    if (this.#attributes.length === 0) return NONE;
    return this.#extraOf.resolve(this.#extraIndex.at(row), () => this.#extraOfCells(this.#attributesOf(row)));
  }

  #attributesOf(row: number): readonly Attribute[] {
    return this.#attributes.map(({ header, texts }) => [header, textAt(texts, row)] as const);
  }

  #extraOfCells(cells: readonly Attribute[]): number {
    const filled = cells.filter(([, text]) => text !== '');
    if (filled.length === 0) return NONE;
    const json = `{${filled.map(([header, text]) => `${JSON.stringify(header)}:${JSON.stringify(text)}`).join(',')}}`;
    return this.#extras.indexOf(json, () => json);
  }

  #document(texts: TextColumn | null, known: LazyIndexes, row: number): number {
    const index = texts?.values.indexes[row] ?? 0;
    if (index === 0 || texts === null) return NONE;
    return known.resolve(index, () => {
      const text = texts.texts[index] ?? '';
      return text === '' ? NONE : this.#invoices.indexOf(text, () => text);
    });
  }

  #findById(index: number): number {
    const code = this.#ids?.texts[index] ?? '';
    if (code === '') return NONE;
    const matchKey = `id:${code.normalize('NFKC').trim().toLowerCase()}`;
    return this.#customers.indexOf(matchKey, () => ({ matchKey, code, name: '' }));
  }

  #findByName(index: number): number {
    const name = this.#names?.texts[index] ?? '';
    if (name === '') return NONE;
    const matchKey = `name:${name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()}`;
    return this.#customers.indexOf(matchKey, () => ({ matchKey, code: name, name }));
  }

  #idTexts(
    columns: SalesColumns,
    field: 'customerId' | 'invoice' | 'creditFor' | 'product',
  ): TextColumn | null {
    const values = columns.values(field);
    if (values === null) return null;
    const isArtefact = isIntegerArtefact(values.values);
    if (isArtefact)
      this.notes.push({ code: 'import.integerArtefact', params: { column: columns.header(field) } });
    return textsOf(values, isArtefact);
  }
}

/** A column with the text that each of its distinct cells stands for. */
interface TextColumn {
  readonly values: ValueColumn;
  readonly texts: readonly string[];
}

function textsOf(values: ValueColumn, dropPointZero: boolean): TextColumn {
  return { values, texts: readTexts(values.values, dropPointZero) };
}

function textColumn(values: ValueColumn | null): TextColumn | null {
  return values === null ? null : textsOf(values, false);
}

function textAt(column: TextColumn | null | undefined, row: number): string {
  return column?.texts[column.values.indexes[row] ?? 0] ?? '';
}
