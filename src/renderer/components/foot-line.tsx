import type { ReactNode } from 'react';
import styles from './exhibit.module.css';

/** What a chart or table adds in small, below it. */
export function FootLine({ children, testId }: { children: ReactNode; testId?: string }) {
  return (
    <p className={styles.foots} data-testid={testId}>
      {children}
    </p>
  );
}
