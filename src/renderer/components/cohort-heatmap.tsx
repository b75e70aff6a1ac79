import { useTranslation } from 'react-i18next';
import type { CohortSet } from '@shared/contract/cohort-set';
import { isMoneyMeasure } from '@shared/ledger/cohort-request';
import { useFormat, type Format } from '../format/use-format';
import { useExplained } from '../shell/page-location';
import styles from './cohort-heatmap.module.css';
import {
  cohortHeatmapView,
  cohortLines,
  isSmall,
  largestValue,
  type AnyCohortTable,
} from './cohort-grid-view';
import { heatLevels } from './heat-level';
import { Heatmap } from './heatmap';

interface CohortHeatmapProps {
  label: string;
  rowHeader: string;
  table: AnyCohortTable;
  /** The base that the table was asked for by. */
  base: string;
}

/** A cohort table in colour with its key. Every cell opens its explanation. */
export function CohortHeatmap({ label, rowHeader, table, base }: CohortHeatmapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { explainCell } = useExplained();
  const view = cohortHeatmapView(table, t, format);
  return (
    <>
      <Heatmap
        label={label}
        rowHeader={rowHeader}
        totalHeader={t('cohort:size')}
        columns={view.columns}
        rows={view.rows}
        summary={view.average}
        largest={largestValue(table)}
        onOpen={(row, age) => explainCell(setOf(table, Number(row.key), age, base))}
      />
      <Legend table={table} format={format} />
    </>
  );
}

/** The customers behind a row, or a cell of it. */
function setOf(table: AnyCohortTable, place: number, age: number | null, base: string): CohortSet {
  const { unit, mode, order, measure } = table;
  const cell = { kind: 'cohort', unit, mode, age, order, measure, base } as const;
  if (!('groups' in table)) return { ...cell, cohort: table.cohorts[place]?.period ?? null };
  const group = { attribute: table.attribute, value: table.groups[place]?.key ?? null };
  return { ...cell, cohort: null, group };
}

function Legend({ table, format }: { table: AnyCohortTable; format: Format }) {
  const { t } = useTranslation();
  const lines = cohortLines(table, t, format);
  const hidden = 'groups' in table ? table.groups.length - lines.length : table.earlierCohorts;
  return (
    <p className={styles.legend}>
      <span className={styles.key}>
        0
        <span className={styles.scale} aria-hidden="true">
          {Array.from({ length: heatLevels }, (_, level) => (
            <span key={level} style={{ background: `var(--heat-${level})` }} />
          ))}
        </span>
        ≥ {largestText(table, format)}
      </span>
      {'groups' in table ? (
        <span>{t('cohort:completeOnly')}</span>
      ) : (
        <span className={styles.key}>
          <span className={`${styles.swatch} ${styles.hatched}`} aria-hidden="true" />
          {t('cohort:incomplete')}
        </span>
      )}
      {lines.some(isSmall) && <span>{t('cohort:small')}</span>}
      {lines.some(({ leftTruncated }) => leftTruncated) && <span>{t('cohort:truncated')}</span>}
      {'groups' in table && table.leftTruncated > 0 && (
        <span>{t('cohort:truncatedMembers', { count: table.leftTruncated })}</span>
      )}
      {hidden > 0 && (
        <span>{t('groups' in table ? 'cohort:smallerGroups' : 'cohort:earlier', { count: hidden })}</span>
      )}
    </p>
  );
}

function largestText(table: AnyCohortTable, format: Format): string {
  const largest = largestValue(table);
  if (table.measure === 'retention') return format.percent(largest, 0);
  return isMoneyMeasure(table.measure) ? format.money(largest) : format.count(Math.round(largest));
}
