import type { CustomerIdentity, KnownIdentity } from '../model/customer';
import { CustomerDirectory, nobody } from './customer-directory';
import { identityKeys, type IdentityKeys } from './identity-keys';

/** Which customer each entry of a file has turned out to be, while that is being found out. */
export class Settlement {
  /** The customers of the book come first, in the order in which they are known. */
  readonly directory = new CustomerDirectory();
  readonly file: readonly CustomerIdentity[];
  /** By known identity, its customer. */
  readonly numbers: Int32Array;
  /** By entry, its customer; `nobody` so far. */
  readonly customers: Int32Array;
  readonly #ids: number[] = [];
  readonly #keys: (IdentityKeys | undefined)[];

  constructor(known: readonly KnownIdentity[], file: readonly CustomerIdentity[]) {
    this.file = file;
    this.customers = new Int32Array(file.length).fill(nobody);
    this.#keys = Array<undefined>(file.length);
    const numbers = new Map<number, number>();
    this.numbers = Int32Array.from(known, ({ customerId }) => {
      const before = numbers.get(customerId);
      if (before !== undefined) return before;
      numbers.set(customerId, this.directory.size);
      this.#ids.push(customerId);
      return this.directory.add();
    });
  }

  get knownCustomers(): number {
    return this.#ids.length;
  }

  identity(entry: number): CustomerIdentity {
    return this.file[entry] ?? noIdentity;
  }

  keys(entry: number): IdentityKeys {
    return (this.#keys[entry] ??= identityKeys(this.identity(entry)));
  }

  settle(entries: readonly number[], customer: number): void {
    for (const entry of entries) this.customers[entry] = customer;
  }

  /** Settles them, and from now on the customer is found by what they say. */
  settleAndLearn(entries: readonly number[], customer: number): void {
    this.settle(entries, customer);
    for (const entry of entries) this.directory.learn(customer, this.keys(entry));
  }

  /** Ids in the book by entry, 0 for new customers. */
  ids(): Int32Array {
    return this.customers.map((customer) => this.#ids[customer] ?? 0);
  }

  /** The entry that stands for a customer is the first in the file, whichever was looked at first. */
  firstEntries(): Int32Array {
    const first = new Int32Array(this.directory.size).fill(nobody);
    return this.customers.map((customer, entry) => {
      const before = first[customer] ?? nobody;
      if (before === nobody) first[customer] = entry;
      return before === nobody ? entry : before;
    });
  }
}

const noIdentity: CustomerIdentity = { code: '', name: '', taxNo: '', email: '', phone: '' };
