/**
 * From the first item that is wanted to the last: neighbours stay neighbours.
 *
 * @example spanOf([1, 2, 3, 4, 5], (item) => item === 2 || item === 4) // => [2, 3, 4]
 * @example spanOf([1, 2, 3], (item) => item > 3) // => []
 */
export function spanOf<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): readonly Item[] {
  const first = items.findIndex(isWanted);
  return first < 0 ? [] : items.slice(first, items.findLastIndex(isWanted) + 1);
}
