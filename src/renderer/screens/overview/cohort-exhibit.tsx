import { SegmentedControl, Select } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortMeasure, CohortTable } from '@shared/contract/views';
import { cohortMeasures, isHeadcount } from '@shared/ledger/cohort-request';
import { cohortExhibitTable } from '../../components/cohort-grid-view';
import { CohortHeatmap } from '../../components/cohort-heatmap';
import { cohortLimit } from '../../components/cohort-limit';
import { useCohortTable } from '../../components/cohort-table-query';
import { ErrorState } from '../../components/error-state';
import { Exhibit } from '../../components/exhibit';
import { Loading } from '../../components/loading';
import { useFormat } from '../../format/use-format';

const units = ['month', 'quarter', 'year'] as const;
type Mode = CohortTable['mode'];

/** Cohorts by the time of their first purchase or contract: what remained of each, by age. */
export const CohortExhibit = memo(function CohortExhibit({ base }: { base: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [unit, setUnit] = useState<CohortTable['unit']>('month');
  const [measure, setMeasure] = useState<CohortMeasure>('retention');
  const [mode, setMode] = useState<Mode>('bounded');
  const query = useCohortTable({ unit, measure, mode, order: null, base, limit: cohortLimit(unit) }, null);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading bars={[360]} />;
  const table = query.data;
  const controls = (
    <>
      <Select
        aria-label={t('cohort:measure')}
        size="xs"
        allowDeselect={false}
        data={cohortMeasures.map((value) => ({ value, label: t(`cohort:measures.${value}`) }))}
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
        disabled={!isHeadcount(measure)}
        data={(['bounded', 'unbounded'] as const).map((value) => ({
          value,
          label: t(`cohort:modes.${value}`),
        }))}
        value={mode}
        onChange={setMode}
      />
    </>
  );
  const title = t(`cohort:titles.${table.begins}`);
  const rowHeader = t(`cohort:begins.${table.begins}`);
  return (
    <Exhibit
      title={title}
      lead={t(`cohort:leads.${table.begins}.${table.mode}`)}
      controls={controls}
      table={cohortExhibitTable(table, rowHeader, t, format)}
      testId="cohorts"
    >
      <CohortHeatmap label={title} rowHeader={rowHeader} table={table} base={base} />
    </Exhibit>
  );
});
