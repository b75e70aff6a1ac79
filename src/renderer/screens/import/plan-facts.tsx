import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import { useNoteText } from '../../i18n/note-text';
import styles from './import.module.css';

/** What else is to be known before the import: kind, dates, customers, what was rounded, and which column is which. */
export function PlanFacts({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { firstDay, lastDay, newCustomers, possibleSame } = plan;
  return (
    <div>
      <dl className={styles.planFacts}>
        <Fact name={t('import:kind.label')} value={t(`import:kind.${plan.kind}`)} />
        {firstDay !== null && lastDay !== null && (
          <Fact name={t('import:check.span')} value={`${format.day(firstDay)} – ${format.day(lastDay)}`} />
        )}
        <Fact name={t('import:check.newCustomers')} value={format.count(newCustomers)} />
        <Fact name={t('import:check.possibleSame')} value={format.count(possibleSame)} />
      </dl>
      <Remarks plan={plan} />
      <details className={styles.used}>
        <summary>{t('import:check.matched')}</summary>
        <dl>
          {Object.entries(plan.mapping).map(([field, header]) => (
            <div key={field}>
              <dt>{t(`field:${field}`)}</dt>
              <dd>{header}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Remarks({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const noteText = useNoteText();
  const { possibleSame, roundedRows, notes } = plan;
  const remarks = [
    ...(possibleSame > 0 ? [t('import:check.possibleSameHint')] : []),
    ...(roundedRows > 0
      ? [
          t('import:check.rounded', {
            count: roundedRows,
            rows: format.count(roundedRows),
            currency: format.currency,
          }),
        ]
      : []),
    ...notes.map(noteText),
  ];
  return remarks.map((remark) => (
    <p key={remark} className={styles.remark}>
      {remark}
    </p>
  ));
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
