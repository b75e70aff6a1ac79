/**
 * Percentile by nearest rank: the smallest value that at least the given share of the observations does not
 * exceed; always a value that was observed.
 *
 * Formula: the ⌈share × n⌉-th smallest
 * Empty:   no observations -> null
 *
 * @param counts how often each value 0, 1, 2 … was observed
 * @example nearestRank([0, 3, 0, 1], 0.95) // => 3
 * @example nearestRank([0, 3, 0, 1], 0.5) // => 1
 * @example nearestRank([], 0.5) // => null
 */
export function nearestRank(counts: ArrayLike<number>, share: number): number | null {
  let total = 0;
  for (let value = 0; value < counts.length; value++) total += counts[value] as number;
  if (total === 0) return null;
  const rank = Math.max(1, Math.ceil(share * total));
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value] as number;
    if (seen >= rank) return value;
  }
  return counts.length - 1;
}
