import type { ReactNode } from 'react';
import { ink, quietInk, solidInk } from './paper-style';

/** Fills told apart without colour, in the order in which they are taken: full, striped, empty, dotted, crossed, lined. */
export function paperFill(id: string, place: number): string {
  const fills = [
    solidInk,
    `url(#${id}-stripes)`,
    '#fff',
    `url(#${id}-dots)`,
    `url(#${id}-cross)`,
    `url(#${id}-lines)`,
  ];
  return fills[place % fills.length] ?? solidInk;
}

/** The patterns of `paperFill`; every drawing has its own under its own id. */
export function PaperPatterns({ id }: { id: string }) {
  return (
    <defs>
      <Pattern id={`${id}-stripes`} size={4} turn={45}>
        <rect width="1.2" height="4" fill={ink} />
      </Pattern>
      <Pattern id={`${id}-dots`} size={4} turn={0}>
        <circle cx="2" cy="2" r="0.8" fill={ink} />
      </Pattern>
      <Pattern id={`${id}-cross`} size={4.5} turn={45}>
        <path d="M0 0 H4.5 M0 0 V4.5" stroke={ink} strokeWidth="0.8" />
      </Pattern>
      <Pattern id={`${id}-lines`} size={3.5} turn={0}>
        <rect width="3.5" height="0.8" fill={ink} />
      </Pattern>
      <Pattern id={`${id}-open`} size={6} turn={-45}>
        <rect width="0.5" height="6" fill={quietInk} />
      </Pattern>
    </defs>
  );
}

interface PatternProps {
  id: string;
  size: number;
  turn: number;
  children: ReactNode;
}

function Pattern({ id, size, turn, children }: PatternProps) {
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <rect width={size} height={size} fill="#fff" />
      {children}
    </pattern>
  );
}

interface PaperKeyProps {
  id: string;
  names: readonly string[];
}

/** The names of several series beside their fills. */
export function PaperKey({ id, names }: PaperKeyProps) {
  return (
    <p className="chart-key">
      {names.map((name, place) => (
        <span key={place}>
          <svg width="12" height="8">
            <rect
              x="0.4"
              y="0.4"
              width="11.2"
              height="7.2"
              fill={paperFill(id, place)}
              stroke={ink}
              strokeWidth="0.6"
            />
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}
