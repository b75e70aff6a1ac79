/** Sorts by digits of this size when the keys span too wide a range for one bucket each. */
const digitBits = 16;

/**
 * The given positions, sorted by their keys; equal keys keep their order. Counting sort: linear in the number
 * of positions, and sorting by one key after the other sorts by several.
 *
 * @example stableOrder(Int32Array.of(7, 5, 7, 1), Int32Array.of(0, 1, 2, 3)) // => Int32Array.of(3, 1, 0, 2)
 */
export function stableOrder(keys: Int32Array, positions: Int32Array): Int32Array {
  if (positions.length === 0) return new Int32Array(0);
  const { least, greatest } = keyRange(keys, positions);
  const range = greatest - least + 1;
  if (range <= Math.max(2 ** digitBits, 2 * positions.length))
    return countingPass(keys, positions, range, (key) => key - least);
  const mask = 2 ** digitBits - 1;
  const low = countingPass(keys, positions, 2 ** digitBits, (key) => (key - least) & mask);
  const high = Math.floor((greatest - least) / 2 ** digitBits) + 1;
  return countingPass(keys, low, high, (key) => Math.floor((key - least) / 2 ** digitBits));
}

/**
 * Compressed row starts of sorted positions: row r lies at starts[r] … starts[r + 1] − 1.
 *
 * @example rowStarts(Int32Array.of(0, 2, 2), Int32Array.of(0, 1, 2), 3) // => Int32Array.of(0, 1, 1, 3)
 */
export function rowStarts(rows: Int32Array, sorted: Int32Array, rowCount: number): Int32Array {
  const starts = new Int32Array(rowCount + 1);
  for (const position of sorted) {
    const next = (rows[position] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let row = 0; row < rowCount; row++)
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  return starts;
}

function keyRange(keys: Int32Array, positions: Int32Array): { least: number; greatest: number } {
  let least = Infinity;
  let greatest = -Infinity;
  for (const position of positions) {
    const key = keys[position] as number;
    if (key < least) least = key;
    if (key > greatest) greatest = key;
  }
  return { least, greatest };
}

function countingPass(
  keys: Int32Array,
  positions: Int32Array,
  bucketCount: number,
  bucketOf: (key: number) => number,
): Int32Array {
  const next = new Int32Array(bucketCount);
  for (const position of positions) {
    const bucket = bucketOf(keys[position] as number);
    next[bucket] = (next[bucket] as number) + 1;
  }
  let start = 0;
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const size = next[bucket] as number;
    next[bucket] = start;
    start += size;
  }
  const sorted = new Int32Array(positions.length);
  for (const position of positions) {
    const bucket = bucketOf(keys[position] as number);
    const target = next[bucket] as number;
    sorted[target] = position;
    next[bucket] = target + 1;
  }
  return sorted;
}
