import styles from './ranked-bars.module.css';

export interface RankedBar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The value as it is printed at the end of its bar. */
  readonly shown: string;
}

interface RankedBarsProps {
  label: string;
  bars: readonly RankedBar[];
  /** A value that a line marks across all bars, such as 1 for a ratio of equals. */
  mark?: number;
  onOpen: (key: string) => void;
}

/** A few values by size, each a button with its whole name: long product names need the width, not an axis. */
export function RankedBars({ label, bars, mark, onOpen }: RankedBarsProps) {
  const largest = Math.max(mark ?? 0, ...bars.map(({ value }) => value));
  const share = (value: number) => `${((100 * value) / largest).toFixed(2)}%`;
  return (
    <ol className={styles.bars} aria-label={label}>
      {bars.map(({ key, name, value, shown }) => (
        <li key={key}>
          <button type="button" className={styles.bar} onClick={() => onOpen(key)}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ width: share(value) }} />
              {mark !== undefined && <span className={styles.mark} style={{ left: share(mark) }} />}
            </span>
            <span className={styles.value}>{shown}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
