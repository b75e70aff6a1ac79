import { useId } from 'react';
import { VictoryArea, VictoryAxis, VictoryBar, VictoryChart, VictoryLabel, VictoryLine } from 'victory';
import type { ReportChart } from '@shared/contract/report-document';
import { PaperKey, PaperPatterns, paperFill } from './paper-patterns';
import {
  ink,
  paperAxis,
  paperText,
  standingScale,
  textWidth,
  type PaperSpace,
  type PaperValues,
} from './paper-style';
import { labelledPlaces } from './scale';

interface PaperColumnsProps {
  chart: Extract<ReportChart, { type: 'columns' }>;
  space: PaperSpace;
  values: PaperValues;
}

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly y0: number;
  readonly open: boolean;
  /** Printed over the column where it has room. */
  readonly label: string;
}

const left = 44;
const right = 6;
const bottom = 22;
const slotShare = 0.72;

/** Upright columns, side by side or on each other. What may still change stands on hatching, in a dashed outline. */
export function PaperColumns({ chart, space: { width, height }, values }: PaperColumnsProps) {
  const id = useId();
  const { places, series, stacked } = chart;
  const slot = (width - left - right) / Math.max(places.length, 1);
  const beside = stacked ? 1 : Math.max(series.length, 1);
  const barWidth = (slot * slotShare) / beside;
  const pieces = stacked ? piledPieces(chart, values) : standingPieces(chart, values);
  const scale = standingScale(pieces.flatMap((row) => row.flatMap(({ y, y0 }) => [y, y0])));
  const hasRoom = pieces.flat().every(({ label }) => textWidth(label) <= slot / beside - 2);
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0);
  const widest = Math.max(0, ...places.map(textWidth)) + 10;
  return (
    <>
      {series.length > 1 && <PaperKey id={id} names={series.map(({ name }) => name)} />}
      <svg width={width} height={height}>
        <PaperPatterns id={id} />
        <VictoryChart
          standalone={false}
          width={width}
          height={height}
          padding={{ top: 16, right, bottom, left }}
          domain={{ x: [-0.5, Math.max(places.length, 1) - 0.5], y: [...scale.domain] }}
        >
          <VictoryAxis
            dependentAxis
            offsetX={left}
            tickValues={values.ticks(scale)}
            tickFormat={(value: number) => values.tick(value, step)}
            style={paperAxis.value}
          />
          {openPlaces(chart).map((place) => (
            <VictoryArea
              key={`open ${place}`}
              data={[
                { x: place - 0.5, y: scale.domain[1], y0: scale.domain[0] },
                { x: place + 0.5, y: scale.domain[1], y0: scale.domain[0] },
              ]}
              style={{ data: { fill: `url(#${id}-open)`, fillOpacity: 1, stroke: 'none' } }}
            />
          ))}
          {pieces.map((row, place) => (
            <VictoryBar
              key={place}
              data={[...row]}
              barWidth={barWidth}
              style={{
                data: {
                  fill: paperFill(id, place),
                  stroke: ink,
                  strokeWidth: 0.6,
                  strokeDasharray: ({ datum }) => ((datum as Piece).open ? '2 1.6' : 'none'),
                },
              }}
              labels={({ datum }) => (hasRoom ? (datum as Piece).label : '')}
              labelComponent={<VictoryLabel dy={({ datum }) => labelShift(datum)} style={paperText} />}
            />
          ))}
          <VictoryLine
            data={[
              { x: -0.5, y: 0 },
              { x: places.length - 0.5, y: 0 },
            ]}
            style={{ data: { stroke: ink, strokeWidth: 0.6 } }}
          />
          <VictoryAxis
            offsetY={bottom}
            tickValues={[...labelledPlaces(places.length, width - left - right, widest)]}
            tickFormat={(place: number) => places[place] ?? ''}
            style={{ ...paperAxis.place, ticks: { stroke: 'none' } }}
          />
        </VictoryChart>
      </svg>
    </>
  );
}

function openPlaces({ places, series }: PaperColumnsProps['chart']): readonly number[] {
  return places.map((_, place) => place).filter((place) => series.some(({ open }) => open[place] === true));
}

function labelShift(datum: unknown): number {
  return (datum as Piece).y < 0 ? 3 : -3;
}

/** Side by side: a series moved by its share of the place. */
function standingPieces(
  { series }: PaperColumnsProps['chart'],
  { scaled, label }: PaperValues,
): readonly (readonly Piece[])[] {
  return series.map((one, at) =>
    one.values.flatMap((value, place) => {
      if (value === null) return [];
      const y = scaled(value);
      const x = place + ((at + 0.5) / series.length - 0.5) * slotShare;
      return [{ x, y, y0: 0, open: one.open[place] === true, label: label(y) }];
    }),
  );
}

/** One on the other: what is above zero upwards, what is below it downwards; the last series carries the sum. */
function piledPieces(
  { places, series }: PaperColumnsProps['chart'],
  { scaled, label }: PaperValues,
): readonly (readonly Piece[])[] {
  const up = places.map(() => 0);
  const down = places.map(() => 0);
  return series.map((one, at) =>
    one.values.flatMap((value, place) => {
      if (value === null) return [];
      const amount = scaled(value);
      const pile = amount < 0 ? down : up;
      const y0 = pile[place] ?? 0;
      const y = y0 + amount;
      pile[place] = y;
      const isTop = at === series.length - 1 && (down[place] ?? 0) === 0;
      return [{ x: place, y, y0, open: one.open[place] === true, label: isTop ? label(y) : '' }];
    }),
  );
}
