import {
  VictoryAxis,
  VictoryChart,
  VictoryContainer,
  VictoryErrorBar,
  VictoryLine,
  VictoryScatter,
} from 'victory';
import type { TrendPoint } from '@shared/contract/views';

interface PaperTrendProps {
  points: readonly TrendPoint[];
  /** CSS pixels, fixed: paper does not resize. */
  width: number;
  height: number;
  percent: (ratio: number) => string;
  label: (period: string) => string;
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly whisker: readonly [number, number];
  /** The period is complete, and its opening base does not reach back before the ledger begins. */
  readonly firm: boolean;
}

const ink = '#000';
const soft = '#777';
const textStyle = { fontSize: 8.5, fontFamily: 'inherit', fill: ink, padding: 3 };

/**
 * The retention trend in black on white: a line through the firm periods, a whisker for each interval, an open
 * point and a dashed way to it where the period is not complete or its opening base may miss customers.
 */
export function PaperTrend({ points, width, height, percent, label }: PaperTrendProps) {
  const marks = points.flatMap((point, index) => markOf(point, index));
  const firm = marks.filter((mark) => mark.firm);
  const every = Math.ceil(points.length / 6);
  const ticks = points.map((_, index) => index + 1).filter((place) => (points.length - place) % every === 0);
  return (
    <VictoryChart
      width={width}
      height={height}
      padding={{ top: 8, right: 14, bottom: 22, left: 34 }}
      domain={{ x: [0.6, points.length + 0.4], y: verticalDomain(marks) }}
      containerComponent={<VictoryContainer responsive={false} />}
    >
      <VictoryAxis
        dependentAxis
        tickCount={4}
        tickFormat={(ratio: number) => percent(ratio)}
        style={{
          axis: { stroke: 'none' },
          grid: { stroke: '#bbb', strokeWidth: 0.4, strokeDasharray: 'none' },
          tickLabels: textStyle,
        }}
      />
      <VictoryAxis
        tickValues={ticks}
        tickFormat={(place: number) => label(points[place - 1]?.period ?? '')}
        style={{
          axis: { stroke: ink, strokeWidth: 0.6 },
          ticks: { stroke: ink, strokeWidth: 0.6, size: 3 },
          grid: { stroke: 'none' },
          tickLabels: textStyle,
        }}
      />
      <VictoryErrorBar
        data={[...marks]}
        errorY={(mark: Mark) => [mark.whisker[1], mark.whisker[0]]}
        borderWidth={2.5}
        style={{ data: { stroke: soft, strokeWidth: 0.6 } }}
      />
      {runsOf(firm).map((run) => (
        <VictoryLine key={run[0]?.x} data={[...run]} style={{ data: { stroke: ink, strokeWidth: 1.2 } }} />
      ))}
      {stepsToOpenMarks(marks).map((step) => (
        <VictoryLine
          key={step[0]?.x}
          data={[...step]}
          style={{ data: { stroke: ink, strokeWidth: 0.8, strokeDasharray: '2 2' } }}
        />
      ))}
      <VictoryScatter
        data={[...marks]}
        size={2}
        style={{
          data: {
            fill: ({ datum }) => ((datum as Mark).firm ? ink : '#fff'),
            stroke: ink,
            strokeWidth: 0.8,
          },
        }}
      />
    </VictoryChart>
  );
}

function markOf({ retention, complete }: TrendPoint, index: number): readonly Mark[] {
  const { value, interval } = retention;
  if (value === null) return [];
  const [low, high] = interval ?? [value, value];
  // Places count from 1: Victory puts an axis that could cross the other at 0 there.
  const isTruncated = retention.notes.some(({ code }) => code === 'leftTruncated');
  return [{ x: index + 1, y: value, whisker: [value - low, high - value], firm: complete && !isTruncated }];
}

/** The steps between neighbours of which one is open. */
function stepsToOpenMarks(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  return marks.flatMap((mark, index) => {
    const former = marks[index - 1];
    const isStep = former !== undefined && former.x === mark.x - 1 && !(former.firm && mark.firm);
    return isStep ? [[former, mark]] : [];
  });
}

/** Marks that follow each other without a gap: a line never bridges a period that has no value. */
function runsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const current = runs.at(-1);
    if (current !== undefined && current.at(-1)?.x === mark.x - 1) current.push(mark);
    else runs.push([mark]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Room for every whisker, in steps of ten points, so that small changes are not drawn as large ones. */
function verticalDomain(marks: readonly Mark[]): [number, number] {
  const low = Math.min(1, ...marks.map(({ y, whisker }) => y - whisker[0]));
  const high = Math.max(0, ...marks.map(({ y, whisker }) => y + whisker[1]));
  const bottom = Math.max(0, Math.floor(low * 10) / 10);
  return low > high ? [0, 1] : [bottom, Math.max(bottom + 0.2, Math.min(1, Math.ceil(high * 10) / 10))];
}
