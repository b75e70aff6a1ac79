import { useId } from 'react';
import { VictoryAxis, VictoryBar, VictoryChart, VictoryLabel } from 'victory';
import { useFormat } from '../format/use-format';
import { ChartFrame, markOf } from './chart-frame';
import { axisStyle, barLabel, chartPadding, innerWidth } from './chart-style';
import { HatchPatterns } from './hatch';
import { labelStep, scaleOver } from './scale';

/** Good stands full, poor is hatched, what is neither is pale: told apart without colour. */
export type ColumnTone = 'good' | 'middle' | 'poor' | 'plain';

export interface ColumnDatum {
  readonly key: string;
  readonly tick: string;
  /** Whole, for the tip. */
  readonly name: string;
  readonly count: number;
  readonly tone: ColumnTone;
  /** Names and values of the tip. */
  readonly lines: readonly (readonly [name: string, value: string])[];
}

interface ColumnChartProps {
  label: string;
  data: readonly ColumnDatum[];
  onOpen?: (key: string) => void;
}

const height = 220;
const barShare = 0.66;
const tickWidth = 30;

/** Counts by category, each with its number above it. */
export function ColumnChart({ label, data, onOpen }: ColumnChartProps) {
  const format = useFormat();
  const id = useId();
  const scale = scaleOver(
    data.map(({ count }) => count),
    { zero: true },
  );
  const ticks = scale.ticks.filter((tick) => Number.isInteger(tick));
  const marks = data.map(markOf);
  const bars = data.map(({ count, tone }, x) => ({ x, y: count, tone }));
  return (
    <ChartFrame
      label={label}
      height={height}
      marks={marks}
      onOpen={onOpen === undefined ? undefined : (index) => onOpen(data[index]?.key ?? '')}
    >
      {(width) => {
        const inner = innerWidth(width);
        const step = labelStep(data.length, inner, tickWidth);
        return (
          <VictoryChart
            width={width}
            height={height}
            padding={chartPadding}
            domain={{ x: [-0.5, Math.max(data.length, 1) - 0.5], y: [0, scale.domain[1]] }}
          >
            <HatchPatterns id={id} />
            <VictoryAxis
              dependentAxis
              offsetX={chartPadding.left}
              tickValues={[...ticks]}
              tickFormat={(value: number) => format.compact(value)}
              style={axisStyle.value}
            />
            <VictoryBar
              data={bars}
              barWidth={(barShare * inner) / Math.max(data.length, 1)}
              style={{ data: { fill: ({ datum }) => fillOf((datum as { tone: ColumnTone }).tone, id) } }}
              labels={({ datum }) => countText((datum as { y: number }).y, format)}
              labelComponent={<VictoryLabel dy={-4} style={barLabel} />}
            />
            <VictoryAxis
              tickValues={bars.map(({ x }) => x).filter((x) => x % step === 0)}
              tickFormat={(x: number) => data[x]?.tick ?? ''}
              style={axisStyle.category}
            />
          </VictoryChart>
        );
      }}
    </ChartFrame>
  );
}

/** A category without anything in it says so by standing empty. */
function countText(count: number, format: ReturnType<typeof useFormat>): string {
  return count === 0 ? '' : format.compact(count);
}

function fillOf(tone: ColumnTone, id: string): string {
  switch (tone) {
    case 'good':
      return 'var(--gain)';
    case 'poor':
      return `url(#${id}-loss)`;
    case 'middle':
      return 'var(--control-rule)';
    case 'plain':
      return 'var(--accent)';
  }
}
