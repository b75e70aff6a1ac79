/**
 * The median of whole numbers that were counted: the middle one, or the mean of the middle two.
 *
 * Empty:   nothing counted -> null
 *
 * @param counts how often each value 0, 1, 2 … was observed
 * @example countedMedian([0, 2, 0, 1]) // => 1
 * @example countedMedian([0, 1, 0, 1]) // => 2
 * @example countedMedian([]) // => null
 */
export function countedMedian(counts: ArrayLike<number>): number | null {
  let total = 0;
  for (let value = 0; value < counts.length; value++) total += counts[value] as number;
  if (total === 0) return null;
  return (valueAt(counts, Math.floor((total - 1) / 2)) + valueAt(counts, Math.floor(total / 2))) / 2;
}

/** The value at a place in order, from 0. */
function valueAt(counts: ArrayLike<number>, place: number): number {
  let seen = 0;
  let value = 0;
  while (value < counts.length) {
    seen += counts[value] as number;
    if (seen > place) break;
    value++;
  }
  return value;
}
