import { useId } from 'react';
import { VictoryAxis, VictoryBar, VictoryChart } from 'victory';
import { currencyDecimals } from '@shared/model/money';
import { useFormat } from '../format/use-format';
import { ChartFrame, markOf } from './chart-frame';
import { axisStyle, chartPadding, innerWidth } from './chart-style';
import { HatchPatterns } from './hatch';
import { labelledPlaces, scaleOver } from './scale';

export interface MoneyBar {
  readonly key: string;
  /** Short, for the axis. */
  readonly tick: string;
  /** Whole, for the tip. */
  readonly name: string;
  /** Minor units; refunds that outweigh sales stand below the ground line. */
  readonly amount: number;
  readonly complete: boolean;
  readonly lines: readonly (readonly [name: string, value: string])[];
}

interface MoneyBarsProps {
  label: string;
  bars: readonly MoneyBar[];
}

const height = 180;
const barShare = 0.7;
const tickWidth = 76;

/** Money by period. A period that the data do not cover to its end is hatched. */
export function MoneyBars({ label, bars }: MoneyBarsProps) {
  const format = useFormat();
  const id = useId();
  const units = 10 ** currencyDecimals(format.currency);
  const data = bars.map(({ amount, complete }, x) => ({ x, y: amount / units, complete }));
  const scale = scaleOver(
    data.map(({ y }) => y),
    { zero: true },
  );
  const marks = bars.map(markOf);
  return (
    <ChartFrame label={label} height={height} marks={marks}>
      {(width) => {
        const room = innerWidth(width);
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
              tickValues={[...scale.ticks]}
              tickFormat={(value: number) => format.compact(value)}
              style={axisStyle.value}
            />
            <VictoryBar
              data={data}
              barWidth={Math.max(1, (barShare * room) / bars.length)}
              style={{
                data: {
                  fill: ({ datum }) => fillOf(datum, id),
                  stroke: ({ datum }) => (isComplete(datum) ? 'none' : 'var(--caution)'),
                },
              }}
            />
            <VictoryAxis
              offsetY={chartPadding.bottom}
              tickValues={[...labelledPlaces(bars.length, room, tickWidth)]}
              tickFormat={(index: number) => bars[index]?.tick ?? ''}
              style={axisStyle.category}
            />
          </VictoryChart>
        );
      }}
    </ChartFrame>
  );
}

function fillOf(datum: unknown, id: string): string {
  return isComplete(datum) ? 'var(--ink-soft)' : `url(#${id}-incomplete)`;
}

function isComplete(datum: unknown): boolean {
  return (datum as { readonly complete?: boolean }).complete !== false;
}
