import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import styles from './import.module.css';

/** What else is to be known before the import: dates, customers, columns, what was rounded. */
export function PlanFacts({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { firstDay, lastDay, mapping, roundedRows, notes } = plan;
  const columns = Object.entries(mapping)
    .map(([field, column]) => `${t(`field:${field}`)}: ${column}`)
    .join(' · ');
  return (
    <div>
      <dl className={styles.planFacts}>
        {firstDay !== null && lastDay !== null && (
          <Fact name={t('import:check.span')} value={`${format.day(firstDay)} – ${format.day(lastDay)}`} />
        )}
        <Fact name={t('import:check.newCustomers')} value={format.count(plan.newCustomers)} />
        <Fact name={t('import:check.matched')} value={columns} />
      </dl>
      {roundedRows > 0 && (
        <p className={styles.remark}>
          {t('import:check.rounded', {
            count: roundedRows,
            rows: format.count(roundedRows),
            currency: format.currency,
          })}
        </p>
      )}
      {notes.map((each, index) => (
        <p key={index} className={styles.remark}>
          {t(`note:${each.code}`, each.params)}
        </p>
      ))}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
