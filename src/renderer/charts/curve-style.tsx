import type { ReactNode } from 'react';

/** How one of several curves is drawn: told apart by its marker and its dashes, so that colour need not be seen. */
export interface CurveStyle {
  readonly stroke: string;
  readonly dashes: string;
  /** The names that Victory has for shapes. */
  readonly symbol: 'circle' | 'square' | 'triangleUp' | 'diamond' | 'triangleDown' | 'plus';
}

const styles: readonly CurveStyle[] = [
  { stroke: 'var(--accent)', dashes: 'none', symbol: 'square' },
  { stroke: 'var(--loss)', dashes: '9 4', symbol: 'triangleUp' },
  { stroke: 'var(--heat-8)', dashes: '2 3', symbol: 'diamond' },
  { stroke: 'var(--caution)', dashes: '12 3 2 3', symbol: 'triangleDown' },
  { stroke: 'var(--ink-quiet)', dashes: '5 3', symbol: 'plus' },
  { stroke: 'var(--gain)', dashes: '3 6', symbol: 'circle' },
];

/** As many curves as can be told apart. */
export const mostCurves = styles.length;

export function curveStyle(place: number): CurveStyle {
  return styles[place % styles.length] as CurveStyle;
}

const shapes: Readonly<Record<CurveStyle['symbol'], ReactNode>> = {
  circle: <circle cx="15" cy="6" r="3.5" />,
  square: <rect x="12" y="3" width="6" height="6" />,
  triangleUp: <path d="M15 2 L19 9 L11 9 Z" />,
  diamond: <path d="M15 1.5 L19.5 6 L15 10.5 L10.5 6 Z" />,
  triangleDown: <path d="M15 10 L11 3 L19 3 Z" />,
  plus: <path d="M14 2 h2 v3 h3 v2 h-3 v3 h-2 v-3 h-3 v-2 h3 Z" />,
};

interface CurveKeyProps {
  style: CurveStyle;
  width?: number;
  /** Steps have no markers. */
  plain?: boolean;
}

/** The line of a curve, for the key beside its name. */
export function CurveKey({ style, width = 1.5, plain = false }: CurveKeyProps) {
  return (
    <svg width="30" height="12" aria-hidden="true">
      <line
        x1="0"
        y1="6"
        x2="30"
        y2="6"
        stroke={style.stroke}
        strokeWidth={width}
        strokeDasharray={style.dashes}
      />
      {!plain && <g fill={style.stroke}>{shapes[style.symbol]}</g>}
    </svg>
  );
}
