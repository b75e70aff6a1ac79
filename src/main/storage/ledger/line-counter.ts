/** What makes a line the line it is. Ids of the book, 0: none; `quantity` NaN: none. */
export interface LineIdentity {
  day: number;
  customer: number;
  invoice: number;
  credited: number;
  product: number;
  quantity: number;
  amount: number;
}

export function emptyLine(): LineIdentity {
  return { day: 0, customer: 0, invoice: 0, credited: 0, product: 0, quantity: 0, amount: 0 };
}

const fieldsPerLine = 7;

/**
 * Counts equal lines: an open-addressing hash table over one flat array of numbers, since a million objects, or
 * a million key strings, would take ten times the memory and time.
 */
export class LineCounter {
  readonly #fields: Float64Array;
  readonly #counts: Int32Array;
  /** Line number + 1 by slot; 0: free. */
  readonly #slots: Int32Array;
  #size = 0;

  constructor(capacity: number) {
    this.#fields = new Float64Array(capacity * fieldsPerLine);
    this.#counts = new Int32Array(capacity);
    let slots = 16;
    while (slots < capacity * 2) slots *= 2;
    this.#slots = new Int32Array(slots);
  }

  add(line: LineIdentity): void {
    const slot = this.#slotOf(line);
    let index = (this.#slots[slot] ?? 0) - 1;
    if (index < 0) {
      index = this.#size;
      this.#size += 1;
      this.#slots[slot] = index + 1;
      this.#store(index, line);
    }
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
  }

  /** Takes one such line out; false when none is left. */
  take(line: LineIdentity): boolean {
    const index = (this.#slots[this.#slotOf(line)] ?? 0) - 1;
    const left = this.#counts[index] ?? 0;
    if (left === 0) return false;
    this.#counts[index] = left - 1;
    return true;
  }

  /** The slot that holds this line, or the free one where it belongs. */
  #slotOf(line: LineIdentity): number {
    const mask = this.#slots.length - 1;
    let slot = hash(line) & mask;
    for (;;) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0 || this.#holds(entry - 1, line)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #holds(index: number, line: LineIdentity): boolean {
    const at = index * fieldsPerLine;
    const fields = this.#fields;
    return (
      fields[at] === line.day &&
      fields[at + 1] === line.customer &&
      fields[at + 2] === line.invoice &&
      fields[at + 3] === line.credited &&
      fields[at + 4] === line.product &&
      isSameQuantity(fields[at + 5], line.quantity) &&
      fields[at + 6] === line.amount
    );
  }

  #store(index: number, line: LineIdentity): void {
    const { day, customer, invoice, credited, product, quantity, amount } = line;
    this.#fields.set([day, customer, invoice, credited, product, quantity, amount], index * fieldsPerLine);
  }
}

function isSameQuantity(one: number | undefined, other: number): boolean {
  return one === other || (Number.isNaN(one) && Number.isNaN(other));
}

function hash(line: LineIdentity): number {
  let value = mix(0, line.day);
  value = mix(value, line.customer);
  value = mix(value, line.invoice);
  value = mix(value, line.credited);
  value = mix(value, line.product);
  value = mix(value, Number.isNaN(line.quantity) ? -1 : Math.round(line.quantity * 1000));
  value = mix(value, line.amount);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** One round of MurmurHash3's 32-bit mixing; an amount beyond 32 bits is folded by its low and high halves. */
function mix(seed: number, field: number): number {
  let value = Math.imul((field | 0) ^ Math.floor(field / 4294967296), 0xcc9e2d51);
  value = Math.imul((value << 15) | (value >>> 17), 0x1b873593);
  const mixed = seed ^ value;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
