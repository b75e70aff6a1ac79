import { VictoryArea, VictoryAxis, VictoryChart, VictoryLine } from 'victory';
import { useFormat } from '../format/use-format';
import { ChartFrame, TipLines } from './chart-frame';
import { axisStyle, chartPadding } from './chart-style';
import styles from './charts.module.css';
import { CurveKey, curveStyle } from './curve-style';
import { tickStep } from './scale';

export interface SurvivalStepPoint {
  readonly age: number;
  readonly atRisk: number;
  readonly survival: number;
  readonly band: readonly [low: number, high: number] | null;
}

export interface SurvivalLine {
  readonly key: string;
  readonly name: string;
  readonly steps: readonly SurvivalStepPoint[];
  /** Where the curve ends. */
  readonly watchedTo: number;
}

interface SurvivalChartProps {
  label: string;
  lines: readonly SurvivalLine[];
  ageText: (age: number) => string;
}

const height = 320;
const placeCount = 24;
/** From here on single customers move the curve by much. */
export const fewAtRisk = 10;

/**
 * How many are still customers by age: steps, from all at age 0. A curve alone has its 95 % band; where few are left
 * to watch, curves are dotted.
 */
export function SurvivalChart({ label, lines, ageText }: SurvivalChartProps) {
  const format = useFormat();
  const longest = lines.reduce((most, { watchedTo }) => Math.max(most, watchedTo), 1);
  const marks = Array.from({ length: placeCount }, (_, place) => {
    const age = Math.round(((place + 0.5) * longest) / placeCount);
    const told = lines.flatMap((line): [string, string][] => {
      const text = textAt(line, age, format.percent);
      return text === null ? [] : [[line.name, text]];
    });
    return {
      key: String(place),
      label: `${ageText(age)}: ${told.map(([what, value]) => `${what} ${value}`).join(', ')}`,
      tip: <TipLines title={ageText(age)} lines={told} />,
    };
  });
  return (
    <>
      {lines.length > 1 && (
        <p className={styles.legend} aria-hidden="true">
          {lines.map(({ key, name }, place) => (
            <span key={key} className={styles.key}>
              <CurveKey style={curveStyle(place)} width={2} plain />
              {name}
            </span>
          ))}
        </p>
      )}
      <ChartFrame label={label} height={height} marks={marks}>
        {(width) => (
          <VictoryChart
            width={width}
            height={height}
            padding={chartPadding}
            domain={{ x: [0, longest], y: [0, 1] }}
          >
            <VictoryAxis
              dependentAxis
              offsetX={chartPadding.left}
              tickValues={[0, 0.25, 0.5, 0.75, 1]}
              tickFormat={(value: number) => format.percent(value, 0)}
              style={axisStyle.value}
            />
            {lines.length === 1 &&
              lines.map((line) => (
                <VictoryArea
                  key={`${line.key} band`}
                  data={bandOf(line)}
                  style={{ data: { fill: 'var(--accent)', fillOpacity: 0.14, stroke: 'none' } }}
                />
              ))}
            {lines.flatMap((line, place) =>
              partsOf(line).map(({ points, firm }) => (
                <VictoryLine
                  key={`${line.key} ${firm}`}
                  data={[...points]}
                  style={{
                    data: {
                      stroke: curveStyle(place).stroke,
                      strokeWidth: 2,
                      strokeDasharray: firm ? curveStyle(place).dashes : '1 4',
                    },
                  }}
                />
              )),
            )}
            <VictoryAxis
              offsetY={chartPadding.bottom}
              tickValues={ticksTo(longest)}
              tickFormat={(age: number) => format.count(age)}
              style={axisStyle.category}
            />
          </VictoryChart>
        )}
      </ChartFrame>
    </>
  );
}

/** What a curve says at an age: the step before it; null beyond what was watched. */
function textAt(
  { steps, watchedTo }: SurvivalLine,
  age: number,
  percent: (ratio: number) => string,
): string | null {
  if (age > watchedTo) return null;
  const step = steps.findLast((candidate) => candidate.age <= age);
  if (step === undefined) return percent(1);
  const { survival, band } = step;
  return band === null
    ? percent(survival)
    : `${percent(survival)} (${percent(band[0])} – ${percent(band[1])})`;
}

function ticksTo(longest: number): number[] {
  const step = Math.max(1, tickStep(0, longest, 6));
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, place) => place * step);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a curve: the part that many carry, and the part that few do. */
function partsOf({
  steps,
  watchedTo,
}: SurvivalLine): readonly { readonly points: readonly Point[]; readonly firm: boolean }[] {
  const firm: Point[] = [{ x: 0, y: 1 }];
  const loose: Point[] = [];
  let level = 1;
  for (const { age, atRisk, survival } of steps) {
    const part = loose.length > 0 || atRisk < fewAtRisk ? loose : firm;
    if (part === loose && loose.length === 0) {
      firm.push({ x: age, y: level });
    }
    part.push({ x: age, y: level }, { x: age, y: survival });
    level = survival;
  }
  (loose.length > 0 ? loose : firm).push({ x: watchedTo, y: level });
  return [{ points: firm, firm: true }, ...(loose.length > 0 ? [{ points: loose, firm: false }] : [])];
}

/** The band in steps, as far as it is defined. */
function bandOf({ steps, watchedTo }: SurvivalLine): { x: number; y: number; y0: number }[] {
  const corners: { x: number; y: number; y0: number }[] = [];
  let last: readonly [number, number] = [1, 1];
  for (const { age, band } of steps) {
    corners.push({ x: age, y: last[1], y0: last[0] });
    if (band === null) return corners;
    corners.push({ x: age, y: band[1], y0: band[0] });
    last = band;
  }
  if (corners.length > 0) corners.push({ x: watchedTo, y: last[1], y0: last[0] });
  return corners;
}
