import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import type { CustomerAttribute } from '@shared/ledger/customer-attribute';
import type { LineProducts } from '@shared/ledger/line-products';
import { createLedgerFacts, salesFacts, type LedgerFacts } from '@shared/metrics/period-facts';
import type { BookRecords } from '@shared/model/records';
import { baseText, type Base, type BookSettings } from '@shared/model/settings';
import {
  readAttributes,
  readBookRecords,
  readCustomerNames,
  readIsSample,
  readLedgerColumns,
  readLineProducts,
  readSettings,
  type Book,
  type CustomerNames,
} from '@main/storage';

/** The open book with what is computed from it: each part when first asked for, and anew after a change. */
export interface OpenBook {
  readonly book: Book;
  readonly isSample: boolean;
  readonly settings: BookSettings;
  /** Counts the changes; what was computed from an earlier state can tell. */
  readonly revision: number;
  /** The ledger under the book's definitions, with another base if one is given. */
  readonly facts: (base?: Base) => LedgerFacts;
  readonly names: () => CustomerNames;
  /** Contracts, feedback and interactions. */
  readonly records: () => BookRecords;
  /** What customer lists say of customers, by heading. */
  readonly attributes: () => readonly CustomerAttribute[];
  /** What each line of the ledger columns sold. */
  readonly products: () => LineProducts;
  /** Keeps something derived from this state of the book until the book changes. */
  readonly remember: <Value>(key: string, compute: () => Value) => Value;
  /** To be called after every change of the book. */
  readonly changed: () => void;
}

export function withLedger(book: Book): OpenBook {
  let settings = readSettings(book.database);
  let revision = 0;
  let derived = new Map<string, unknown>();
  const isSample = readIsSample(book.database);

  const remember = <Value>(key: string, compute: () => Value): Value => {
    if (!derived.has(key)) derived.set(key, compute());
    return derived.get(key) as Value;
  };
  const records = (): BookRecords => remember('records', () => readBookRecords(book.database));
  return {
    book,
    isSample,
    get settings() {
      return settings;
    },
    get revision() {
      return revision;
    },
    remember,
    records,
    attributes: () => remember('attributes', () => readAttributes(book.database)),
    names: () => remember('names', () => readCustomerNames(book.database)),
    products: () => remember('products', () => readLineProducts(book.database)),
    facts: (base = settings.base) => {
      const index = remember('index', () =>
        buildLedgerIndex(readLedgerColumns(book.database), settings.revenueDating),
      );
      const sales = remember('sales', () => salesFacts(index, settings));
      return remember(`facts ${baseText(base)}`, () =>
        createLedgerFacts(index, { ...settings, base }, records(), undefined, sales),
      );
    },
    changed: () => {
      settings = readSettings(book.database);
      revision += 1;
      derived = new Map();
    },
  };
}
