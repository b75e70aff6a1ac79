import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import { VictoryLine, VictoryScatter } from 'victory';
import styles from './charts.module.css';
import { runsOf } from './runs';

interface SparklineProps {
  points: readonly { readonly value: number | null; readonly complete: boolean }[];
}

const height = 28;

/** The course of a figure without axes. Gaps stay gaps; the incomplete end is dashed, with a hollow dot. */
export const Sparkline = memo(function Sparkline({ points }: SparklineProps) {
  const { ref, width } = useElementSize<HTMLSpanElement>();
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const last = points.at(-1);
  const drawn = width > 0 && values.length > 1;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A level line runs through the middle. The ends are the values themselves: a sum could miss the last point.
  const domain = low < high ? ([low, high] as const) : ([low - 1, high + 1] as const);
  const frame = {
    standalone: false,
    width,
    height,
    padding: { top: 4, bottom: 4, left: 2, right: 5 },
    domain: { x: [0, Math.max(points.length - 1, 1)], y: domain },
  } as const;
  const scaled = { ...frame, domain: { x: pair(frame.domain.x), y: pair(frame.domain.y) } };
  return (
    <span ref={ref} className={styles.spark} aria-hidden="true">
      {drawn && (
        <svg width={width} height={height}>
          {runsOf(points).map((run) => (
            <VictoryLine
              {...scaled}
              key={run.key}
              data={[...run.points]}
              style={{ data: lineStyle(run.complete) }}
            />
          ))}
          {last?.value != null && (
            <VictoryScatter
              {...scaled}
              data={[{ x: points.length - 1, y: last.value }]}
              size={2.5}
              style={{ data: dotStyle(last.complete) }}
            />
          )}
        </svg>
      )}
    </span>
  );
});

function pair([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}

function lineStyle(complete: boolean) {
  return {
    stroke: 'var(--ink-quiet)',
    strokeWidth: 1.25,
    strokeLinejoin: 'round',
    strokeDasharray: complete ? 'none' : '2 2',
  } as const;
}

function dotStyle(complete: boolean) {
  return {
    fill: complete ? 'var(--accent)' : 'var(--paper)',
    stroke: complete ? 'var(--accent)' : 'var(--caution)',
    strokeWidth: 1.5,
  } as const;
}
