import type { ReactNode } from 'react';
import styles from './states.module.css';

interface EmptyStateProps {
  title: string;
  /** What would stand here, and what brings it. */
  text: string;
  icon?: ReactNode;
  /** Buttons. */
  children?: ReactNode;
}

/** A place that has nothing to show yet, and says what would fill it. */
export function EmptyState({ title, text, icon, children }: EmptyStateProps) {
  return (
    <div className={styles.state} data-testid="empty-state">
      {icon}
      <h2>{title}</h2>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
