import { useId } from 'react';
import { VictoryAxis, VictoryChart, VictoryLine, VictoryScatter } from 'victory';
import { useFormat } from '../format/use-format';
import { ChartFrame, markOf } from './chart-frame';
import { axisStyle, chartPadding, innerWidth } from './chart-style';
import styles from './charts.module.css';
import { HatchPatterns } from './hatch';
import { incompleteAreas } from './incomplete-areas';
import { runsOf } from './runs';
import { labelledPlaces, scaleOver } from './scale';

export interface RateCourse {
  readonly name: string;
  /** By place; null: not determinable. */
  readonly values: readonly (number | null)[];
}

export interface RatePlace {
  readonly key: string;
  readonly tick: string;
  readonly name: string;
  readonly complete: boolean;
  /** False where the data reach neither the end nor the beginning that the figures ask for. */
  readonly firm: boolean;
  readonly lines: readonly (readonly [name: string, value: string])[];
}

interface RateCoursesProps {
  label: string;
  places: readonly RatePlace[];
  /** Disc and line, square and thin line: told apart without colour. */
  courses: readonly [first: RateCourse, second: RateCourse];
  onOpen?: (key: string) => void;
}

const height = 260;
const tickWidth = 76;
const shapes = ['circle', 'square'] as const;

/** Two shares by period, which may pass 100 %. What is not firm is dashed and hollow, the incomplete end hatched. */
export function RateCourses({ label, places, courses, onOpen }: RateCoursesProps) {
  const format = useFormat();
  const id = useId();
  const known = courses.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleOver([...known, 1], { min: 0 });
  const [low, high] = scale.domain;
  const marks = places.map(markOf);
  return (
    <>
      <p className={styles.legend} aria-hidden="true">
        {courses.map(({ name }, at) => (
          <span key={name} className={styles.key}>
            <svg width="22" height="10">
              <line x1="0" y1="5" x2="22" y2="5" stroke={strokeOf(at)} strokeWidth={widthOf(at)} />
              {at === 0 ? (
                <circle cx="11" cy="5" r="3.5" fill={strokeOf(at)} />
              ) : (
                <rect x="8" y="2" width="6" height="6" fill={strokeOf(at)} />
              )}
            </svg>
            {name}
          </span>
        ))}
      </p>
      <ChartFrame
        label={label}
        height={height}
        marks={marks}
        onOpen={onOpen === undefined ? undefined : (index) => onOpen(places[index]?.key ?? '')}
      >
        {(width) => (
          <VictoryChart
            width={width}
            height={height}
            padding={chartPadding}
            domain={{ x: [-0.5, Math.max(places.length, 1) - 0.5], y: [low, high] }}
          >
            <HatchPatterns id={id} />
            {incompleteAreas(places, scale.domain, id)}
            <VictoryAxis
              dependentAxis
              offsetX={chartPadding.left}
              tickValues={[...scale.ticks]}
              tickFormat={(value: number) => format.percent(value, 0)}
              style={axisStyle.value}
            />
            <VictoryLine
              data={[
                { x: -0.5, y: 1 },
                { x: places.length - 0.5, y: 1 },
              ]}
              style={{ data: { stroke: 'var(--ink-quiet)', strokeWidth: 1 } }}
            />
            {courses.flatMap((course, at) => [
              ...runsOf(course.values.map((value, x) => ({ value, complete: places[x]?.firm === true }))).map(
                (run) => (
                  <VictoryLine
                    key={`${at} ${run.key}`}
                    data={[...run.points]}
                    style={{
                      data: {
                        stroke: strokeOf(at),
                        strokeWidth: widthOf(at),
                        strokeDasharray: run.complete ? 'none' : '4 4',
                      },
                    }}
                  />
                ),
              ),
              <VictoryScatter
                key={`${at} places`}
                data={course.values.flatMap((y, x) =>
                  y === null ? [] : [{ x, y, firm: places[x]?.firm === true }],
                )}
                size={2.8}
                symbol={shapes[at]}
                style={{
                  data: {
                    fill: ({ datum }) =>
                      (datum as { firm?: boolean }).firm === true ? strokeOf(at) : 'var(--paper)',
                    stroke: strokeOf(at),
                    strokeWidth: 1.5,
                  },
                }}
              />,
            ])}
            <VictoryAxis
              offsetY={chartPadding.bottom}
              tickValues={[...labelledPlaces(places.length, innerWidth(width), tickWidth)]}
              tickFormat={(x: number) => places[x]?.tick ?? ''}
              style={axisStyle.category}
            />
          </VictoryChart>
        )}
      </ChartFrame>
    </>
  );
}

function strokeOf(course: number): string {
  return course === 0 ? 'var(--accent)' : 'var(--ink-soft)';
}

function widthOf(course: number): number {
  return course === 0 ? 2 : 1.25;
}
