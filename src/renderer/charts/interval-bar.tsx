import styles from './interval-bar.module.css';

interface IntervalBarProps {
  value: number | null;
  interval: readonly [number, number] | null;
  /** What the ends of the bar's place stand for. */
  domain: readonly [number, number];
}

/** A value as a bar from zero with its interval as a whisker, in the cell of a table that has the number beside it. */
export function IntervalBar({ value, interval, domain }: IntervalBarProps) {
  const [low, high] = domain;
  const at = (amount: number) => `${((Math.min(Math.max(amount, low), high) - low) / (high - low)) * 100}%`;
  const width = (from: number, to: number) => `${(Math.abs(to - from) / (high - low)) * 100}%`;
  return (
    <span className={styles.place} aria-hidden="true">
      {low < 0 && <span className={styles.zero} style={{ left: at(0) }} />}
      {value !== null && (
        <span
          className={value < 0 ? `${styles.bar} ${styles.below}` : styles.bar}
          style={{ left: at(Math.min(0, value)), width: width(0, value) }}
        />
      )}
      {interval !== null && (
        <span className={styles.whisker} style={{ left: at(interval[0]), width: width(...interval) }} />
      )}
    </span>
  );
}
