/** Things that lines refer to by number, each once, in the order in which lines first name them. */
export class Dictionary<Item> {
  readonly items: Item[] = [];
  readonly #indexes = new Map<string, number>();

  /** The number of the item with this key; `make` gives it when it is new. */
  indexOf(key: string, make: () => Item): number {
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.items.push(make()) - 1;
      this.#indexes.set(key, index);
    }
    return index;
  }
}

const UNRESOLVED = -2;

/**
 * Answers for each number of a cell (or combination) which dictionary item it means, asking only the first time a
 * line has it: what only set-aside rows name never enters a dictionary.
 */
export class LazyIndexes {
  #known = new Int32Array(0);

  resolve(index: number, find: () => number): number {
    if (index >= this.#known.length) this.#grow(index + 1);
    let known = this.#known[index] ?? UNRESOLVED;
    if (known === UNRESOLVED) {
      known = find();
      this.#known[index] = known;
    }
    return known;
  }

  #grow(length: number): void {
    const larger = new Int32Array(Math.max(1024, length * 2)).fill(UNRESOLVED);
    larger.set(this.#known);
    this.#known = larger;
  }
}
