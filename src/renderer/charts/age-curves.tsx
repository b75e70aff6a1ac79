import { VictoryAxis, VictoryChart, VictoryLine, VictoryScatter } from 'victory';
import { ChartFrame, TipLines } from './chart-frame';
import { axisStyle, chartPadding, innerWidth } from './chart-style';
import styles from './charts.module.css';
import { CurveKey, curveStyle, type CurveStyle } from './curve-style';
import { runsOf } from './runs';
import { labelStep, scaleOver } from './scale';

export interface AgeCurve {
  readonly key: string;
  readonly name: string;
  /** By age, from 0; null: not determinable. */
  readonly points: readonly { readonly value: number | null; readonly complete: boolean }[];
}

interface AgeCurvesProps {
  label: string;
  /** Shares end at 100 %. */
  isShare: boolean;
  /** What each age is called. */
  ages: readonly string[];
  curves: readonly AgeCurve[];
  /** Drawn as the thickest line, under the others. */
  average: AgeCurve;
  valueText: (value: number) => string;
  axisText: (value: number) => string;
}

const height = 300;
const tickWidth = 34;
const averageStyle: CurveStyle = { stroke: 'var(--ink)', dashes: 'none', symbol: 'circle' };

/** Courses by age beside their average. The step into an incomplete period is dotted, and its marker hollow. */
export function AgeCurves({ label, isShare, ages, curves, average, valueText, axisText }: AgeCurvesProps) {
  const all = [{ curve: average, style: averageStyle }].concat(
    curves.map((curve, place) => ({ curve, style: curveStyle(place) })),
  );
  const known = all.flatMap(({ curve }) =>
    curve.points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const scale = scaleOver(known, isShare ? { zero: true, max: 1 } : { zero: true });
  const marks = ages.map((name, age) => {
    const lines = all.flatMap(({ curve }): [string, string][] => {
      const point = curve.points[age];
      if (point === undefined || point.value === null) return [];
      return [[curve.name, `${valueText(point.value)}${point.complete ? '' : ' *'}`]];
    });
    return {
      key: String(age),
      label: `${name}: ${lines.map(([what, value]) => `${what} ${value}`).join(', ')}`,
      tip: <TipLines title={name} lines={lines} />,
    };
  });
  return (
    <>
      <p className={styles.legend} aria-hidden="true">
        {all.map(({ curve, style }, place) => (
          <span key={curve.key} className={styles.key}>
            <CurveKey style={style} width={widthOf(place)} />
            {curve.name}
          </span>
        ))}
      </p>
      <ChartFrame label={label} height={height} marks={marks}>
        {(width) => {
          const step = labelStep(ages.length, innerWidth(width), tickWidth);
          return (
            <VictoryChart
              width={width}
              height={height}
              padding={chartPadding}
              domain={{ x: [-0.5, Math.max(ages.length, 1) - 0.5], y: [...scale.domain] }}
            >
              <VictoryAxis
                dependentAxis
                offsetX={chartPadding.left}
                tickValues={[...scale.ticks]}
                tickFormat={axisText}
                style={axisStyle.value}
              />
              {all.flatMap(({ curve, style }, place) => [
                ...runsOf(curve.points).map((run) => (
                  <VictoryLine
                    key={`${curve.key} ${run.key}`}
                    data={[...run.points]}
                    style={{
                      data: {
                        stroke: style.stroke,
                        strokeWidth: widthOf(place),
                        strokeDasharray: run.complete ? style.dashes : '1 4',
                        strokeLinejoin: 'round',
                      },
                    }}
                  />
                )),
                <VictoryScatter
                  key={`${curve.key} points`}
                  data={pointsOf(curve)}
                  symbol={style.symbol}
                  size={place === 0 ? 4 : 3.5}
                  style={{
                    data: {
                      fill: ({ datum }) => (isComplete(datum) ? style.stroke : 'var(--paper)'),
                      stroke: style.stroke,
                      strokeWidth: 1.25,
                    },
                  }}
                />,
              ])}
              <VictoryAxis
                offsetY={chartPadding.bottom}
                tickValues={ages.map((_, age) => age).filter((age) => age % step === 0)}
                tickFormat={(age: number) => String(age)}
                style={axisStyle.category}
              />
            </VictoryChart>
          );
        }}
      </ChartFrame>
    </>
  );
}

function widthOf(place: number): number {
  return place === 0 ? 3 : 1.5;
}

function pointsOf({ points }: AgeCurve) {
  return points.flatMap(({ value, complete }, x) => (value === null ? [] : [{ x, y: value, complete }]));
}

function isComplete(datum: unknown): boolean {
  return (datum as { complete?: boolean }).complete === true;
}
