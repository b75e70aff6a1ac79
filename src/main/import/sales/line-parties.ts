import type { CustomerIdentity } from '@shared/model/customer';
import type { StagedProduct } from '@shared/ledger/staged-lines';
import type { ImportNote } from '../readers/table-reader';
import { AttributeEntries } from '../sheet/attribute-entries';
import { CombinationIndex } from '../sheet/combination-index';
import { CustomerEntries } from '../sheet/customer-entries';
import { Dictionary, LazyIndexes } from '../sheet/dictionary';
import type { SheetColumns } from '../sheet/sheet-columns';
import { fieldTexts, idTexts, textAt, type TextCells } from '../sheet/text-cells';
import type { UnreadNumbers } from './unread-numbers';

const NONE = -1;

/** Whom and what a line names: customers, invoices, products and further columns, each in a dictionary. */
export class LineParties {
  readonly #notes: ImportNote[] = [];
  readonly #customers: CustomerEntries;
  readonly #invoices = new Dictionary<string>();
  readonly #products = new Dictionary<StagedProduct>();
  readonly #extras: AttributeEntries;
  readonly #invoiceTexts: TextCells | null;
  readonly #creditTexts: TextCells | null;
  readonly #invoiceOf = new LazyIndexes();
  readonly #creditOf = new LazyIndexes();
  readonly #productTexts: readonly (TextCells | null)[];
  readonly #productIndex: CombinationIndex;
  readonly #productOf = new LazyIndexes();
  readonly #unreadNumbers: UnreadNumbers;

  constructor(columns: SheetColumns, unreadNumbers: UnreadNumbers) {
    this.#unreadNumbers = unreadNumbers;
    this.#customers = new CustomerEntries(columns);
    this.#invoiceTexts = idTexts(columns, 'invoice', this.#notes);
    this.#creditTexts = idTexts(columns, 'creditFor', this.#notes);
    this.#productTexts = [
      idTexts(columns, 'product', this.#notes),
      fieldTexts(columns, 'productName'),
      fieldTexts(columns, 'category'),
    ];
    this.#productIndex = new CombinationIndex(
      this.#productTexts.flatMap((texts) => (texts ? [texts.values] : [])),
    );
    this.#extras = new AttributeEntries(columns);
  }

  get notes(): readonly ImportNote[] {
    return [...this.#customers.notes, ...this.#notes];
  }

  get customers(): readonly CustomerIdentity[] {
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

  /** -1: a walk-in. */
  customer(row: number): number {
    return this.#customers.at(row);
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
    return this.#extras.at(row, this.#unreadNumbers.get(row));
  }

  #document(texts: TextCells | null, known: LazyIndexes, row: number): number {
    const index = texts?.values.indexes[row] ?? 0;
    if (index === 0 || texts === null) return NONE;
    return known.resolve(index, () => {
      const text = texts.texts[index] ?? '';
      return text === '' ? NONE : this.#invoices.indexOf(text, () => text);
    });
  }
}
