/** Invoices of the book that a file has otherwise, and the lines of the book they consist of. */
export interface ChangedInvoices {
  readonly count: number;
  /** Lines of the book, by id. */
  readonly lineIds: readonly number[];
  /** What these lines amount to, minor units. */
  readonly amount: number;
}

export const noChangedInvoices: ChangedInvoices = { count: 0, lineIds: [], amount: 0 };

/**
 * The invoices that a file and the book have in common, each with how many lines either has of it. An invoice
 * is a number together with a customer, since two customers may have the same number; where the file names no
 * customers at all it is the number alone.
 */
export class InvoiceGroups {
  readonly #namesCustomers: boolean;
  readonly #groups = new Map<number, number>();
  readonly #inFile: number[] = [];
  readonly #duplicate: number[] = [];
  readonly #inBook: number[] = [];
  /** Lines of the book in these groups, a place in each list: a million objects would be garbage. */
  readonly #lineGroups: number[] = [];
  readonly #lineIds: number[] = [];
  readonly #lineAmounts: number[] = [];

  constructor(namesCustomers: boolean) {
    this.#namesCustomers = namesCustomers;
  }

  /** The group of a line of the file, whose invoice and customer the book knows (0: none named). */
  open(invoice: number, customer: number): number {
    const key = this.#keyOf(invoice, customer);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.#groups.size;
    this.#groups.set(key, group);
    for (const counts of [this.#inFile, this.#duplicate, this.#inBook]) counts.push(0);
    return group;
  }

  addFileLine(group: number, isDuplicate: boolean): void {
    this.#inFile[group] = (this.#inFile[group] ?? 0) + 1;
    if (isDuplicate) this.#duplicate[group] = (this.#duplicate[group] ?? 0) + 1;
  }

  addBookLine(invoice: number, customer: number, id: number, amount: number): void {
    const group = this.#groups.get(this.#keyOf(invoice, customer));
    if (group === undefined) return;
    this.#inBook[group] = (this.#inBook[group] ?? 0) + 1;
    this.#lineGroups.push(group);
    this.#lineIds.push(id);
    this.#lineAmounts.push(amount);
  }

  /**
   * Whether the book has the invoice, and with other lines. Of a file that was imported before, only lines that
   * are new count: the book may meanwhile have more of the invoice, from rows that were corrected.
   */
  isChanged(group: number, isKnownFile: boolean): boolean {
    const inFile = this.#inFile[group] ?? 0;
    const duplicate = this.#duplicate[group] ?? 0;
    const inBook = this.#inBook[group] ?? 0;
    if (inBook === 0) return false;
    return duplicate < inFile || (inBook > duplicate && !isKnownFile);
  }

  changed(isKnownFile: boolean): ChangedInvoices {
    const changed = new Set([...this.#groups.values()].filter((group) => this.isChanged(group, isKnownFile)));
    if (changed.size === 0) return noChangedInvoices;
    const isOfChanged = (_: number, place: number): boolean => changed.has(this.#lineGroups[place] ?? -1);
    return {
      count: changed.size,
      lineIds: this.#lineIds.filter(isOfChanged),
      amount: this.#lineAmounts.filter(isOfChanged).reduce((sum, amount) => sum + amount, 0),
    };
  }

  /** Both are ids of the book, far below 2^26. */
  #keyOf(invoice: number, customer: number): number {
    return invoice * 2 ** 26 + (this.#namesCustomers ? customer : 0);
  }
}
