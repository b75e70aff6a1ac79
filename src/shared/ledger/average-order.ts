import { divideHalfEven } from '../model/money';

/**
 * What an order of a customer comes to on average, in whole minor units.
 *
 * Formula: net revenue / orders, rounded half-even
 * Empty:   no orders -> null, never 0
 *
 * @example averageOrder(2501, 2) // => 1250
 * @example averageOrder(2503, 2) // => 1252
 * @example averageOrder(-7, 0) // => null
 */
export function averageOrder(revenue: number, orders: number): number | null {
  if (orders === 0) return null;
  const quotient = Math.floor(revenue / orders);
  const rest = revenue - quotient * orders;
  // Beyond the exact range of doubles, and for ties, whole numbers decide.
  if (rest < 0 || rest >= orders || 2 * rest === orders || Math.abs(revenue) > 2 ** 51)
    return divideHalfEven(revenue, orders);
  const rounded = 2 * rest > orders ? quotient + 1 : quotient;
  return rounded === 0 ? 0 : rounded;
}
