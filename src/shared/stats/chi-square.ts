/**
 * Upper tail of the χ² distribution: how likely a value this large or larger is by chance.
 *
 * Formula: Q(k/2, x/2), the regularised upper incomplete gamma function
 * Source:  M. Abramowitz & I. Stegun (1964), 26.4.19 and 6.5.29–31: the series below a + 1, the continued fraction above
 *
 * @example chiSquareTail(0, 3) // => 1
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  if (!(x > 0)) return 1;
  const a = degreesOfFreedom / 2;
  const z = x / 2;
  const tail = z < a + 1 ? 1 - lowerBySeries(a, z) : upperByFraction(a, z);
  return Math.min(1, Math.max(0, tail));
}

const precise = 1e-16;
const manyTerms = 10_000;

function lowerBySeries(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < manyTerms && Math.abs(term) > precise * Math.abs(sum); n++) {
    term *= z / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(z) - z - logGamma(a));
}

/** W. Lentz's evaluation: no term grows without bound. */
function upperByFraction(a: number, z: number): number {
  const tiny = 1e-300;
  let b = z + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (b || tiny);
  let fraction = d;
  for (let n = 1; n < manyTerms; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b || tiny);
    c = b + step / c || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < precise) break;
  }
  return fraction * Math.exp(a * Math.log(z) - z - logGamma(a));
}

/** Natural logarithm of Γ at whole and half arguments above 0, by Γ(a + 1) = a Γ(a). */
function logGamma(a: number): number {
  let log = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2;
  for (let factor = Number.isInteger(a) ? 1 : 0.5; factor < a; factor++) log += Math.log(factor);
  return log;
}
