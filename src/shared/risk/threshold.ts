/**
 * Whether a part of a whole is at most this share of it. Shares are settings of three decimals, compared in whole
 * thousandths: as floating-point numbers 0.55 of 100 is more than 55.
 *
 * @example isAtMostShare(6, 10, 0.6) // => true
 * @example isAtMostShare(55, 100, 0.55) // => true
 */
export function isAtMostShare(part: number, whole: number, share: number): boolean {
  return part * 1000 <= Math.round(share * 1000) * whole;
}

/**
 * Whether something has fallen by this share or more.
 *
 * @example hasFallen(100, 46, 0.5) // => true
 * @example hasFallen(10, 6, 0.5) // => false
 */
export function hasFallen(before: number, now: number, share: number): boolean {
  return before > 0 && isAtMostShare(now, before, (1000 - Math.round(share * 1000)) / 1000);
}
