import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '@shared/contract/views';
import { ReconciliationTable } from '../../components/reconciliation-table';
import { useFormat } from '../../format/use-format';
import styles from './data.module.css';

/** The reconciliation of one import and what identifies its file. */
export function ImportDetails({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { encoding, sheet, newCustomers, fileHash } = record;
  return (
    <div className={styles.detail}>
      <ReconciliationTable of={record.reconciliation} currency={format.currency} />
      <dl className={styles.facts}>
        <Fact name={t('data:imports.newCustomers')} value={format.count(newCustomers)} />
        {sheet !== null && <Fact name={t('data:imports.sheet')} value={sheet} />}
        {encoding !== null && <Fact name={t('data:imports.encoding')} value={encoding} />}
        <div>
          <dt>{t('data:imports.hash')}</dt>
          <dd>
            <code>{fileHash}</code>
          </dd>
        </div>
      </dl>
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
