import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnMapping, ImportInspection } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import { dateOrders, isAmbiguous, readDateSample, tellingSample, type DateOrder } from './date-reading';
import styles from './import.module.css';

/** Whether a person has to say how the dates are written: the column that holds them does not settle it. */
export function asksDateOrder(inspection: ImportInspection, mapping: ColumnMapping): boolean {
  const column = inspection.columns.find(({ index }) => index === mapping.date);
  if (column === undefined) return false;
  if (mapping.date === inspection.mapping.date) return inspection.dateOrder === null;
  return isAmbiguous(column.samples);
}

interface DateOrderQuestionProps {
  inspection: ImportInspection;
  mapping: ColumnMapping;
  chosen: DateOrder | null;
  onChoose: (order: DateOrder) => void;
}

/** The question, with what each answer makes of a date of this very file. */
export function DateOrderQuestion({ inspection, mapping, chosen, onChoose }: DateOrderQuestionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const column = inspection.columns.find(({ index }) => index === mapping.date);
  const sample = tellingSample(column?.samples ?? []);
  const readings = dateOrders.flatMap((order) => {
    const day = sample === null ? null : readDateSample(sample, order);
    return sample !== null && day === null ? [] : [{ order, day }];
  });
  return (
    <Radio.Group
      className={styles.question}
      label={t('import:columns.dateOrder.title')}
      description={t('import:columns.dateOrder.lead', { column: column?.header ?? '' })}
      value={chosen}
      onChange={(value) => {
        const order = dateOrders.find((each) => each === value);
        if (order !== undefined) onChoose(order);
      }}
    >
      <div className={styles.answers}>
        {readings.map(({ order, day }) => (
          <Radio
            key={order}
            value={order}
            label={t(`import:columns.dateOrder.${order}`)}
            description={
              sample === null || day === null
                ? undefined
                : t('import:columns.dateOrder.reading', { sample, day: format.day(day) })
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}
