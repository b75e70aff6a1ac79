import type { Lifetime } from '@shared/stats/kaplan-meier';

const life = (exit: number, ended: boolean): Lifetime => ({ entry: 0, exit, ended });

/** Gehan (1965), remission in weeks: the 6-MP arm and the placebo arm. */
export const gehanTreated = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((week) => life(week, true)),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((week) => life(week, false)),
];
export const gehanPlacebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(
  (week) => life(week, true),
);
