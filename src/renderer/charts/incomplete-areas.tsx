import type { ReactNode } from 'react';
import { VictoryArea } from 'victory';

/**
 * Hatching behind every place that the data do not cover to its end; `HatchPatterns` of the same id has the pattern.
 * A list of elements, not a component: a chart looks at its children's own types.
 */
export function incompleteAreas(
  places: readonly { readonly key: string; readonly complete: boolean }[],
  [low, high]: readonly [low: number, high: number],
  id: string,
): readonly ReactNode[] {
  return places.flatMap(({ key, complete }, x) =>
    complete
      ? []
      : [
          <VictoryArea
            key={`incomplete-${key}`}
            data={[
              { x: x - 0.5, y: high, y0: low },
              { x: x + 0.5, y: high, y0: low },
            ]}
            style={{ data: { fill: `url(#${id}-incomplete)`, stroke: 'none' } }}
          />,
        ],
  );
}
