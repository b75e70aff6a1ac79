import {
  IconBasket,
  IconBooks,
  IconCalculator,
  IconChartGridDots,
  IconChartPie,
  IconCoins,
  IconDatabase,
  IconLayoutDashboard,
  IconMessage,
  IconPrinter,
  IconRefresh,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useBook } from '../queries';
import { BrandMark } from './brand-mark';
import styles from './frame.module.css';
import { bookScreens, screenPath, screens, startPath, type Screen } from './routes';

const icons: Record<Screen, Icon> = {
  overview: IconLayoutDashboard,
  customers: IconUsers,
  cohorts: IconChartGridDots,
  revenue: IconCoins,
  renewals: IconRefresh,
  segments: IconChartPie,
  feedback: IconMessage,
  baskets: IconBasket,
  calculator: IconCalculator,
  reports: IconPrinter,
  data: IconDatabase,
  settings: IconSettings,
};

/** The screens, quietly, and the way to another book. */
export function SideBar() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const hasBook = useBook() !== null;
  return (
    <nav className={styles.side} aria-label={t('shell:navigation')}>
      <Link href={startPath} className={styles.brand}>
        <BrandMark />
        {t('common:productName')}
      </Link>
      <ul className={styles.screens}>
        {screens.map((screen) => (
          <li key={screen}>
            <ScreenLink
              screen={screen}
              current={isCurrent(location, screen)}
              disabled={!hasBook && bookScreens.has(screen)}
            />
          </li>
        ))}
      </ul>
      <ul className={`${styles.screens} ${styles.bottom}`}>
        <li>
          <Link
            href={startPath}
            className={styles.screen}
            data-testid="nav-start"
            aria-current={location === startPath ? 'page' : undefined}
          >
            <IconBooks size={18} stroke={1.5} aria-hidden />
            {t('shell:screen.start')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

interface ScreenLinkProps {
  screen: Screen;
  current: boolean;
  disabled: boolean;
}

function ScreenLink({ screen, current, disabled }: ScreenLinkProps) {
  const { t } = useTranslation();
  const ScreenIcon = icons[screen];
  return (
    <Link
      href={screenPath(screen)}
      className={styles.screen}
      data-testid={`nav-${screen}`}
      aria-current={current ? 'page' : undefined}
      aria-disabled={disabled || undefined}
      tabIndex={disabled ? -1 : undefined}
    >
      <ScreenIcon size={18} stroke={1.5} aria-hidden />
      {t(`shell:screen.${screen}`)}
    </Link>
  );
}

/** A customer's page and the import belong to the screens they are reached from. */
function isCurrent(location: string, screen: Screen): boolean {
  const [root] = location.split('/').filter((part) => part !== '');
  if (root === 'customer') return screen === 'customers';
  if (root === 'import') return screen === 'data';
  return root === screen;
}
