/**
 * A set of customers as a count and as the list behind it. Both come from the same codes by the same test,
 * so that they cannot differ; the list is only made when someone asks for it.
 */
export interface CustomerGroup {
  readonly count: number;
  /** Customer indexes, ascending. */
  readonly customers: Int32Array;
}

/** One byte a customer, and how many customers have each of the 256 bytes. */
export interface CustomerCodes {
  readonly codes: Uint8Array;
  readonly tally: Int32Array;
}

export function tallyCodes(codes: Uint8Array): CustomerCodes {
  const tally = new Int32Array(256);
  for (let customer = 0; customer < codes.length; customer++) {
    const code = codes[customer] as number;
    tally[code] = (tally[code] as number) + 1;
  }
  return { codes, tally };
}

/**
 * The customers whose code has the bits of `value` among those of `mask`.
 *
 * @example customersWhere(tallyCodes(Uint8Array.of(1, 3, 2, 3)), 1, 1).count // => 3
 * @example customersWhere(tallyCodes(Uint8Array.of(1, 3, 2, 3)), 3, 3).customers // => Int32Array.of(1, 3)
 */
export function customersWhere({ codes, tally }: CustomerCodes, mask: number, value: number): CustomerGroup {
  let count = 0;
  for (let code = 0; code < tally.length; code++) if ((code & mask) === value) count += tally[code] as number;
  let list: Int32Array | null = null;
  return {
    count,
    get customers() {
      list ??= listWhere(codes, mask, value, count);
      return list;
    },
  };
}

function listWhere(codes: Uint8Array, mask: number, value: number, count: number): Int32Array {
  const list = new Int32Array(count);
  let next = 0;
  for (let customer = 0; customer < codes.length; customer++)
    if (((codes[customer] as number) & mask) === value) list[next++] = customer;
  return list;
}
