/** Before a task has shown how fast it is, any time left would be a guess. */
const leastElapsedSeconds = 2;
const leastShare = 0.02;

/**
 * Seconds that a task is likely still to take at its pace so far, or null while that cannot be said: rounded
 * up to five seconds under a minute and to whole minutes above, for more would pretend to be known.
 *
 * @example remainingSeconds(0.25, 10) // => 30
 */
export function remainingSeconds(share: number, elapsedSeconds: number): number | null {
  if (elapsedSeconds < leastElapsedSeconds || share < leastShare) return null;
  const seconds = (elapsedSeconds * (1 - share)) / share;
  const step = seconds <= 60 ? 5 : 60;
  return Math.ceil(seconds / step) * step;
}
