import { useId } from 'react';
import { VictoryArea, VictoryAxis, VictoryChart, VictoryLine, VictoryScatter } from 'victory';
import type { Unit } from '@shared/metrics/unit';
import { useFormat } from '../format/use-format';
import { ChartFrame, markOf } from './chart-frame';
import { axisStyle, chartPadding, innerWidth } from './chart-style';
import { HatchPatterns } from './hatch';
import { incompleteAreas } from './incomplete-areas';
import { runsOf } from './runs';
import { labelledPlaces, scaleOver } from './scale';

export interface TrendDatum {
  readonly key: string;
  /** Short, for the axis. */
  readonly tick: string;
  /** Whole, for the tip. */
  readonly name: string;
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly complete: boolean;
  /** False where the data reach neither the end nor the beginning that the figure asks for. */
  readonly firm: boolean;
  /** Names and values of the tip. */
  readonly lines: readonly (readonly [name: string, value: string])[];
}

interface TrendChartProps {
  label: string;
  unit: Unit;
  data: readonly TrendDatum[];
  /** The period the page is about; its point is marked. */
  current?: string;
  onOpen?: (key: string) => void;
}

const height = 260;
const tickWidth = 76;

/**
 * A figure by period with its interval. What is not firm is dashed and hollow; the incomplete end stands on
 * hatching besides.
 */
export function TrendChart({ label, unit, data, current, onOpen }: TrendChartProps) {
  const format = useFormat();
  const id = useId();
  const scale = scaleOver(
    data.flatMap(({ value, interval }) => [...(value === null ? [] : [value]), ...(interval ?? [])]),
    unit === 'ratio' ? { min: 0, max: 1 } : { zero: true },
  );
  const marks = data.map(markOf);
  const points = data.flatMap(({ key, value, firm }, x) =>
    value === null ? [] : [{ x, y: value, firm, current: key === current }],
  );
  return (
    <ChartFrame
      label={label}
      height={height}
      marks={marks}
      onOpen={onOpen === undefined ? undefined : (index) => onOpen(data[index]?.key ?? '')}
    >
      {(width) => {
        const [low, high] = scale.domain;
        return (
          <VictoryChart
            width={width}
            height={height}
            padding={chartPadding}
            domain={{ x: [-0.5, Math.max(data.length, 1) - 0.5], y: [low, high] }}
          >
            <HatchPatterns id={id} />
            {incompleteAreas(data, scale.domain, id)}
            <VictoryAxis
              dependentAxis
              offsetX={chartPadding.left}
              tickValues={[...scale.ticks]}
              tickFormat={(value: number) => axisText(value, unit, scale.ticks, format)}
              style={axisStyle.value}
            />
            {bandsOf(data).map((band) => (
              <VictoryArea
                key={`band-${band[0]?.x}`}
                data={[...band]}
                style={{ data: { fill: 'var(--accent)', fillOpacity: 0.14, stroke: 'none' } }}
              />
            ))}
            {runsOf(data.map(({ value, firm }) => ({ value, complete: firm }))).map((run) => (
              <VictoryLine key={run.key} data={[...run.points]} style={{ data: lineStyle(run.complete) }} />
            ))}
            <VictoryScatter
              data={points}
              size={({ datum }) => ((datum as { current?: boolean }).current === true ? 4.5 : 2.5)}
              style={{
                data: {
                  fill: ({ datum }) => (isFirm(datum) ? 'var(--accent)' : 'var(--paper)'),
                  stroke: 'var(--accent)',
                  strokeWidth: 1.5,
                },
              }}
            />
            <VictoryAxis
              offsetY={chartPadding.bottom}
              tickValues={[...labelledPlaces(data.length, innerWidth(width), tickWidth)]}
              tickFormat={(index: number) => data[index]?.tick ?? ''}
              style={axisStyle.category}
            />
          </VictoryChart>
        );
      }}
    </ChartFrame>
  );
}

function isFirm(datum: unknown): boolean {
  return (datum as { firm?: boolean }).firm === true;
}

function lineStyle(complete: boolean) {
  return {
    stroke: 'var(--accent)',
    strokeWidth: 2,
    strokeLinejoin: 'round',
    strokeDasharray: complete ? 'none' : '4 4',
  } as const;
}

function axisText(
  value: number,
  unit: Unit,
  ticks: readonly number[],
  format: ReturnType<typeof useFormat>,
): string {
  if (unit !== 'ratio') return format.compact(value);
  const whole = ticks.every((tick) => Number.isInteger(Number((tick * 100).toPrecision(12))));
  return format.percent(value, whole ? 0 : 1);
}

type BandPoint = { readonly x: number; readonly y: number; readonly y0: number };

/** The interval as areas: cut where there is none. A single period gets a narrow band, not nothing. */
function bandsOf(data: readonly TrendDatum[]): readonly (readonly BandPoint[])[] {
  const bands: BandPoint[][] = [];
  let open: BandPoint[] | null = null;
  data.forEach(({ interval }, x) => {
    if (interval === null) {
      open = null;
      return;
    }
    const [y0, y] = interval;
    if (open === null) {
      open = [{ x: x - 0.1, y, y0 }];
      bands.push(open);
    }
    open.push({ x, y, y0 });
  });
  return bands;
}
