/** 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/** From here on the expansion is good to nine decimals, and the sum would be long. */
const expandedFrom = 400;

/**
 * 97.5 % quantile of Student's t: how many standard errors an interval at 95 % reaches to either side of a mean.
 *
 * Formula: P(|T| < t) = 0.95 solved by halving the interval, P by the finite sums for whole degrees of freedom;
 *          from 400 degrees on the expansion about the normal quantile
 * Symbols: degrees = n − 1
 * Empty:   fewer than one degree of freedom -> null
 * Source:  Abramowitz & Stegun (1964), 26.7.3, 26.7.4 and 26.7.5
 *
 * @example studentQuantile(1) // => 12.7062
 * @example studentQuantile(29) // => 2.0452
 * @example studentQuantile(0) // => null
 */
export function studentQuantile(degrees: number): number | null {
  if (!(degrees >= 1)) return null;
  if (degrees >= expandedFrom) return expanded(degrees);
  let low = z;
  let high = 13;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (centralShare(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(|T| < t) for whole degrees of freedom. */
function centralShare(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let index = isOdd ? 2 : 1; index <= degrees - 3; index += 2) {
    term *= (index / (index + 1)) * cosine * cosine;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

function expanded(degrees: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}
