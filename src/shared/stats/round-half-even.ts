/**
 * The nearest whole number, ties to the even one.
 *
 * @example roundHalfEven(2.5) // => 2
 * @example roundHalfEven(3.5) // => 4
 * @example roundHalfEven(-0.4) // => 0
 */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  const rounded = up ? floor + 1 : floor;
  return rounded === 0 ? 0 : rounded;
}
