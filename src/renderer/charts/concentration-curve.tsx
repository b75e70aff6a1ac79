import { VictoryArea, VictoryAxis, VictoryChart, VictoryLine } from 'victory';
import { useFormat } from '../format/use-format';
import { ChartFrame, TipLines } from './chart-frame';
import { axisStyle, chartPadding } from './chart-style';

/** A share of the customers, the greatest first, and what share of the revenue is theirs. */
export interface CurvePoint {
  readonly customers: number;
  readonly revenue: number;
}

interface ConcentrationCurveProps {
  label: string;
  /** From 0 to 1 in both. */
  points: readonly CurvePoint[];
  /** What one place says. */
  linesOf: (point: CurvePoint) => readonly (readonly [name: string, value: string])[];
  titleOf: (point: CurvePoint) => string;
}

const height = 260;
const padding = { ...chartPadding, bottom: 34, right: 16 } as const;
const quarters = [0, 0.25, 0.5, 0.75, 1];

/** The Lorenz curve from the top: how fast the greatest customers make up the revenue. The diagonal: all alike. */
export function ConcentrationCurve({ label, points, linesOf, titleOf }: ConcentrationCurveProps) {
  const format = useFormat();
  const marks = tenths(points).map((point) => {
    const lines = linesOf(point);
    const title = titleOf(point);
    return {
      key: String(point.customers),
      label: `${title}: ${lines.map(([what, value]) => `${what} ${value}`).join(', ')}`,
      tip: <TipLines title={title} lines={lines} />,
    };
  });
  const curve = points.map(({ customers, revenue }) => ({ x: customers, y: revenue, y0: customers }));
  return (
    <ChartFrame label={label} height={height} marks={marks} paddingRight={padding.right}>
      {(width) => (
        <VictoryChart width={width} height={height} padding={padding} domain={{ x: [0, 1], y: [0, 1] }}>
          <VictoryAxis
            dependentAxis
            tickValues={quarters}
            tickFormat={(value: number) => format.percent(value, 0)}
            style={axisStyle.value}
          />
          <VictoryArea
            data={curve}
            style={{ data: { fill: 'var(--accent)', fillOpacity: 0.14, stroke: 'none' } }}
          />
          <VictoryLine
            data={[
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ]}
            style={{ data: { stroke: 'var(--ink-quiet)', strokeWidth: 1, strokeDasharray: '4 4' } }}
          />
          <VictoryLine data={curve} style={{ data: { stroke: 'var(--accent)', strokeWidth: 2 } }} />
          <VictoryAxis
            tickValues={quarters}
            tickFormat={(value: number) => format.percent(value, 0)}
            style={axisStyle.category}
          />
        </VictoryChart>
      )}
    </ChartFrame>
  );
}

/** About ten points that are there, evenly spread: no share is made up between two customers. */
function tenths(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const last = points.length - 1;
  const count = Math.min(10, last);
  return Array.from(
    { length: Math.max(0, count) },
    (_, at) => points[Math.round(((at + 1) * last) / count)],
  ).flatMap((point) => point ?? []);
}
