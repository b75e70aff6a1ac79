import { Fragment } from 'react';
import { Point as VictorySymbol } from 'victory';
import { paperLine } from './paper-line';
import { ink, lineHeight, linesOf, quietInk, textSize, textWidth } from './paper-style';
import type { Scale } from './scale';

/** Share of the drawing that names may take. */
const mostShare = 0.28;
const lead = 14;
const sample = 30;

/** The room that the names of lines need at their right. */
export function endNamesWidth(names: readonly string[], width: number): number {
  return Math.min(width * mostShare, Math.max(...names.map(textWidth)) + lead + sample + 6);
}

interface PaperEndNamesProps {
  names: readonly string[];
  /** The last known place of each line. */
  ends: readonly ({ readonly x: number; readonly y: number } | null)[];
  inner: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  scale: Scale;
  count: number;
  /** Of `endNamesWidth`. */
  room: number;
}

/** The name of every line behind its end, with a piece of the line; names that would touch are moved apart. */
export function PaperEndNames({ names, ends, inner, scale, count, room }: PaperEndNamesProps) {
  const [low, high] = scale.domain;
  const edge = inner.left + inner.width;
  const placed = names.map((name, place) => {
    const end = ends[place] ?? null;
    const lines = linesOf(name, room - lead - sample - 4);
    const y = end === null ? inner.top : inner.top + ((high - end.y) / (high - low || 1)) * inner.height;
    const x = end === null ? edge : inner.left + ((end.x + 0.4) / Math.max(count - 0.2, 0.2)) * inner.width;
    return { name, place, lines, x, y, height: lines.length * lineHeight + 2 };
  });
  const middles = spread(placed, inner.top, inner.top + inner.height);
  return placed.map(({ name, place, lines, x, y }, index) => {
    const middle = middles[index] ?? y;
    const { dashes, symbol, width } = paperLine(place);
    const from = edge + lead;
    return (
      <Fragment key={`${place} ${name}`}>
        <path
          d={`M${x + 4} ${y} L${edge + 4} ${y} L${from - 2} ${middle}`}
          fill="none"
          stroke={quietInk}
          strokeWidth={0.4}
        />
        <line
          x1={from}
          x2={from + sample - 6}
          y1={middle}
          y2={middle}
          stroke={ink}
          strokeWidth={width}
          strokeDasharray={dashes}
        />
        <VictorySymbol
          x={from + (sample - 6) / 2}
          y={middle}
          size={2.3}
          symbol={symbol}
          style={{ fill: ink, stroke: ink, strokeWidth: 0.8 }}
          datum={{}}
        />
        <text fontSize={textSize} fill={ink}>
          {lines.map((line, at) => (
            <tspan
              key={at}
              x={from + sample - 2}
              y={middle + (at - (lines.length - 1) / 2) * lineHeight + textSize * 0.35}
            >
              {line}
            </tspan>
          ))}
        </text>
      </Fragment>
    );
  });
}

interface Placed {
  readonly y: number;
  readonly height: number;
}

/** Middles as near to the wanted ones as they go without touching, within the drawing where that is possible. */
export function spread(items: readonly Placed[], top: number, bottom: number): readonly number[] {
  const order = items.map((_, index) => index).sort((a, b) => (items[a]?.y ?? 0) - (items[b]?.y ?? 0));
  const middles = items.map(({ y }) => y);
  let free = top;
  for (const index of order) {
    const { y, height } = items[index] as Placed;
    middles[index] = Math.max(y, free + height / 2);
    free = (middles[index] ?? y) + height / 2;
  }
  let limit = Math.max(bottom, top + items.reduce((sum, { height }) => sum + height, 0));
  for (const index of order.toReversed()) {
    const { height } = items[index] as Placed;
    middles[index] = Math.min(middles[index] ?? 0, limit - height / 2);
    limit = (middles[index] ?? 0) - height / 2;
  }
  return middles;
}
