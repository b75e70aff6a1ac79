import { useId } from 'react';
import { VictoryAxis, VictoryBar, VictoryChart } from 'victory';
import { currencyDecimals } from '@shared/model/money';
import { useFormat } from '../format/use-format';
import { ChartFrame, markOf } from './chart-frame';
import { axisStyle, chartPadding, innerWidth } from './chart-style';
import styles from './charts.module.css';
import { HatchPatterns } from './hatch';
import { incompleteAreas } from './incomplete-areas';
import { labelledPlaces, scaleOver } from './scale';

export interface StackedColumn {
  readonly key: string;
  readonly tick: string;
  readonly name: string;
  readonly complete: boolean;
  /** Minor units, from the ground up; below zero where refunds outweigh sales. */
  readonly amounts: readonly [lower: number, upper: number];
  readonly lines: readonly (readonly [name: string, value: string])[];
}

interface StackedColumnsProps {
  label: string;
  /** What the parts are called, the lower first: full and striped. */
  parts: readonly [lower: string, upper: string];
  columns: readonly StackedColumn[];
  onOpen?: (key: string) => void;
}

const height = 240;
const barShare = 0.66;
const tickWidth = 76;

/** Money by period in two parts, one full and one striped; the incomplete end stands on hatching. */
export function StackedColumns({ label, parts, columns, onOpen }: StackedColumnsProps) {
  const format = useFormat();
  const id = useId();
  const units = 10 ** currencyDecimals(format.currency);
  const stacked = columns.map(({ amounts }) => stackOf(amounts.map((amount) => amount / units)));
  const scale = scaleOver(
    stacked.flatMap((pieces) => pieces.flatMap(({ y, y0 }) => [y, y0])),
    { zero: true },
  );
  const [low, high] = scale.domain;
  const marks = columns.map(markOf);
  const fills = ['var(--ink-soft)', `url(#${id}-stripes)`];
  return (
    <>
      <p className={styles.legend} aria-hidden="true">
        {parts.map((name, part) => (
          <span key={name} className={styles.key}>
            <svg width="14" height="12">
              <rect width="14" height="12" fill={fills[part]} stroke="var(--ink-soft)" />
            </svg>
            {name}
          </span>
        ))}
      </p>
      <ChartFrame
        label={label}
        height={height}
        marks={marks}
        onOpen={onOpen === undefined ? undefined : (index) => onOpen(columns[index]?.key ?? '')}
      >
        {(width) => {
          const room = innerWidth(width);
          return (
            <VictoryChart
              width={width}
              height={height}
              padding={chartPadding}
              domain={{ x: [-0.5, Math.max(columns.length, 1) - 0.5], y: [low, high] }}
            >
              <HatchPatterns id={id} />
              <Stripes id={id} />
              {incompleteAreas(columns, scale.domain, id)}
              <VictoryAxis
                dependentAxis
                offsetX={chartPadding.left}
                tickValues={[...scale.ticks]}
                tickFormat={(value: number) => format.compact(value)}
                style={axisStyle.value}
              />
              {parts.map((name, part) => (
                <VictoryBar
                  key={name}
                  data={stacked.map((pieces, x) => ({ x, ...(pieces[part] ?? { y: 0, y0: 0 }) }))}
                  barWidth={Math.max(1, (barShare * room) / Math.max(columns.length, 1))}
                  style={{ data: { fill: fills[part], stroke: 'var(--ink-soft)', strokeWidth: 0.5 } }}
                />
              ))}
              <VictoryAxis
                offsetY={chartPadding.bottom}
                tickValues={[...labelledPlaces(columns.length, room, tickWidth)]}
                tickFormat={(x: number) => columns[x]?.tick ?? ''}
                style={axisStyle.category}
              />
            </VictoryChart>
          );
        }}
      </ChartFrame>
    </>
  );
}

function Stripes({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-stripes`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="5" height="5" fill="var(--paper)" />
        <rect width="2.5" height="5" fill="var(--accent)" />
      </pattern>
    </defs>
  );
}

interface Piece {
  readonly y: number;
  readonly y0: number;
}

/** What is above zero stands on each other upwards, what is below it downwards. */
function stackOf(amounts: readonly number[]): readonly Piece[] {
  let up = 0;
  let down = 0;
  return amounts.map((amount) => {
    const y0 = amount < 0 ? down : up;
    if (amount < 0) down += amount;
    else up += amount;
    return { y0, y: y0 + amount };
  });
}
