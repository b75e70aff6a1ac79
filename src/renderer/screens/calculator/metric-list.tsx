import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Metric } from '@shared/metrics/metric';
import { calculatorPath } from '../../shell/routes';
import styles from './calculator.module.css';
import { whatIfModels } from './what-if-models';

interface MetricListProps {
  metrics: readonly Metric[];
  /** Metric id, or the name of a what-if model. */
  current: string;
}

interface ListEntry {
  readonly id: string;
  readonly group: string;
  readonly name: string;
}

/** The figures that can be calculated and the what-if models, by group; a search leaves those of that name. */
export function MetricList({ metrics, current }: MetricListProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const entries: readonly ListEntry[] = [
    ...metrics.map(({ id, group }) => ({
      id,
      group: t(`calculator:groups.${group}`),
      name: t(`metric:${id}.name`),
    })),
    ...whatIfModels.map((id) => ({ id, group: t('whatIf:group'), name: t(`whatIf:${id}.title`) })),
  ];
  const wanted = searchable(search.trim());
  const found = entries.filter(({ id, name }) => searchable(`${name}\n${id}`).includes(wanted));
  const groups = [...new Set(found.map(({ group }) => group))];
  const openFirst = (key: string) => {
    const [first] = found;
    if (key === 'Enter' && first !== undefined) navigate(calculatorPath(first.id));
  };
  return (
    <nav className={styles.list} aria-label={t('calculator:figure')}>
      <TextInput
        aria-label={t('calculator:search')}
        placeholder={t('calculator:search')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        size="xs"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => openFirst(event.key)}
        data-testid="metric-search"
      />
      {found.length === 0 && <p className={styles.quiet}>{t('calculator:noMatch')}</p>}
      {groups.map((group) => (
        <section key={group}>
          <h2 className={styles.group}>{group}</h2>
          <ul>
            {found
              .filter((entry) => entry.group === group)
              .map(({ id, name }) => (
                <li key={id}>
                  <Link
                    href={calculatorPath(id)}
                    className={styles.metric}
                    aria-current={id === current ? 'page' : undefined}
                  >
                    {name}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Case and full-width forms make no difference to a search. */
function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
