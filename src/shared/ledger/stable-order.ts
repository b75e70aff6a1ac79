/** Sorts by digits of this size when the keys span too wide a range for one bucket each. */
const digitBits = 16;

/**
 * The given positions, sorted by their keys; equal keys keep their order. Counting sort: linear in the number
 * of positions, and sorting by one key after the other sorts by several. What is in order already is answered as it is:
 * the result is not to be written into.
 *
 * @example stableOrder(Int32Array.of(7, 5, 7, 1), Int32Array.of(0, 1, 2, 3)) // => Int32Array.of(3, 1, 0, 2)
 */
export function stableOrder(keys: Int32Array, positions: Int32Array): Int32Array {
  if (isInOrder(keys, positions)) return positions;
  const { least, greatest } = keyRange(keys);
  const range = greatest - least + 1;
  const buckets = new Int32Array(positions.length);
  if (range <= Math.max(2 ** digitBits, 2 * positions.length)) {
    for (let at = 0; at < positions.length; at++)
      buckets[at] = (keys[positions[at] as number] as number) - least;
    return countingPass(buckets, positions, range);
  }
  for (let at = 0; at < positions.length; at++)
    buckets[at] = ((keys[positions[at] as number] as number) - least) % 2 ** digitBits;
  const byLowDigit = countingPass(buckets, positions, 2 ** digitBits);
  for (let at = 0; at < positions.length; at++)
    buckets[at] = Math.floor(((keys[byLowDigit[at] as number] as number) - least) / 2 ** digitBits);
  return countingPass(buckets, byLowDigit, Math.floor((greatest - least) / 2 ** digitBits) + 1);
}

/** Ledgers come in order of day, and their invoices mostly too. */
function isInOrder(keys: Int32Array, positions: Int32Array): boolean {
  for (let at = 1; at < positions.length; at++)
    if ((keys[positions[at] as number] as number) < (keys[positions[at - 1] as number] as number))
      return false;
  return true;
}

/** The positions 0 … count − 1 in their own order. */
export function everyPosition(count: number): Int32Array {
  const positions = new Int32Array(count);
  for (let position = 0; position < count; position++) positions[position] = position;
  return positions;
}

/**
 * Compressed row starts of sorted positions: row r lies at starts[r] … starts[r + 1] − 1.
 *
 * @example rowStarts(Int32Array.of(0, 2, 2), Int32Array.of(0, 1, 2), 3) // => Int32Array.of(0, 1, 1, 3)
 */
export function rowStarts(rows: Int32Array, sorted: Int32Array, rowCount: number): Int32Array {
  const starts = new Int32Array(rowCount + 1);
  for (let at = 0; at < sorted.length; at++) {
    const next = (rows[sorted[at] as number] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let row = 0; row < rowCount; row++)
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  return starts;
}

function keyRange(keys: Int32Array): { least: number; greatest: number } {
  let least = 2 ** 31 - 1;
  let greatest = -(2 ** 31);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    if (key < least) least = key;
    if (key > greatest) greatest = key;
  }
  return keys.length === 0 ? { least: 0, greatest: 0 } : { least, greatest };
}

/** The buckets stand beside the positions, so that both are read in order: only the writing jumps. */
function countingPass(buckets: Int32Array, positions: Int32Array, bucketCount: number): Int32Array {
  const next = new Int32Array(bucketCount + 1);
  for (let at = 0; at < buckets.length; at++) {
    const after = (buckets[at] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let bucket = 1; bucket < bucketCount; bucket++)
    next[bucket] = (next[bucket] as number) + (next[bucket - 1] as number);
  const sorted = new Int32Array(positions.length);
  for (let at = 0; at < positions.length; at++) {
    const bucket = buckets[at] as number;
    const target = next[bucket] as number;
    sorted[target] = positions[at] as number;
    next[bucket] = target + 1;
  }
  return sorted;
}
