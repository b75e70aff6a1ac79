const FIRST_CAPACITY = 1 << 12;

/** Twice the room of a typed array that is full, its numbers kept. */
export function grown<Numbers extends Int32Array | Float64Array | Int8Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  let capacity = Math.max(FIRST_CAPACITY, numbers.length);
  while (capacity < length) capacity *= 2;
  if (capacity === numbers.length) return numbers;
  const larger = new (numbers.constructor as new (capacity: number) => Numbers)(capacity);
  larger.set(numbers);
  return larger;
}
