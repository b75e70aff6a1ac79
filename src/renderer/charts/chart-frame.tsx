import { useElementSize } from '@mantine/hooks';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './charts.module.css';
import { chartPadding } from './chart-style';

/** One place on the category axis: what it is called, what it says, and where it leads. */
export interface Mark {
  readonly key: string;
  /** Everything the place says, read aloud as the name of its button. */
  readonly label: string;
  /** The same, set for the eye. */
  readonly tip: ReactNode;
}

interface ChartFrameProps {
  /** What the chart shows, in a sentence. */
  label: string;
  height: number;
  marks: readonly Mark[];
  /** A click or Enter on a place; without it places are only read. */
  onOpen?: (index: number) => void;
  /** Room right of the places, where a chart keeps more of it than usual. */
  paddingRight?: number;
  /** Draws the chart at this width in px. */
  children: (width: number) => ReactNode;
}

/**
 * A chart that can be read with the pointer and with the keyboard: over the drawing lies a row of places, one
 * a category, of which one is in the tab order and the arrows move between.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { label, height, marks, onOpen, paddingRight = chartPadding.right, children } = props;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const [stop, setStop] = useState(marks.length - 1);
  const tabStop = Math.min(Math.max(stop, 0), marks.length - 1);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = destination(event.key, tabStop, marks.length);
    if (to === null) return;
    event.preventDefault();
    setStop(to);
    event.currentTarget.querySelectorAll<HTMLButtonElement>('button')[to]?.focus();
  };
  return (
    <div ref={ref} className={styles.frame} style={{ height }} role="group" aria-label={label}>
      <div aria-hidden="true">{width > 0 && children(width)}</div>
      <div
        className={styles.places}
        data-not-drawn=""
        style={{ left: chartPadding.left, right: paddingRight }}
        role="toolbar"
        aria-label={label}
        onKeyDown={move}
      >
        {marks.map((mark, index) => (
          <button
            key={mark.key}
            type="button"
            className={onOpen === undefined ? styles.place : `${styles.place} ${styles.opens}`}
            aria-label={mark.label}
            tabIndex={index === tabStop ? 0 : -1}
            onClick={() => onOpen?.(index)}
            onPointerEnter={() => setActive(index)}
            onPointerLeave={() => setActive(null)}
            onFocus={() => {
              setActive(index);
              setStop(index);
            }}
            onBlur={() => setActive(null)}
          >
            {active === index && (
              <span
                className={styles.tip}
                data-side={index < marks.length / 2 ? 'right' : 'left'}
                aria-hidden="true"
              >
                {mark.tip}
              </span>
            )}
          </button>
        ))}
      </div>
    </div>
  );
}

function destination(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface TipLinesProps {
  title: string;
  lines: readonly (readonly [name: string, value: string])[];
}

/** The words of a tip: a title, and names with their values. */
export function TipLines({ title, lines }: TipLinesProps) {
  return (
    <>
      <strong>{title}</strong>
      {lines.map(([name, value]) => (
        <span key={name} className={styles.tipLine}>
          <span>{name}</span>
          <span>{value}</span>
        </span>
      ))}
    </>
  );
}

/** The mark of a place that says names with their values. */
export function markOf({
  key,
  name,
  lines,
}: { key: string; name: string } & Pick<TipLinesProps, 'lines'>): Mark {
  return {
    key,
    label: `${name}: ${lines.map(([what, value]) => `${what} ${value}`).join(', ')}`,
    tip: <TipLines title={name} lines={lines} />,
  };
}
