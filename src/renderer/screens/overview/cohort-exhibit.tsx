import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CohortMeasure, CohortTable } from '@shared/contract/views';
import { ErrorState } from '../../components/error-state';
import { Exhibit } from '../../components/exhibit';
import { heatLevels } from '../../components/heat-level';
import { Heatmap } from '../../components/heatmap';
import { useFormat } from '../../format/use-format';
import { useCohorts } from '../../queries';
import { customersPath } from '../../shell/routes';
import { cohortHeatmap, cohortTable, isSmall, largestValue } from './cohort-view';
import styles from './overview.module.css';

const units = ['month', 'quarter', 'year'] as const;
const measures: readonly CohortMeasure[] = [
  'retention',
  'customers',
  'orders',
  'revenue',
  'revenuePerCustomer',
];
type Mode = CohortTable['mode'];

/** Cohorts by the time of their first purchase: what remained of each, by age. Every cell leads to its customers. */
export function CohortExhibit({ first }: { first: CohortTable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [unit, setUnit] = useState<CohortTable['unit']>(first.unit);
  const [measure, setMeasure] = useState<CohortMeasure>(first.measure);
  const [mode, setMode] = useState<Mode>(first.mode);
  const query = useCohorts({ unit, measure, mode });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const table = query.data ?? first;
  const view = cohortHeatmap(table, t, format);
  const controls = (
    <>
      <Select
        aria-label={t('cohort:measure')}
        size="xs"
        data={measures.map((value) => ({ value, label: t(`cohort:measures.${value}`) }))}
        value={measure}
        onChange={(value) => setMeasure(value as CohortMeasure)}
      />
      <SegmentedControl
        aria-label={t('cohort:unit')}
        data={units.map((value) => ({ value, label: t(`shell:scope.unit.${value}`) }))}
        value={unit}
        onChange={setUnit}
      />
      <SegmentedControl
        aria-label={t('cohort:mode')}
        data={(['bounded', 'unbounded'] as const).map((value) => ({
          value,
          label: t(`cohort:modes.${value}`),
        }))}
        value={mode}
        onChange={setMode}
      />
    </>
  );
  return (
    <Exhibit
      title={t('cohort:title')}
      lead={t(`cohort:leads.${mode}`)}
      controls={controls}
      table={cohortTable(table, t, format)}
      testId="cohorts"
    >
      <Heatmap
        label={t('cohort:title')}
        rowHeader={t('cohort:firstPurchase')}
        totalHeader={t('cohort:size')}
        columns={view.columns}
        rows={view.rows}
        summary={view.average}
        largest={largestValue(table)}
        onOpen={(row, column) =>
          navigate(
            customersPath({
              kind: 'cohort',
              unit: table.unit,
              cohort: row.key,
              age: column,
              mode: table.mode,
            }),
          )
        }
      />
      <Legend largest={cohortLegend(table, format)} small={table.cohorts.some(isSmall)} />
    </Exhibit>
  );
}

function cohortLegend(table: CohortTable, format: ReturnType<typeof useFormat>): string {
  const largest = largestValue(table);
  if (table.measure === 'retention') return format.percent(largest, 0);
  return table.measure === 'customers' || table.measure === 'orders'
    ? format.count(largest)
    : format.money(largest);
}

function Legend({ largest, small }: { largest: string; small: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={styles.legend}>
      <span className={styles.key}>
        0
        <span className={styles.scale} aria-hidden="true">
          {Array.from({ length: heatLevels }, (_, level) => (
            <span key={level} style={{ background: `var(--heat-${level})` }} />
          ))}
        </span>
        ≥ {largest}
      </span>
      <span className={styles.key}>
        <span className={`${styles.swatch} ${styles.hatched}`} aria-hidden="true" />
        {t('cohort:incomplete')}
      </span>
      {small && <span>{t('cohort:small')}</span>}
    </p>
  );
}
