import type { ChartBlock } from '@shared/contract/report-document';

/** A line of numbers of a chart, under the name of its series. */
export interface ChartLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Places that are drawn dashed or hatched. */
  readonly open: readonly boolean[];
  readonly look: ChartLook;
}

/** How a line is drawn, so that it can be told in black and white: 0, 1, 2 … are series of equal rank. */
export type ChartLook = 'hidden' | 'level' | 'gain' | 'loss' | number;

export interface ChartNumbers {
  readonly places: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly drawn: 'line' | 'column' | 'stacked' | 'bar';
}

/** The numbers that a chart draws, series by series. A waterfall is stacked columns that stand on unseen ones. */
export function chartNumbers({ chart }: ChartBlock): ChartNumbers {
  switch (chart.type) {
    case 'courses':
    case 'columns':
      return {
        places: chart.places,
        lines: chart.series.map(({ name, values, open }, look) => ({ name, values, open, look })),
        drawn: chart.type === 'courses' ? 'line' : chart.stacked ? 'stacked' : 'column',
      };
    case 'bars':
      return {
        places: chart.bars.map(({ name }) => name),
        lines: [{ name: '', values: chart.bars.map(({ value }) => value), open: [], look: 0 }],
        drawn: 'bar',
      };
    case 'waterfall':
      return waterfallNumbers(chart.steps);
  }
}

type Steps = Extract<ChartBlock['chart'], { type: 'waterfall' }>['steps'];

function waterfallNumbers(steps: Steps): ChartNumbers {
  let height = 0;
  const feet: number[] = [];
  for (const { value, role } of steps) {
    if (role === 'level') {
      feet.push(0);
      height = value;
    } else {
      const next = role === 'gain' ? height + value : height - value;
      feet.push(Math.min(height, next));
      height = next;
    }
  }
  const part = (look: 'level' | 'gain' | 'loss'): ChartLine => ({
    name: look,
    values: steps.map(({ value, role }) => (role === look ? value : null)),
    open: [],
    look,
  });
  return {
    places: steps.map(({ name }) => name),
    lines: [
      { name: 'foot', values: feet, open: [], look: 'hidden' },
      part('level'),
      part('gain'),
      part('loss'),
    ],
    drawn: 'stacked',
  };
}
