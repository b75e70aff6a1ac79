export interface RunPoint {
  readonly x: number;
  readonly y: number;
}

/** A stretch of a line that is drawn in one go: either whole periods, or the step into an incomplete one. */
export interface Run {
  readonly key: string;
  readonly complete: boolean;
  readonly points: readonly RunPoint[];
}

/**
 * Cuts a series where values are missing and where completeness ends, so that a gap is never bridged and the
 * incomplete end never looks like the rest.
 */
export function runsOf(
  series: readonly { readonly value: number | null; readonly complete: boolean }[],
): readonly Run[] {
  const runs: { complete: boolean; points: RunPoint[] }[] = [];
  let former: RunPoint | null = null;
  series.forEach(({ value, complete }, x) => {
    if (value === null) {
      former = null;
      return;
    }
    const point = { x, y: value };
    const run = runs.at(-1);
    if (former === null) runs.push({ complete, points: [point] });
    else if (run !== undefined && run.complete === complete && complete) run.points.push(point);
    else runs.push({ complete, points: [former, point] });
    former = point;
  });
  return runs.map((run) => ({ ...run, key: `${run.points[0]?.x}-${run.complete}` }));
}
