import { wilsonInterval } from './wilson-interval';

/**
 * Wilson score interval at 95 % of a share that was asked of some of a known number of customers: the more of them
 * were asked, the narrower; when all were, there is nothing left to estimate.
 *
 * Formula: Wilson's interval of n / f trials, f = (N − n) / (N − 1), which shrinks the variance p(1 − p)/n by f
 * Symbols: n = asked, N = population, f = finite population correction
 * Assumes: those asked were drawn at random from the N, without asking anyone twice
 * Empty:   nobody asked, or more asked than there are -> null
 * Source:  E. B. Wilson (1927), JASA 22, 209–212; W. G. Cochran (1977), Sampling Techniques, 3rd ed., ch. 3
 *
 * @example finiteWilsonInterval(80, 100, 100) // => [0.8, 0.8]
 * @example finiteWilsonInterval(80, 100, 200) // => [0.739, 0.8497]
 * @example finiteWilsonInterval(8, 10, 9) // => null
 */
export function finiteWilsonInterval(
  successes: number,
  asked: number,
  population: number,
): readonly [number, number] | null {
  if (!(asked > 0) || !(successes >= 0) || successes > asked || !(population >= asked)) return null;
  const share = successes / asked;
  if (asked === population) return [share, share];
  const trials = (asked * (population - 1)) / (population - asked);
  return wilsonInterval(successes === asked ? trials : share * trials, trials);
}
