/** More customers than this under one key are a crowd: the key tells nobody from another. */
const crowd = 200;

/**
 * Which customers (numbers from 0) are known by a key: chains in two flat arrays behind one map, since a set of
 * its own for each of some hundred thousand keys would take more memory than the book.
 */
export class KeyIndex {
  readonly #heads = new Map<string, number>();
  readonly #customers: number[] = [];
  readonly #next: number[] = [];
  readonly #crowded = new Set<string>();

  /** '' is no key. */
  add(key: string, customer: number): void {
    if (key === '' || (this.#crowded.size > 0 && this.#crowded.has(key))) return;
    const head = this.#heads.get(key) ?? -1;
    let length = 0;
    for (let node = head; node >= 0; node = this.#next[node] ?? -1) {
      if (this.#customers[node] === customer) return;
      length += 1;
    }
    if (length === crowd) {
      this.#crowded.add(key);
      return;
    }
    this.#heads.set(key, this.#customers.length);
    this.#customers.push(customer);
    this.#next.push(head);
  }

  has(key: string, customer: number): boolean {
    for (let node = this.#heads.get(key) ?? -1; node >= 0; node = this.#next[node] ?? -1) {
      if (this.#customers[node] === customer) return true;
    }
    return false;
  }

  /** The customers of a key, or null for a crowd of them. */
  of(key: string): readonly number[] | null {
    if (this.#crowded.has(key)) return null;
    const customers: number[] = [];
    for (let node = this.#heads.get(key) ?? -1; node >= 0; node = this.#next[node] ?? -1) {
      customers.push(this.#customers[node] ?? -1);
    }
    return customers;
  }
}
