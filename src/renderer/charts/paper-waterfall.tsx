import { useId } from 'react';
import { VictoryAxis, VictoryBar, VictoryChart, VictoryLabel, VictoryLine } from 'victory';
import type { ReportChart } from '@shared/contract/report-document';
import { PaperPatterns } from './paper-patterns';
import {
  ink,
  lineHeight,
  linesOf,
  paperAxis,
  paperText,
  quietInk,
  solidInk,
  standingScale,
  type PaperSpace,
  type PaperValues,
} from './paper-style';

type Steps = Extract<ReportChart, { type: 'waterfall' }>['steps'];
type Step = Steps[number];

interface PaperWaterfallProps {
  steps: Steps;
  space: PaperSpace;
  values: PaperValues;
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly y0: number;
  /** The level that the step starts from. */
  readonly from: number;
  readonly role: Step['role'];
  readonly label: string;
}

const barShare = 0.6;
const left = 44;
const right = 6;

/** A roll-forward as accountants draw it: levels full, gains empty, losses striped, each with its sign and number. */
export function PaperWaterfall({ steps, space: { width, height }, values }: PaperWaterfallProps) {
  const id = useId();
  const bars = standing(steps, values);
  const scale = standingScale(bars.flatMap(({ y, y0 }) => [y, y0]));
  const [low, high] = scale.domain;
  const slot = (width - left - right) / Math.max(steps.length, 1);
  const names = steps.map(({ name }) => linesOf(name, slot - 8));
  const bottom = Math.max(1, ...names.map(({ length }) => length)) * lineHeight + 10;
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0);
  return (
    <svg width={width} height={height}>
      <PaperPatterns id={id} />
      <VictoryChart
        standalone={false}
        width={width}
        height={height}
        padding={{ top: 16, right, bottom, left }}
        domain={{ x: [-0.5, steps.length - 0.5], y: [low, high] }}
      >
        <VictoryAxis
          dependentAxis
          offsetX={left}
          tickValues={values.ticks(scale)}
          tickFormat={(value: number) => values.tick(value, step)}
          style={paperAxis.value}
        />
        {bars.slice(1).map((bar) => (
          <VictoryLine
            key={bar.x}
            data={[
              { x: bar.x - 1 + barShare / 2, y: bar.from },
              { x: bar.x - barShare / 2, y: bar.from },
            ]}
            style={{ data: { stroke: quietInk, strokeWidth: 0.7 } }}
          />
        ))}
        <VictoryBar
          data={[...bars]}
          barWidth={slot * barShare}
          style={{
            data: { fill: ({ datum }) => fillOf((datum as Bar).role, id), stroke: ink, strokeWidth: 0.7 },
          }}
          labels={({ datum }) => (datum as Bar).label}
          labelComponent={<VictoryLabel dy={-3} style={{ ...paperText, fontWeight: 600 }} />}
        />
        <VictoryAxis
          offsetY={bottom}
          tickValues={steps.map((_, index) => index)}
          tickFormat={(index: number) => (names[index] ?? []).join('\n')}
          style={{ ...paperAxis.place, ticks: { stroke: 'none' } }}
        />
      </VictoryChart>
    </svg>
  );
}

/** Each step as a bar; its label says the sign of what it moves by. */
function standing(steps: Steps, { scaled, label }: PaperValues): readonly Bar[] {
  let level = 0;
  return steps.map(({ value, role }, x) => {
    const amount = scaled(value);
    const moved = role === 'loss' ? -amount : amount;
    const from = role === 'level' ? amount : level;
    level = role === 'level' ? amount : level + moved;
    const base = role === 'level' ? 0 : from;
    return {
      x,
      y: Math.max(base, level),
      y0: Math.min(base, level),
      from,
      role,
      label: role === 'level' ? label(amount) : label(moved, 'always'),
    };
  });
}

function fillOf(role: Step['role'], id: string): string {
  if (role === 'level') return solidInk;
  return role === 'gain' ? '#fff' : `url(#${id}-stripes)`;
}
