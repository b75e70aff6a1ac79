import { useId } from 'react';
import { VictoryAxis, VictoryBar, VictoryChart, VictoryLabel, VictoryLine } from 'victory';
import { useFormat } from '../format/use-format';
import { ChartFrame, TipLines } from './chart-frame';
import { axisStyle, barLabel, chartPadding } from './chart-style';
import { HatchPatterns } from './hatch';
import { scaleOver } from './scale';

/** A step of a roll-forward: a level stands on the ground, a gain or a loss on the level before it. */
export interface WaterfallStep {
  readonly key: string;
  readonly name: string;
  readonly kind: 'level' | 'gain' | 'loss';
  /** Positive. */
  readonly amount: number;
}

interface WaterfallProps {
  label: string;
  steps: readonly WaterfallStep[];
  onOpen?: (key: string) => void;
}

const height = 260;
const barShare = 0.62;

/** A roll-forward as accountants draw it. Gains are filled, losses hatched; each carries its sign and number. */
export function Waterfall({ label, steps, onOpen }: WaterfallProps) {
  const format = useFormat();
  const id = useId();
  const bars = standing(steps);
  const scale = scaleOver(
    bars.map((bar) => bar.y),
    { zero: true },
  );
  const numberOf = (step: WaterfallStep) =>
    step.kind === 'level'
      ? format.count(step.amount)
      : format.count(step.kind === 'gain' ? step.amount : -step.amount, 'always');
  const marks = steps.map((step) => ({
    key: step.key,
    label: `${step.name}: ${numberOf(step)}`,
    tip: <TipLines title={step.name} lines={[['', numberOf(step)]]} />,
  }));
  return (
    <ChartFrame
      label={label}
      height={height}
      marks={marks}
      onOpen={onOpen === undefined ? undefined : (index) => onOpen(steps[index]?.key ?? '')}
    >
      {(width) => (
        <VictoryChart
          width={width}
          height={height}
          padding={chartPadding}
          domain={{ x: [-0.5, steps.length - 0.5], y: [...scale.domain] }}
        >
          <HatchPatterns id={id} />
          <VictoryAxis
            dependentAxis
            offsetX={chartPadding.left}
            tickValues={[...scale.ticks]}
            tickFormat={(value: number) => format.count(value)}
            style={axisStyle.value}
          />
          {bars.slice(1).map((bar) => (
            <VictoryLine
              key={`link-${bar.x}`}
              data={[
                { x: bar.x - 1 + barShare / 2, y: bar.from },
                { x: bar.x - barShare / 2, y: bar.from },
              ]}
              style={{ data: { stroke: 'var(--ink-quiet)', strokeWidth: 1 } }}
            />
          ))}
          <VictoryBar
            data={bars}
            barWidth={(barShare * (width - chartPadding.left - chartPadding.right)) / steps.length}
            style={{ data: { fill: ({ datum }) => fillOf((datum as Bar).kind, id) } }}
            labels={({ datum }) => numberOf(steps[(datum as Bar).x] ?? (datum as never))}
            labelComponent={<VictoryLabel dy={-4} style={barLabel} />}
          />
          <VictoryAxis
            tickValues={steps.map((_, index) => index)}
            tickFormat={(index: number) => steps[index]?.name ?? ''}
            style={axisStyle.category}
          />
        </VictoryChart>
      )}
    </ChartFrame>
  );
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly y0: number;
  /** The level the step starts from. */
  readonly from: number;
  readonly kind: WaterfallStep['kind'];
}

function standing(steps: readonly WaterfallStep[]): readonly Bar[] {
  let level = 0;
  return steps.map(({ kind, amount }, x) => {
    const from = kind === 'level' ? amount : level;
    level = kind === 'level' ? amount : level + (kind === 'gain' ? amount : -amount);
    const low = kind === 'level' ? 0 : Math.min(from, level);
    return { x, y: Math.max(from, level), y0: low, from, kind };
  });
}

function fillOf(kind: WaterfallStep['kind'], id: string): string {
  if (kind === 'level') return 'var(--ink-soft)';
  return kind === 'gain' ? 'var(--gain)' : `url(#${id}-loss)`;
}
