/** Beyond this many, putting each in its place takes longer than sorting. */
const few = 24;

/** Puts the first `count` numbers in ascending order: mostly a handful. */
export function sortFirst(numbers: Int32Array, count: number): void {
  if (count > few) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let next = 1; next < count; next++) {
    const number = numbers[next] as number;
    let at = next - 1;
    for (; at >= 0 && (numbers[at] as number) > number; at--) numbers[at + 1] = numbers[at] as number;
    numbers[at + 1] = number;
  }
}
