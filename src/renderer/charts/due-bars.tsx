import { useId } from 'react';
import { VictoryAxis, VictoryBar, VictoryChart, VictoryLabel } from 'victory';
import { useFormat } from '../format/use-format';
import { ChartFrame, markOf } from './chart-frame';
import { axisStyle, barLabel, chartPadding, innerWidth } from './chart-style';
import { HatchPatterns } from './hatch';
import { labelledPlaces, scaleOver } from './scale';

/** A month with what falls due in it, and the part of that which is settled already. */
export interface DueBar {
  readonly key: string;
  readonly tick: string;
  readonly name: string;
  readonly due: number;
  /** Drawn hatched, at the foot. */
  readonly settled: number;
  readonly lines: readonly (readonly [name: string, value: string])[];
}

interface DueBarsProps {
  label: string;
  bars: readonly DueBar[];
  onOpen: (key: string) => void;
}

const height = 220;
const barShare = 0.6;

/** Counts by month; a month leads to what is counted in it. */
export function DueBars({ label, bars, onOpen }: DueBarsProps) {
  const format = useFormat();
  const id = useId();
  const scale = scaleOver(
    bars.map(({ due }) => due),
    { zero: true },
  );
  const marks = bars.map(markOf);
  const points = (value: (bar: DueBar) => number) => bars.map((bar, x) => ({ x, y: value(bar), y0: 0 }));
  return (
    <ChartFrame
      label={label}
      height={height}
      marks={marks}
      onOpen={(index) => onOpen(bars[index]?.key ?? '')}
    >
      {(width) => {
        const inner = innerWidth(width);
        const barWidth = (barShare * inner) / Math.max(1, bars.length);
        return (
          <VictoryChart
            width={width}
            height={height}
            padding={chartPadding}
            domain={{ x: [-0.5, bars.length - 0.5], y: [...scale.domain] }}
          >
            <HatchPatterns id={id} />
            <VictoryAxis
              dependentAxis
              offsetX={chartPadding.left}
              tickValues={scale.ticks.filter(Number.isInteger)}
              tickFormat={(value: number) => format.count(value)}
              style={axisStyle.value}
            />
            <VictoryBar
              data={points(({ due }) => due)}
              barWidth={barWidth}
              style={{ data: { fill: 'var(--ink-soft)' } }}
              labels={({ datum }) =>
                (datum as { y: number }).y === 0 ? '' : format.count((datum as { y: number }).y)
              }
              labelComponent={<VictoryLabel dy={-4} style={barLabel} />}
            />
            <VictoryBar
              data={points(({ settled }) => settled)}
              barWidth={barWidth}
              style={{ data: { fill: 'var(--paper)' } }}
            />
            <VictoryBar
              data={points(({ settled }) => settled)}
              barWidth={barWidth}
              style={{ data: { fill: `url(#${id}-incomplete)`, stroke: 'var(--ink-soft)', strokeWidth: 1 } }}
            />
            <VictoryAxis
              tickValues={[...labelledPlaces(bars.length, inner, 64)]}
              tickFormat={(index: number) => bars[index]?.tick ?? ''}
              style={axisStyle.category}
            />
          </VictoryChart>
        );
      }}
    </ChartFrame>
  );
}
