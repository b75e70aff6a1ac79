/** Bits of a number that are sorted by at a time: a table of so many counts stays in the nearest memory. */
const digitBits = 11;
const digits = 2 ** digitBits;
/** Whole numbers that lie farther apart than this are left to the comparing sort. */
const widestSpan = 2 ** 32;
/** Fewer than this many are compared as fast as they are counted. */
const fewest = 512;

/**
 * Numbers in ascending order: what a comparing sort gives. Whole numbers are sorted by counting their digits, linear in
 * how many they are.
 *
 * @example ascendingOrder([3, -1, 2, -1]) // => Float64Array.of(-1, -1, 2, 3)
 */
export function ascendingOrder(values: ArrayLike<number>): Float64Array {
  const own = Float64Array.from(values);
  const least = leastOfWhole(own);
  return least === null ? own.sort() : sortedByDigits(own, least);
}

/** The least of whole numbers that lie close enough together to be sorted by digits; else null. */
function leastOfWhole(values: Float64Array): number | null {
  if (values.length < fewest) return null;
  let least = Infinity;
  let greatest = -Infinity;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) return null;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return greatest - least < widestSpan ? least : null;
}

function sortedByDigits(values: Float64Array, least: number): Float64Array {
  const { length } = values;
  let from = new Uint32Array(length);
  let to = new Uint32Array(length);
  let greatest = 0;
  for (let at = 0; at < length; at++) {
    const offset = (values[at] as number) - least;
    from[at] = offset;
    if (offset > greatest) greatest = offset;
  }
  for (let shift = 0; shift < 32 && greatest >= 2 ** shift; shift += digitBits) {
    sortByDigit(from, to, shift);
    [from, to] = [to, from];
  }
  for (let at = 0; at < length; at++) values[at] = (from[at] as number) + least;
  return values;
}

/** Numbers of one digit keep the order that the lower digits gave them. */
function sortByDigit(from: Uint32Array, to: Uint32Array, shift: number): void {
  const next = new Int32Array(digits + 1);
  for (let at = 0; at < from.length; at++) {
    const after = (((from[at] as number) >>> shift) & (digits - 1)) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let digit = 1; digit < digits; digit++)
    next[digit] = (next[digit] as number) + (next[digit - 1] as number);
  for (let at = 0; at < from.length; at++) {
    const value = from[at] as number;
    const digit = (value >>> shift) & (digits - 1);
    const target = next[digit] as number;
    to[target] = value;
    next[digit] = target + 1;
  }
}
