import styles from './renewals.module.css';

interface RateBarProps {
  /** Shares 0..1. */
  rate: number;
  interval: readonly [number, number] | null;
}

/** A share as a bar with its interval as a line across its end; the numbers stand beside it. */
export function RateBar({ rate, interval }: RateBarProps) {
  const at = (share: number) => `${(100 * share).toFixed(2)}%`;
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.fill} style={{ width: at(rate) }} />
      {interval !== null && (
        <span
          className={styles.interval}
          style={{ left: at(interval[0]), width: at(interval[1] - interval[0]) }}
        />
      )}
    </span>
  );
}
