import type { StagedLines } from '@shared/ledger/staged-lines';
import { emptyLine, type LineIdentity } from './line-counter';

/** Stands for an entry that the book does not have at all; no line of the book carries it. */
export const unknownEntry = -1;

/** Ids in the book by dictionary index; 0: the book does not have the entry. */
export interface EntryIds {
  readonly customers: Int32Array;
  readonly invoices: Int32Array;
  readonly products: Int32Array;
}

/** The lines of a file in the ids of the book. */
export class FileLines {
  readonly #identity: LineIdentity = emptyLine();
  readonly #staged: StagedLines;
  readonly #ids: EntryIds;

  constructor(staged: StagedLines, ids: EntryIds) {
    this.#staged = staged;
    this.#ids = ids;
  }

  /** The same object every time, filled anew: a million of them would be garbage. */
  at(line: number): LineIdentity {
    const identity = this.#identity;
    const staged = this.#staged;
    const ids = this.#ids;
    identity.day = staged.days[line] ?? 0;
    identity.customer = knownEntry(ids.customers, staged.customers[line]);
    identity.invoice = knownEntry(ids.invoices, staged.invoices[line]);
    identity.credited = knownEntry(ids.invoices, staged.creditedInvoices[line]);
    identity.product = knownEntry(ids.products, staged.products[line]);
    identity.quantity = staged.quantities[line] ?? Number.NaN;
    identity.amount = staged.amounts[line] ?? 0;
    return identity;
  }
}

function knownEntry(ids: Int32Array, entry: number | undefined): number {
  if (entry === undefined || entry < 0) return 0;
  const id = ids[entry] ?? 0;
  return id === 0 ? unknownEntry : id;
}
