import { useDeferredValue, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findMetric } from '@shared/metrics/catalogue';
import type { Tile } from '@shared/contract/views';
import { Sparkline } from '../charts/sparkline';
import type { Figure } from '@shared/metrics/figure';
import { useFormat } from '../format/use-format';
import { useNoteText } from '../i18n/note-text';
import { useBook } from '../queries';
import { Change, type Better } from './change';
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
  const noteText = useNoteText();
  // The number first; its course is drawn behind it.
  const course = useDeferredValue(history);
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
        <Sparkline points={course} />
      </span>
      {figure.reason === null ? (
        <>
          <Change
            figure={figure}
            former={previous?.value ?? null}
            better={better}
            against={t('overview:change.previous')}
          />
          <Change
            figure={figure}
            former={yearEarlier?.value ?? null}
            better={better}
            against={t('overview:change.yearEarlier')}
          />
        </>
      ) : (
        <span className={styles.reason}>{noteText(figure.reason)}</span>
      )}
      <Aims figure={figure} better={better} />
    </button>
  );
}

/** How far the figure is from the target and the benchmark that the book states for it; nothing where it states none. */
function Aims({ figure, better }: { figure: Figure; better: Better }) {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useBook()?.settings;
  const target = settings?.targets[figure.id];
  const benchmark = settings?.benchmarks[figure.id];
  if (target === undefined && benchmark === undefined) return null;
  return (
    <span className={styles.aims}>
      {target !== undefined && (
        <Change
          figure={figure}
          former={target}
          better={better}
          against={t('overview:change.target', { value: format.value(target, figure.unit) })}
        />
      )}
      {benchmark !== undefined && (
        <Change
          figure={figure}
          former={benchmark.value}
          better={better}
          against={t(benchmark.source === '' ? 'overview:change.benchmark' : 'overview:change.benchmarkOf', {
            value: format.value(benchmark.value, figure.unit),
            source: benchmark.source,
          })}
        />
      )}
    </span>
  );
}

export function StatTiles({ children }: { children: ReactNode }) {
  return <div className={styles.tiles}>{children}</div>;
}
