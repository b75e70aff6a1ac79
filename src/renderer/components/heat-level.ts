/** Steps of the one scale of heat maps (tokens `--heat-0` … `--heat-8`). */
export const heatLevels = 9;

/** The step that a value stands on between 0 and the largest value of the map: even in value, even in lightness. */
export function heatLevel(value: number, largest: number): number {
  if (!(largest > 0) || !(value > 0)) return 0;
  return Math.min(heatLevels - 1, Math.floor((value / largest) * heatLevels));
}

/** From this step on the numbers are printed in the colour of the paper. */
const inkEndsAt = 6;

export function isDarkLevel(level: number): boolean {
  return level >= inkEndsAt;
}
