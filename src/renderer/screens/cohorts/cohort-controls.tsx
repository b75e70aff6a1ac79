import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cohortMeasures, cohortUnits, isHeadcount, type CohortMeasure } from '@shared/ledger/cohort-request';
import { attributeLabel } from '../../components/attribute-name';
import { countsOrders, type CohortChoice } from './cohort-choice';
import { useAttributes } from './cohort-queries';
import styles from './cohorts.module.css';

interface CohortControlsProps {
  choice: CohortChoice;
  base: string;
  onChange: (change: Partial<CohortChoice>) => void;
}

const orders = [2, 3, 4, 5] as const;
const anyOrder = 'any';
const byTime = 'time';

/** What the heat map and the curves show: measure, rows, length of a cohort, and how customers are counted. */
export function CohortControls({ choice, base, onChange }: CohortControlsProps) {
  const { t } = useTranslation();
  const attributes = useAttributes();
  return (
    <div className={styles.controls} role="group" aria-label={t('cohort:shown')}>
      <Select
        label={t('cohort:measure')}
        size="xs"
        allowDeselect={false}
        data={cohortMeasures.map((value) => ({ value, label: t(`cohort:measures.${value}`) }))}
        value={choice.measure}
        onChange={(value) => onChange({ measure: value as CohortMeasure })}
      />
      <Select
        label={t('cohort:rows')}
        size="xs"
        allowDeselect={false}
        data-testid="cohort-rows"
        data={[
          {
            value: byTime,
            label: t(base === 'contract' ? 'cohort:byFirstContract' : 'cohort:byFirstPurchase'),
          },
          ...(attributes.data ?? []).map((each) => ({
            value: `by ${each.id}`,
            label: attributeLabel(each, t),
          })),
        ]}
        value={choice.by === null ? byTime : `by ${choice.by}`}
        onChange={(value) => onChange({ by: value === null || value === byTime ? null : value.slice(3) })}
      />
      <div>
        <span className={styles.label}>{t('cohort:unit')}</span>
        <SegmentedControl
          aria-label={t('cohort:unit')}
          data={cohortUnits.map((value) => ({ value, label: t(`shell:scope.unit.${value}`) }))}
          value={choice.unit}
          onChange={(unit) => onChange({ unit })}
        />
      </div>
      {isHeadcount(choice.measure) && (
        <div>
          <span className={styles.label}>{t('cohort:mode')}</span>
          <SegmentedControl
            aria-label={t('cohort:mode')}
            data={(['bounded', 'unbounded'] as const).map((value) => ({
              value,
              label: t(`cohort:modes.${value}`),
            }))}
            value={choice.mode}
            onChange={(mode) => onChange({ mode })}
          />
        </div>
      )}
      {countsOrders(choice, base) && (
        <Select
          label={t('cohort:order')}
          size="xs"
          allowDeselect={false}
          data-testid="cohort-order"
          data={[
            { value: anyOrder, label: t('cohort:anyOrder') },
            ...orders.map((order) => ({ value: String(order), label: t('cohort:nthOrder', { order }) })),
          ]}
          value={choice.order === null ? anyOrder : String(choice.order)}
          onChange={(value) =>
            onChange({ order: value === null || value === anyOrder ? null : Number(value) })
          }
        />
      )}
    </div>
  );
}
