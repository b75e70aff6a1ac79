import type { ReactNode } from 'react';
import { ScopeExplanation } from './scope-explanation';
import styles from './page.module.css';

interface PageProps {
  /** The page header. */
  header: ReactNode;
  children: ReactNode;
  /** A panel beside the content. Without one the explanation of a figure stands there, where one is open. */
  aside?: ReactNode;
  /** The content takes the height of the window and scrolls inside itself, as a long table does. */
  fill?: boolean;
}

/** A screen's sheet: header, content in a measure that can be read, and a panel beside it where one is open. */
export function Page({ header, children, aside, fill = false }: PageProps) {
  return (
    <div className={styles.page}>
      <div className={fill ? `${styles.sheet} ${styles.fill}` : styles.sheet} data-testid="page">
        <div className={styles.measure}>
          {header}
          {children}
        </div>
      </div>
      {aside ?? <ScopeExplanation />}
    </div>
  );
}

interface PageHeaderProps {
  title: ReactNode;
  /** What is shown and as of when. */
  lead?: ReactNode;
  /** Where one came from. */
  trail?: ReactNode;
  /** Buttons, at the right. */
  actions?: ReactNode;
}

export function PageHeader({ title, lead, trail, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        {trail}
        <h1 className={styles.title}>{title}</h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

interface SectionProps {
  title: string;
  lead?: ReactNode;
  /** Small controls at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
  testId?: string;
}

/** A titled part of a page, under a rule. */
export function Section({ title, lead, actions, children, testId }: SectionProps) {
  return (
    <section className={styles.section} data-testid={testId}>
      <div className={styles.sectionHead}>
        <div>
          <h2 className={styles.sectionTitle}>{title}</h2>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

interface PairProps {
  children: ReactNode;
  /** The first part has the greater share of the room. */
  leading?: boolean;
}

/** Two parts side by side where there is room, else one below the other. */
export function Pair({ children, leading = false }: PairProps) {
  return <div className={leading ? `${styles.pair} ${styles.leading}` : styles.pair}>{children}</div>;
}
