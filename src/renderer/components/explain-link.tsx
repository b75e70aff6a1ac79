import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useExplained } from '../shell/page-location';
import styles from './explain-link.module.css';

/** A number that opens its explanation beside the page. */
export function ExplainLink({ metric, children }: { metric: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { pathOf } = useExplained();
  return (
    <Link
      href={pathOf(metric)}
      className={styles.link}
      title={t('shell:explanation.open', { name: t(`metric:${metric}.name`) })}
      data-testid={`explain-${metric}`}
    >
      {children}
    </Link>
  );
}
