import type { CustomerIdentity } from '@shared/model/customer';

/** The very words in which customers have been named before, and who was meant by them. */
export class KnownNamings {
  readonly #customers = new Map<string, readonly number[]>();

  add(naming: CustomerIdentity, customer: number): void {
    const words = wordsOf(naming);
    const before = this.#customers.get(words) ?? [];
    if (!before.includes(customer)) this.#customers.set(words, [...before, customer]);
  }

  has(naming: CustomerIdentity, customer: number): boolean {
    return this.#customers.get(wordsOf(naming))?.includes(customer) ?? false;
  }

  /** The one customer that has been named so, or null where it was nobody or more than one. */
  only(naming: CustomerIdentity): number | null {
    const customers = this.#customers.get(wordsOf(naming));
    return customers?.length === 1 ? (customers[0] ?? null) : null;
  }
}

/** JSON, because the texts themselves may hold any separator. */
function wordsOf({ code, name, taxNo, email, phone }: CustomerIdentity): string {
  return JSON.stringify([code, name, taxNo, email, phone]);
}
