import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Metric, MetricGroup } from '@shared/metrics/metric';
import { calculatorPath } from '../../shell/routes';
import styles from './calculator.module.css';

interface MetricListProps {
  metrics: readonly Metric[];
  current: Metric;
}

const groups: readonly MetricGroup[] = ['rollForward', 'purchases', 'value'];

/** The figures that can be calculated, by group. */
export function MetricList({ metrics, current }: MetricListProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.list} aria-label={t('calculator:figure')}>
      {groups.map((group) => (
        <section key={group}>
          <h2 className={styles.group}>{t(`calculator:groups.${group}`)}</h2>
          <ul>
            {metrics
              .filter((metric) => metric.group === group)
              .map(({ id }) => (
                <li key={id}>
                  <Link
                    href={calculatorPath(id)}
                    className={styles.metric}
                    aria-current={id === current.id ? 'page' : undefined}
                  >
                    {t(`metric:${id}.name`)}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
