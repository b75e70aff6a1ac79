import { describe, expect, it } from 'vitest';
import { remainingSeconds } from '@renderer/components/remaining-time';

describe('The time left of a task', () => {
  it.each([
    [0.25, 10, 30],
    [0.5, 12, 15],
    [0.9, 9, 5],
    [1, 30, 0],
    [0.5, 61, 120],
    [0.1, 60, 540],
  ])('%s of it done in %s seconds leaves about %s', (share, elapsed, left) => {
    expect(remainingSeconds(share, elapsed)).toBe(left);
  });

  it.each([
    ['it has just begun', 0.5, 1],
    ['next to nothing is done', 0.01, 30],
    ['nothing is done', 0, 30],
  ])('is not told while %s', (_when, share, elapsed) => {
    expect(remainingSeconds(share, elapsed)).toBeNull();
  });
});
