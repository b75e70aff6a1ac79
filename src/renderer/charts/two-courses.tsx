import { VictoryAxis, VictoryChart, VictoryLabel, VictoryLine, VictoryScatter } from 'victory';
import { useFormat } from '../format/use-format';
import { ChartFrame, TipLines } from './chart-frame';
import { axisStyle, barLabel, chartPadding } from './chart-style';
import { labelStep, scaleOver } from './scale';

export interface Course {
  readonly name: string;
  readonly values: readonly number[];
}

interface TwoCoursesProps {
  label: string;
  /** What each place of the axis is called, in a tip and below it. */
  places: readonly { readonly name: string; readonly tick: string }[];
  /** Dashed. */
  before: Course;
  /** Solid. */
  after: Course;
  /** How a value is printed in a tip. */
  print: (value: number) => string;
}

const height = 240;
const padding = { ...chartPadding, right: 132 } as const;

/** Two courses of one count, told apart by dash and by name at their ends, not by colour. */
export function TwoCourses({ label, places, before, after, print }: TwoCoursesProps) {
  const format = useFormat();
  const scale = scaleOver([...before.values, ...after.values], { zero: true });
  const marks = places.map(({ name, tick }, at) => {
    const lines = [after, before].map((course) => [course.name, print(course.values[at] ?? 0)] as const);
    return {
      key: tick,
      label: `${name}: ${lines.map(([what, value]) => `${what} ${value}`).join(', ')}`,
      tip: <TipLines title={name} lines={lines} />,
    };
  });
  const last = places.length - 1;
  // Ends that lie closer than a line of text are put apart by their order.
  const [low, high] = scale.domain;
  const isClose =
    Math.abs((after.values[last] ?? 0) - (before.values[last] ?? 0)) < ((high - low) * 16) / height;
  return (
    <ChartFrame label={label} height={height} marks={marks} paddingRight={padding.right}>
      {(width) => {
        const step = labelStep(places.length, width - padding.left - padding.right, 32);
        return (
          <VictoryChart
            width={width}
            height={height}
            padding={padding}
            domain={{ x: [-0.5, last + 0.5], y: [low, high] }}
          >
            <VictoryAxis
              dependentAxis
              offsetX={padding.left}
              tickValues={[...scale.ticks]}
              tickFormat={(value: number) => format.compact(value)}
              style={axisStyle.value}
            />
            {[before, after].map((course) => (
              <VictoryLine
                key={course.name}
                data={course.values.map((y, x) => ({ x, y }))}
                style={{
                  data: {
                    stroke: course === after ? 'var(--accent)' : 'var(--ink-soft)',
                    strokeWidth: 2,
                    strokeDasharray: course === after ? 'none' : '4 4',
                  },
                }}
              />
            ))}
            {[before, after].map((course) => (
              <VictoryScatter
                key={course.name}
                data={[{ x: last, y: course.values[last] ?? 0 }]}
                size={3}
                labels={[course.name]}
                labelComponent={
                  <VictoryLabel
                    textAnchor="start"
                    dx={8}
                    dy={isClose ? (course === after ? -2 : 22) : 10}
                    style={barLabel}
                  />
                }
                style={{ data: { fill: course === after ? 'var(--accent)' : 'var(--ink-soft)' } }}
              />
            ))}
            <VictoryAxis
              offsetY={padding.bottom}
              tickValues={places.map((_, at) => at).filter((at) => (last - at) % step === 0)}
              tickFormat={(at: number) => places[at]?.tick ?? ''}
              style={axisStyle.category}
            />
          </VictoryChart>
        );
      }}
    </ChartFrame>
  );
}
