/** Which entries of a table the rows of one import use, and which of these no other row does. */
export class EntryUsage {
  #own = new Uint8Array(1024);
  #others = new Uint8Array(1024);

  /** Null: the row uses none. */
  note(id: number | null, isOwn: boolean): void {
    if (id === null) return;
    this.#reach(id);
    if (isOwn) this.#own[id] = 1;
    else this.#others[id] = 1;
  }

  /** Entries that only rows of the import use, by id. */
  onlyOwn(): number[] {
    return this.#ids((id) => this.#others[id] !== 1);
  }

  /** Entries that rows of the import use and others too, by id. */
  shared(): number[] {
    return this.#ids((id) => this.#others[id] === 1);
  }

  #ids(isWanted: (id: number) => boolean): number[] {
    const ids: number[] = [];
    for (let id = 1; id < this.#own.length; id += 1) {
      if (this.#own[id] === 1 && isWanted(id)) ids.push(id);
    }
    return ids;
  }

  #reach(id: number): void {
    if (id < this.#own.length) return;
    const size = Math.max(id + 1, this.#own.length * 2);
    this.#own = enlarged(this.#own, size);
    this.#others = enlarged(this.#others, size);
  }
}

function enlarged(flags: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(flags);
  return larger;
}
