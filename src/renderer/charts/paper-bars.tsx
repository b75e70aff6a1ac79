import { VictoryAxis, VictoryBar, VictoryChart, VictoryLabel } from 'victory';
import type { ReportChart } from '@shared/contract/report-document';
import {
  ink,
  linesOf,
  lineHeight,
  paperAxis,
  paperText,
  solidInk,
  textWidth,
  type PaperValues,
} from './paper-style';

type Bars = Extract<ReportChart, { type: 'bars' }>['bars'];

interface PaperBarsProps {
  bars: Bars;
  width: number;
  values: PaperValues;
}

const thickness = 9;

/** More bars than these are drawn in parts, each of which stays on a page. */
const mostBars = 36;

/** Lying bars, each with its name before and its value behind it; all parts to one scale. */
export function PaperBars({ bars, width, values }: PaperBarsProps) {
  return Array.from({ length: Math.ceil(bars.length / mostBars) }, (_, part) => (
    <BarsPart
      key={part}
      bars={bars.slice(part * mostBars, (part + 1) * mostBars)}
      all={bars}
      width={width}
      values={values}
    />
  ));
}

function BarsPart({ bars, all, width, values }: PaperBarsProps & { all: Bars }) {
  const left = Math.min(width * 0.36, Math.max(...all.map(({ name }) => textWidth(name))) + 8);
  const names = bars.map(({ name }) => linesOf(name, left - 8));
  const row = Math.max(1, ...names.map(({ length }) => length)) * lineHeight + 5;
  const amounts = all.map(({ value }) => values.scaled(value));
  const right = Math.max(...amounts.map((amount) => textWidth(values.label(amount)))) + 10;
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts);
  const height = bars.length * row + 6;
  const data = bars.map(({ value }, index) => ({ x: bars.length - 1 - index, y: values.scaled(value) }));
  return (
    <svg width={width} height={height}>
      <VictoryChart
        horizontal
        standalone={false}
        width={width}
        height={height}
        // Values below zero carry theirs on the left of the bar.
        padding={{ top: 3, right, bottom: 3, left: low < 0 ? left + right : left }}
        domain={{ x: [-0.5, bars.length - 0.5], y: low === high ? [0, 1] : [low, high] }}
      >
        <VictoryBar
          horizontal
          data={data}
          barWidth={thickness}
          style={{ data: { fill: solidInk, stroke: ink, strokeWidth: 0.5 } }}
          labels={({ datum }) => values.label((datum as { y: number }).y)}
          labelComponent={<VictoryLabel style={paperText} />}
        />
        <VictoryAxis
          tickValues={data.map(({ x }) => x)}
          tickFormat={(place: number) => (names[bars.length - 1 - place] ?? []).join('\n')}
          style={{ ...paperAxis.place, ticks: { stroke: 'none' } }}
          offsetX={left}
        />
      </VictoryChart>
    </svg>
  );
}
