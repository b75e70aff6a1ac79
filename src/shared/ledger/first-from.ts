/**
 * The first of the ascending days `from` … `to − 1` that is not before `day`; `to` where all are.
 *
 * @example firstFrom(Int32Array.of(3, 5, 5, 9), 0, 4, 5) // => 1
 * @example firstFrom(Int32Array.of(3, 5, 5, 9), 0, 4, 10) // => 4
 */
export function firstFrom(days: Int32Array, from: number, to: number, day: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
