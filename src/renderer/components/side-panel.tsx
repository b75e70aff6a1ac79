import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './explanation-panel.module.css';

interface SidePanelProps {
  title: string;
  /** What kind of panel it is, where the title does not say so. */
  label?: string;
  onClose: () => void;
  children: ReactNode;
  testId?: string;
}

/** A panel beside the page: what is asked or told there leaves in view what it is about. Esc closes it. */
export function SidePanel({ title, label = title, onClose, children, testId }: SidePanelProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus goes to the panel when it opens, so that reading and Esc work from there.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <aside className={styles.panel} aria-label={label} data-testid={testId} onKeyDown={closeOnEscape}>
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <Tooltip label={t('common:action.close')}>
          <ActionIcon aria-label={t('common:action.close')} data-testid="panel-close" onClick={onClose}>
            <IconX size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </header>
      {children}
    </aside>
  );
}

/** A part of a panel, under a rule. */
export function SidePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      {children}
    </section>
  );
}
