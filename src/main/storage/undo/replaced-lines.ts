/** A line of the book as far as replacing goes; 0: no invoice, no customer. */
export interface ReplaceableLine {
  readonly id: number;
  readonly importId: number;
  readonly replacedBy: number | null;
  readonly invoice: number;
  readonly customer: number;
}

/** Lines that an import has replaced, and what becomes of them when it is undone. */
export interface RestoredLines {
  /** They count again. */
  readonly restored: readonly number[];
  /** A later import has their invoice otherwise too: from now on it is the one that replaces them. */
  readonly replacedOtherwise: ReadonlyMap<number, readonly number[]>;
}

/** Collects them from a pass over all lines. */
export class ReplacedLines {
  readonly #importId: number;
  readonly #canonicalIds: Int32Array;
  readonly #lines: ReplaceableLine[] = [];
  /** Imports that have replaced invoices of this one, by invoice. */
  readonly #laterOfInvoice = new Map<string, number>();
  readonly #namingCustomers = new Set<number>();

  constructor(importId: number, canonicalIds: Int32Array) {
    this.#importId = importId;
    this.#canonicalIds = canonicalIds;
  }

  note(line: ReplaceableLine): void {
    if (line.customer > 0) this.#namingCustomers.add(line.importId);
    if (line.replacedBy === null) return;
    if (line.replacedBy === this.#importId) this.#lines.push(line);
    if (line.importId !== this.#importId) return;
    this.#laterOfInvoice.set(this.#invoiceKey(line), line.replacedBy);
    // An import without customers replaces an invoice by its number alone.
    this.#laterOfInvoice.set(`${line.replacedBy} any ${line.invoice}`, line.replacedBy);
  }

  restore(): RestoredLines {
    const restored: number[] = [];
    const replacedOtherwise = new Map<number, number[]>();
    for (const line of this.#lines) {
      const later = this.#replacedLaterBy(line);
      const others = later === null ? restored : (replacedOtherwise.get(later) ?? []);
      others.push(line.id);
      if (later !== null) replacedOtherwise.set(later, others);
    }
    return { restored, replacedOtherwise };
  }

  #replacedLaterBy(line: ReplaceableLine): number | null {
    const exact = this.#laterOfInvoice.get(this.#invoiceKey(line));
    if (exact !== undefined) return exact;
    for (const later of new Set(this.#laterOfInvoice.values())) {
      if (this.#namingCustomers.has(later)) continue;
      if (this.#laterOfInvoice.has(`${later} any ${line.invoice}`)) return later;
    }
    return null;
  }

  #invoiceKey({ invoice, customer }: ReplaceableLine): string {
    return `${invoice} of ${this.#canonicalIds[customer] ?? 0}`;
  }
}
