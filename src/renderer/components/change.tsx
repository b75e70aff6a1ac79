import { IconArrowDown, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import type { Figure } from '@shared/metrics/figure';
import type { Unit } from '@shared/metrics/unit';
import { useFormat } from '../format/use-format';
import styles from './figure.module.css';

export type Better = 'higher' | 'lower' | 'neither';

interface ChangeProps {
  figure: Figure;
  /** The value it is held against; null where there is none. */
  former: number | null;
  /** Whether more of it is better, for the colour; arrow and sign say the direction. */
  better: Better;
  /** What it is compared with: `on the previous quarter`. */
  against: string;
}

/** How far a figure has moved from a former one: arrow, sign and amount. Says nothing where either is missing. */
export function Change({ figure, former: from, better, against }: ChangeProps) {
  const format = useFormat();
  const to = figure.value;
  const text = from === null || to === null ? null : format.change(from, to, figure.unit);
  if (from === null || to === null || text === null) {
    return (
      <span className={styles.change}>
        <span className={styles.even}>—</span> <span className={styles.against}>{against}</span>
      </span>
    );
  }
  const direction = directionOf(from, to, figure.unit);
  const Arrow = direction > 0 ? IconArrowUp : direction < 0 ? IconArrowDown : IconArrowRight;
  return (
    <span className={styles.change}>
      <span className={toneOf(direction, better)}>
        <Arrow size={12} stroke={2.25} aria-hidden />
        {text}
      </span>{' '}
      <span className={styles.against}>{against}</span>
    </span>
  );
}

/** A change that prints as 0.0 has no direction. */
function directionOf(from: number, to: number, unit: Unit): number {
  const moved = unit === 'ratio' ? to - from : unit === 'points' ? (to - from) / 100 : (to - from) / from;
  return Math.abs(moved) < 0.0005 ? 0 : Math.sign(moved);
}

function toneOf(direction: number, better: Better): string | undefined {
  if (direction === 0 || better === 'neither') return styles.even;
  return direction > 0 === (better === 'higher') ? styles.gain : styles.loss;
}
