import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandPalette } from './command-palette';
import { DropTarget } from './drop-target';
import styles from './frame.module.css';
import { ScopeBar } from './scope-bar';
import { ScreenBoundary } from './screen-boundary';
import { SideBar } from './side-bar';
import { useMenuCommands } from './use-menu-commands';

/** What stands around every screen: the side bar, the scope bar, and what listens to the whole window. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  useMenuCommands();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content" onClick={skipToContent}>
        {t('shell:skip')}
      </a>
      <SideBar />
      <div className={styles.page}>
        <ScopeBar />
        <main id="content" tabIndex={-1} className={styles.content}>
          <ScreenBoundary>{children}</ScreenBoundary>
        </main>
      </div>
      <CommandPalette />
      <DropTarget />
    </div>
  );
}

/** The hash of the address belongs to the routes, so the link moves the focus itself. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
