import { VictoryAxis, VictoryChart, VictoryErrorBar, VictoryLine, VictoryScatter } from 'victory';
import type { ChartSeries, ReportChart } from '@shared/contract/report-document';
import { PaperEndNames, endNamesWidth } from './paper-end-names';
import { paperLine } from './paper-line';
import {
  ink,
  lineHeight,
  paperAxis,
  quietInk,
  textSize,
  textWidth,
  type PaperSpace,
  type PaperValues,
} from './paper-style';
import { runsOf } from './runs';
import { labelledPlaces, scaleOver, type Scale } from './scale';

interface PaperCoursesProps {
  chart: Extract<ReportChart, { type: 'courses' }>;
  space: PaperSpace;
  values: PaperValues;
  /** Shares keep to 0 … 100 % where their values do. */
  isShare: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly open: boolean;
  /** Down and up to the ends of the interval. */
  readonly whisker: readonly [number, number] | null;
}

const top = 10;
const left = 44;
/** More places than these carry a marker each only now and then. */
const mostMarkers = 26;

/**
 * Lines over places. A place without a value is a gap; the way to an open one is dashed and its marker hollow. Several
 * lines are told apart by dashes, markers and the name at their end.
 */
export function PaperCourses({ chart, space, values, isShare }: PaperCoursesProps) {
  const { places, series, axis, stepped } = chart;
  const { width } = space;
  const lines = series.map((one) => pointsOf(one, values));
  const scale = scaleOfPoints(lines.flat(), isShare);
  const names = series.length > 1 ? series.map(({ name }) => name) : [];
  const right = names.length > 0 ? endNamesWidth(names, width) : 10;
  const bottom = axis === '' ? 22 : 22 + lineHeight;
  const height = Math.max(space.height, names.length * (lineHeight + 2) + top + bottom);
  const inner = { left, top, width: width - left - right, height: height - top - bottom };
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0);
  const widest = Math.max(0, ...places.map(textWidth)) + 14;
  const markerStep = stepped ? Infinity : Math.ceil(places.length / mostMarkers);
  return (
    <svg width={width} height={height}>
      <VictoryChart
        standalone={false}
        width={width}
        height={height}
        padding={{ top, right, bottom, left }}
        domain={{ x: [-0.4, Math.max(places.length, 1) - 0.6], y: [...scale.domain] }}
      >
        <VictoryAxis
          dependentAxis
          offsetX={left}
          tickValues={values.ticks(scale)}
          tickFormat={(value: number) => values.tick(value, step)}
          style={paperAxis.value}
        />
        {series.length === 1 && lines.flatMap((points) => intervalsOf(points, stepped))}
        {lines.flatMap((points, place) =>
          lineOf(points, place, { stepped, markerStep, count: places.length }),
        )}
        <VictoryAxis
          offsetY={bottom}
          tickValues={[...labelledPlaces(places.length, inner.width, widest)]}
          tickFormat={(place: number) => places[place] ?? ''}
          style={paperAxis.place}
        />
      </VictoryChart>
      {axis !== '' && (
        <text x={left + inner.width / 2} y={height - 2} fontSize={textSize} textAnchor="middle">
          {axis}
        </text>
      )}
      <PaperEndNames
        names={names}
        ends={lines.map((points) => points.at(-1) ?? null)}
        inner={inner}
        scale={scale}
        count={places.length}
        room={right}
      />
    </svg>
  );
}

function pointsOf({ values, open, intervals }: ChartSeries, { scaled }: PaperValues): readonly Point[] {
  return values.flatMap((value, x) => {
    if (value === null) return [];
    const y = scaled(value);
    const interval = intervals?.[x] ?? null;
    const whisker = interval === null ? null : ([y - scaled(interval[0]), scaled(interval[1]) - y] as const);
    return [{ x, y, open: open[x] === true, whisker }];
  });
}

/** Room for every value and whisker; at least 20 points of a share, so that small changes do not look large. */
function scaleOfPoints(points: readonly Point[], isShare: boolean): Scale {
  const ends = points.flatMap(({ y, whisker }) => [y - (whisker?.[0] ?? 0), y + (whisker?.[1] ?? 0)]);
  if (!isShare || ends.length === 0) return scaleOver(ends);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const wanted = Math.max(0.2, high - low);
  const to = high <= 1 ? Math.min(1, low + wanted) : high;
  return scaleOver([to - wanted, to], {
    ...(low >= 0 ? { min: 0 } : {}),
    ...(high <= 1 ? { max: 1 } : {}),
  });
}

/** A whisker at a place; along steps, two thin lines that hold the curve between them. */
function intervalsOf(points: readonly Point[], stepped: boolean) {
  const known = points.filter(({ whisker }) => whisker !== null);
  if (!stepped)
    return known.map((point) => (
      <VictoryErrorBar
        key={`interval ${point.x}`}
        data={[point]}
        errorY={({ whisker }: Point) => (whisker === null ? 0 : [whisker[1], whisker[0]])}
        borderWidth={2.5}
        style={{ data: { stroke: quietInk, strokeWidth: 0.6 } }}
      />
    ));
  return [-1, 1].map((side) => (
    <VictoryLine
      key={`interval ${side}`}
      data={known.map(({ x, y, whisker }) => ({ x, y: y + side * (whisker?.[side < 0 ? 0 : 1] ?? 0) }))}
      interpolation="stepAfter"
      style={{ data: { stroke: quietInk, strokeWidth: 0.5 } }}
    />
  ));
}

interface LineManner {
  readonly stepped: boolean;
  readonly markerStep: number;
  readonly count: number;
}

function lineOf(points: readonly Point[], place: number, { stepped, markerStep, count }: LineManner) {
  const style = paperLine(place);
  const byPlace = new Map(points.map((point) => [point.x, point]));
  const runs = runsOf(
    Array.from({ length: count }, (_, x) => ({
      value: byPlace.get(x)?.y ?? null,
      complete: byPlace.get(x)?.open === false,
    })),
  );
  const marked = points.filter(({ x, open }) => open || x % markerStep === 0);
  return [
    ...runs
      .filter((run) => run.points.length > 1)
      .map((run) => (
        <VictoryLine
          key={`${place} ${run.key}`}
          data={[...run.points]}
          interpolation={stepped ? 'stepAfter' : 'linear'}
          style={{
            data: {
              stroke: ink,
              strokeWidth: run.complete ? style.width : style.width * 0.75,
              strokeDasharray: run.complete ? style.dashes : '1.5 2',
            },
          }}
        />
      )),
    ...(Number.isFinite(markerStep)
      ? [
          <VictoryScatter
            key={`${place} places`}
            data={[...marked]}
            symbol={style.symbol}
            size={2.3}
            style={{
              data: {
                fill: ({ datum }) => ((datum as Point).open ? '#fff' : ink),
                stroke: ink,
                strokeWidth: 0.8,
              },
            }}
          />,
        ]
      : []),
  ];
}
