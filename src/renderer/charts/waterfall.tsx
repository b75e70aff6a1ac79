import { useId } from 'react';
import { VictoryAxis, VictoryBar, VictoryChart, VictoryLabel, VictoryLine } from 'victory';
import { currencyDecimals } from '@shared/model/money';
import { useFormat } from '../format/use-format';
import { ChartFrame, TipLines } from './chart-frame';
import { axisStyle, barLabel, chartPadding, innerWidth } from './chart-style';
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
  /** What the amounts are: counts, or money in minor units. */
  unit?: 'count' | 'money';
  onOpen?: (key: string) => void;
}

const height = 260;
const barShare = 0.62;

/** A roll-forward as accountants draw it. Gains are filled, losses hatched; each carries its sign and number. */
export function Waterfall({ label, steps, unit = 'count', onOpen }: WaterfallProps) {
  const id = useId();
  const { numberOf, shortOf, tickOf, scaled } = usePrinting(unit);
  const bars = standing(steps.map((step) => ({ ...step, amount: scaled(step.amount) })));
  const scale = scaleOver(
    bars.map((bar) => bar.y),
    { zero: true },
  );
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
            tickFormat={tickOf}
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
            barWidth={(barShare * innerWidth(width)) / steps.length}
            style={{ data: { fill: ({ datum }) => fillOf((datum as Bar).kind, id) } }}
            labels={({ datum }) => shortOf(steps[(datum as Bar).x] ?? (datum as never))}
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

interface Printing {
  readonly numberOf: (step: WaterfallStep) => string;
  /** The same over its bar, where money has little room. */
  readonly shortOf: (step: WaterfallStep) => string;
  readonly tickOf: (value: number) => string;
  /** An amount as it stands on the axis. */
  readonly scaled: (amount: number) => number;
}

function usePrinting(unit: 'count' | 'money'): Printing {
  const format = useFormat();
  const signed = ({ kind, amount }: WaterfallStep) => (kind === 'loss' ? -amount : amount);
  if (unit === 'count') {
    const numberOf = (step: WaterfallStep) =>
      format.count(signed(step), step.kind === 'level' ? 'negative' : 'always');
    return {
      numberOf,
      shortOf: numberOf,
      tickOf: (value) => format.count(value),
      scaled: (amount) => amount,
    };
  }
  const units = 10 ** currencyDecimals(format.currency);
  return {
    numberOf: (step) => format.money(signed(step)),
    shortOf: (step) => signOf(step) + format.compact(step.amount / units),
    tickOf: (value) => format.compact(value),
    scaled: (amount) => amount / units,
  };
}

function signOf({ kind, amount }: WaterfallStep): string {
  if (kind === 'level' || amount === 0) return '';
  return kind === 'gain' ? '+' : '−';
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
