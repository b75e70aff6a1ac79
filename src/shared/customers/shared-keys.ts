/** A key that more customers than this have in common says nothing of any two of them. */
const few = 5;

/** Which customers have a key in common. Keys of one customer alone, nearly all of them, cost one map entry. */
export class SharedKeys {
  readonly #first = new Map<string, number>();
  readonly #groups = new Map<string, number[]>();

  /** '' is no key. */
  add(key: string, customer: number): void {
    if (key === '') return;
    const first = this.#first.get(key);
    if (first === undefined) {
      this.#first.set(key, customer);
      return;
    }
    if (first === customer) return;
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, [first, customer]);
    else if (group.length <= few && !group.includes(customer)) group.push(customer);
  }

  /** Every two customers that share a key with no more than a few; the lower id first, repeats possible. */
  *pairs(): Generator<readonly [left: number, right: number]> {
    for (const group of this.#groups.values()) {
      if (group.length > few) continue;
      for (const [index, one] of group.entries()) {
        for (const other of group.slice(index + 1)) yield one < other ? [one, other] : [other, one];
      }
    }
  }
}
