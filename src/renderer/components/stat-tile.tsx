import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findMetric } from '@shared/metrics/catalogue';
import type { Tile } from '@shared/contract/views';
import { Sparkline } from '../charts/sparkline';
import { Change } from './change';
import { FigureBasis, FigureValue } from './figure-value';
import styles from './figure.module.css';

interface StatTileProps {
  tile: Tile;
  /** Whether its explanation is open beside the page. */
  open: boolean;
  onOpen: (metric: string) => void;
}

/** One figure with its change and its course; opens its explanation. */
export function StatTile({ tile, open, onOpen }: StatTileProps) {
  const { t } = useTranslation();
  const { figure, previous, yearEarlier, history } = tile;
  const better = findMetric(figure.id)?.better ?? 'neither';
  return (
    <button
      type="button"
      className={styles.tile}
      aria-expanded={open}
      data-testid={`tile-${figure.id}`}
      onClick={() => onOpen(figure.id)}
    >
      <span className={styles.name}>
        {t(`metric:${figure.id}.name`)}
        {!figure.complete && <span className={styles.incomplete}>{t('common:figure.incompleteShort')}</span>}
      </span>
      <span className={styles.number}>
        <FigureValue figure={figure} />
        <FigureBasis figure={figure} />
      </span>
      <span className={styles.spark}>
        <Sparkline points={history} />
      </span>
      <Change figure={figure} former={previous} better={better} against={t('overview:change.previous')} />
      <Change
        figure={figure}
        former={yearEarlier}
        better={better}
        against={t('overview:change.yearEarlier')}
      />
    </button>
  );
}

export function StatTiles({ children }: { children: ReactNode }) {
  return <div className={styles.tiles}>{children}</div>;
}
